/** Follows a matter, or stops: a follower is told when the agency's date comes and passes. */
import { refusal } from '#domain/errors.ts';
import { deleteFollower, insertFollower, lockMatter } from '#db/writes/matters.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { checkAllowed, subjectOf } from './open-matter.ts';
import { remindPeople } from './remind-people.ts';

export interface FollowMatterInput {
  readonly clientMutationId?: string | null | undefined;
  readonly matter: string;
  readonly follow: boolean;
}

/** Anyone signed in who may read it. Changes no fact, so the matter keeps its version. @throws Refusal NOT_FOUND */
export const followMatter = (
  deps: CommandDeps,
  input: FollowMatterInput,
): Promise<{ readonly follows: boolean }> =>
  runCommand(deps, 'follow_matter', input, async (ctx) => {
    const matter = await lockMatter(ctx.tx, ctx.viewer, input.matter);
    if (!matter || ctx.viewer.kind !== 'person') throw refusal('NOT_FOUND', { what: 'matter' }, ['matter']);
    checkAllowed(ctx, 'follow_matter', subjectOf(matter, ctx.now));
    const change = input.follow ? insertFollower : deleteFollower;
    await change(ctx.tx, matter.id, ctx.viewer.personId);
    // A new follower hears of what is to come, not of what has passed.
    await remindPeople(ctx, matter, false);
    return { follows: input.follow };
  });
