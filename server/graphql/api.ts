// The GraphQL engine: Apollo over our schema, with everything off that a public endpoint does not need.
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { Viewer } from '#domain/access/viewer.ts';
import type { ApiContext, ApiServices } from '../context.ts';
import { createContext } from '../context.ts';
import type { ExecuteFrom } from '../http/pages.ts';
import { formatError } from '../refusals.ts';
import { MAX_TOKENS, shapeLimits } from './limits.ts';
import { schema } from './schema.ts';

export type Api = ApolloServer<ApiContext>;

/** Starts the engine. Faults go to the log under the id that the client gets. */
export async function startApi(logger: FastifyBaseLogger): Promise<Api> {
  const api = new ApolloServer<ApiContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [shapeLimits],
    formatError: formatError((id, error) => logger.error({ id, err: error }, 'a fault in the API')),
    logger,
    plugins: [
      // Without it every resolver that returns something lazy is asked twice.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await api.start();
  return api;
}

/** Runs the pages' own documents in this process: no points are counted, every other limit holds. */
export function createExecutor(api: Api, services: ApiServices): ExecuteFrom {
  return (address) => {
    // Looked up once for what a page reads, and anew after a mutation: it may have changed the rights of who sent it.
    let asking: Promise<Viewer> | undefined;
    return async ({ document, variables, request }) => {
      const cookie = request.headers.get('cookie') ?? '';
      const isMutation = /^mutation\b/m.test(document);
      const viewer = (!isMutation && asking) || services.accounts.viewerOf(cookie);
      asking = isMutation ? undefined : viewer;
      const setCookies: string[] = [];
      const contextValue = await createContext(services, {
        viewer,
        cookie,
        userAgent: request.headers.get('user-agent') ?? '',
        address,
        isOwnPage: true,
        setCookie: (header) => void setCookies.push(header),
      });
      const { body } = await api.executeOperation(
        { query: document, variables: { ...variables } },
        { contextValue },
      );
      if (body.kind !== 'single') throw new Error('The API answered in parts, which the pages do not read.');
      const { data, errors } = body.singleResult;
      return {
        data,
        ...(errors
          ? { errors: errors.map(({ message, extensions }) => ({ message, extensions: extensions ?? {} })) }
          : {}),
        setCookies,
      };
    };
  };
}
