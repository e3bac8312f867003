// From a folded fact to the fact as the API shows it.
import type { ApiContext } from '../../context.ts';
import { required } from '../required.ts';

export const statedBy = async (event: { readonly id: string }, ctx: ApiContext) =>
  required(await ctx.loaders.events(event.id));
export const perhapsStatedBy = (event: { readonly id: string } | null, ctx: ApiContext) =>
  event === null ? null : ctx.loaders.events(event.id);
