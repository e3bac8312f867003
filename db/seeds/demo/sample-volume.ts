/**
 * More sample requests than anybody would write by hand, so that lists, calendars and statistics have something to work on. Each
 * is drafted, sent and answered like those of the story; what differs comes from its place in the row, so that every telling is
 * the same.
 */
import {
  acknowledgment,
  ago,
  COMPLETE_ANSWER,
  type SampleFact,
  type SampleRequest,
  type SampleStep,
  theyWrote,
} from './sample-story.ts';

/** One of the crowd: nobody asks for it by name, and where it stands follows from its letters. */
export type SampleOfMany = Omit<SampleRequest, 'key' | 'status'>;

/** How many there are. */
const COUNT = 60;

const AGENCIES = ['sample-coverage-records', 'sample-removals', 'sample-ledgers', 'sample-borders'] as const;
const LEADS = ['editor', 'volunteer', 'counsel', 'owner'] as const;
const PLACES = [
  'Alder',
  'Birch',
  'Cedar',
  'Dogwood',
  'Elm',
  'Fir',
  'Grove',
  'Hazel',
  'Ivy',
  'Juniper',
] as const;
const RECORDS = [
  'Look-ups of people in {place} County',
  'Messages about the {place} field office',
  'Training for look-ups in {place}',
  'Complaints from {place}',
  'Audit of look-ups from {place}',
  'Contracts for the {place} terminal',
] as const;

const pick = <One>(list: readonly One[], at: number): One => list[at % list.length] as One;

/** What an agency answered, without its number. */
interface Answer {
  readonly subject: string;
  readonly summary: string;
  readonly facts: readonly SampleFact[];
}

const MORE_TIME: Answer = {
  subject: 'more time',
  summary: 'Records must be collected from a field office: ten working days more.',
  facts: [{ kind: 'unusual_circumstances_notice', fields: { workingDays: '10', reason: 'Field office.' } }],
};

const WITHHELD: Answer = {
  subject: 'final answer',
  summary: 'All pages are withheld under (b)(7)(E).',
  facts: [
    {
      kind: 'determination',
      fields: { answer: 'withheld_in_full', exemptions: '(b)(7)(E)', ...COMPLETE_ANSWER },
      parts: [1],
    },
  ],
};

const released = (pages: string): Answer => ({
  subject: 'final answer',
  summary: `${pages} pages are released in full.`,
  facts: [
    { kind: 'determination', fields: { answer: 'released', ...COMPLETE_ANSWER }, parts: [1] },
    { kind: 'production', fields: { number: '1', processed: pages, releasedInFull: pages } },
  ],
});

/** By the place in the row: some wait, some agencies take more time, some have answered in one way or another. */
function answerOf(at: number, number: string, age: number): readonly SampleStep[] {
  const answer = [null, MORE_TIME, released(String(20 + at)), WITHHELD, null][at % 5];
  if (!answer) return [];
  const on = ago(Math.max(age - 15 - (at % 9), 1));
  return [theyWrote({ channel: 'email', on, ...answer, subject: `${number}: ${answer.subject}` })];
}

function requestOf(at: number): SampleOfMany {
  const age = 12 + ((at * 37) % 110);
  const number = `71-V-${String(1000 + at)}`;
  const title = pick(RECORDS, at).replace('{place}', pick(PLACES, Math.floor(at / RECORDS.length)));
  return {
    agency: pick(AGENCIES, at),
    title,
    text: `${title}: all records since the agreement was signed. (Sample.)`,
    parts: [`${title}.`],
    lead: pick(LEADS, at),
    filing: { on: ago(age), channel: 'email', proof: 'sent_email' },
    steps: [
      theyWrote({
        channel: 'email',
        on: ago(age - 3),
        subject: `${number} received`,
        summary: `Your request has number ${number}.`,
        facts: acknowledgment(number, age - 1),
      }),
      ...answerOf(at, number, age),
    ],
  };
}

export const SAMPLE_VOLUME: readonly SampleOfMany[] = Array.from({ length: COUNT }, (_, at) => requestOf(at));
