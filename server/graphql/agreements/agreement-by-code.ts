// One agreement by its code, with as much of it as the question looks at.
import type { GraphQLResolveInfo } from 'graphql';
import { agreementByCode } from '#db/queries/agreements.ts';
import type { ApiContext } from '../../context.ts';
import { fieldsRead, objectOf } from '../reads.ts';
import { askedOf } from '../selection.ts';
import { agreementForTimeline } from './timeline.ts';

const LIGHT: readonly string[] = ['id', 'isSample', 'kind', 'code', 'title'];

/** Lists that hang on it need little of it; whoever looks at more gets the whole row. */
export async function agreementFor(code: string, ctx: ApiContext, info: GraphQLResolveInfo) {
  const along = await agreementForTimeline(code, ctx, info);
  if (along !== undefined) return along;
  const fields = fieldsRead(askedOf(info), objectOf(info.returnType));
  const isLight = fields !== 'all' && fields.every((field) => LIGHT.includes(field));
  return agreementByCode(ctx.db, ctx.viewer, code, isLight ? LIGHT : 'all');
}
