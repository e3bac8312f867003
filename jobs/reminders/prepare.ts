/** Keeps one promise, if it still holds and its person may still be told. */
import { viewerOfLetter } from '#db/queries/viewers.ts';
import { reminderFacts, type ReminderFacts } from '#db/queries/reminders.ts';
import { followingMonthly } from '#domain/reminders/schedule.ts';
import { whyNotToSend } from '#domain/reminders/still-holds.ts';
import { keptOf, type Letter, type PrepareDeps, type Prepared } from '../outbox/letter.ts';
import { composeReminder } from './compose.ts';

export async function prepareReminder(deps: PrepareDeps, id: string): Promise<Prepared> {
  const viewer = await viewerOfLetter(deps.db, 'reminders', id);
  const facts = viewer ? await reminderFacts(deps.db, viewer, id) : null;
  if (facts === null) return { cancel: 'no right to see the matter' };
  const reason = whyNotToSend(facts);
  return reason === null ? { compose: () => compose(deps, facts) } : { cancel: reason };
}

async function compose({ publicUrl, newId }: PrepareDeps, facts: ReminderFacts): Promise<Letter> {
  const mail = await composeReminder(facts, publicUrl);
  const next = followingMonthly(facts.stage, facts.dueOn, facts.zone, facts.now);
  return {
    mail,
    kept: keptOf(mail, mail, { id: newId(), personId: facts.personId }),
    follow: next ? { id: newId(), ...next } : null,
  };
}
