// A reminder's facts, put into a mail to its person.
import type { ReminderFacts } from '#db/queries/reminders.ts';
import type { Step } from '#domain/deadlines/deadline.ts';
import { explain } from '#domain/deadlines/explain.ts';
import { ruleByKey } from '#domain/deadlines/law.ts';
import { findCourt } from '#domain/lawsuits/courts.ts';
import { reminderMessage } from '#domain/reminders/message.ts';
import { clockLabel } from '#domain/words/clocks-en.ts';
import { renderReminder } from '../mail/render.tsx';
import type { OutgoingMail } from '../mail/transport.ts';
import { matterAddress, messageIdOf } from '../outbox/letter.ts';

/** The zone of most offices that answer; used where the matter names neither agency nor court. */
const ZONE = 'America/New_York';

/** The mail as it is to be sent; the same facts give the same mail. */
export async function composeReminder(facts: ReminderFacts, publicUrl: string): Promise<OutgoingMail> {
  const rule = ruleByKey(facts.ruleKey);
  const message = reminderMessage({
    ...facts,
    label: clockLabel(facts.clockName, facts.clockTitle),
    zone: facts.agencyZone ?? findCourt(facts.courtKey ?? '')?.zone ?? ZONE,
    schedule: rule?.schedule ?? null,
    citation: rule?.citation ?? null,
    isDownload: facts.clockName === 'release_link',
  });
  const rendered = await renderReminder({
    message,
    why: explain(facts.explanation as readonly Step[]),
    url: matterAddress(facts.matterKind, facts.matterCode, publicUrl),
    role: facts.role ?? 'follower',
    isSample: facts.isSample,
    notVerified: rule?.marks.includes('U') ?? false,
  });
  return {
    ...rendered,
    to: { name: facts.personName, address: facts.email },
    messageId: messageIdOf(facts.id, publicUrl),
    inReplyTo: facts.stage.startsWith('correction_') ? facts.firstMessageId : null,
    date: facts.now,
  };
}
