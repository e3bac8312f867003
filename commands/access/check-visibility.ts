import type { Action } from '#domain/access/policy.ts';
import type { Visibility } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';

/** What one must be allowed to do, by what a matter becomes. */
export const ACTION_TO: Readonly<Record<Visibility, Action>> = {
  public: 'publish_matter',
  organization: 'set_visibility',
  counsel: 'keep_for_counsel',
  sealed: 'seal',
};

const ORDINARY: readonly string[] = ['public', 'organization'] satisfies readonly Visibility[];

/** What can be said of a matter in passing; the rest has an act of its own, which names who may see it. @throws Refusal CHOICE_UNKNOWN */
export function checkOrdinary(visibility: string): void {
  if (ORDINARY.includes(visibility)) return;
  const choices = ORDINARY.map((word) => word.toUpperCase()).join(', ');
  throw refusal('CHOICE_UNKNOWN', { value: visibility.toUpperCase(), field: 'visibility', choices }, [
    'visibility',
  ]);
}
