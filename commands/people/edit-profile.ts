/** A person changes how they are called and which zone their mornings are in; their reminders follow the zone. */
import { refusal } from '#domain/errors.ts';
import { checkZone } from '#domain/matters/fuzzy-date.ts';
import { updateProfile } from '#db/writes/people.ts';
import { type CommandDeps, runCommand } from '../context.ts';

export interface EditProfileInput {
  readonly clientMutationId?: string | null | undefined;
  readonly name: string;
  readonly zone: string;
}

const LONGEST_NAME = 120;

/** @throws Refusal TEXT_REQUIRED, TEXT_TOO_LONG, ZONE_UNKNOWN */
export const editProfile = (deps: CommandDeps, input: EditProfileInput): Promise<{ readonly saved: true }> =>
  runCommand(deps, 'edit_profile', input, async (ctx) => {
    if (ctx.viewer.kind !== 'person') throw refusal('SIGN_IN_REQUIRED');
    const name = input.name.trim();
    const field = 'your name';
    if (name === '') throw refusal('TEXT_REQUIRED', { field }, ['name']);
    if (name.length > LONGEST_NAME)
      throw refusal('TEXT_TOO_LONG', { field, length: name.length, limit: LONGEST_NAME }, ['name']);
    checkZone(input.zone, ['zone']);
    await updateProfile(ctx.tx, ctx.viewer.personId, { name, zone: input.zone });
    return { saved: true };
  });
