// From a refusal, which people can do something about, to what the API says; and from a fault, which they cannot, to
// one sentence with an id under which the log has the rest.
import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal, type RefusalCode } from '#domain/errors.ts';
import type { ApiContext } from './context.ts';
import type { MatterRow } from './graphql/refs.ts';

export interface UserErrorShape {
  readonly code: RefusalCode;
  readonly message: string;
  readonly path: readonly string[];
  /** The matter as it is now, as the viewer sees it; with CONFLICT; with LAWSUIT_EXISTS the other record. */
  readonly current: MatterRow | null;
}

/** The `userErrors` of a payload. */
export async function userErrorsOf(error: Refusal, ctx: ApiContext): Promise<UserErrorShape[]> {
  const { code, message, path, matterId } = error;
  if (matterId === undefined) return [{ code, message, path, current: null }];
  ctx.loaders.forget();
  const current = await ctx.loaders.matters(matterId);
  return [{ code, message, path, current }];
}

/** A refusal where there are no `userErrors`: the code of the registry stands in `extensions.refusal`. */
export const refusalError = ({ code, message, path }: Refusal): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', refusal: code, argument: path } });

/** Logs a fault under an id. Ids and a stack only: never the text of a query or its variables. */
export type LogFault = (id: string, error: unknown) => void;

/** What a client sees of an error: refusals and mistakes in the query as they are, faults masked. */
export function formatError(logFault: LogFault) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    if (original instanceof Refusal) {
      const { message, extensions } = refusalError(original);
      return { ...formatted, message, extensions };
    }
    if (formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return shortened(formatted);
    const id = randomUUID();
    logFault(id, original);
    return {
      message: `Something went wrong on our side; it is logged as ${id}.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    };
  };
}

/** Values that a person typed must not come back in an error at any length. */
const MAX_MESSAGE = 500;

function shortened(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message } = formatted;
  return message.length <= MAX_MESSAGE
    ? formatted
    : { ...formatted, message: `${message.slice(0, MAX_MESSAGE)}…` };
}
