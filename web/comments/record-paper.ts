import type { VariablesOf } from '../graphql.ts';
import type { DoorWords } from '../requests/record-doors.tsx';
import { paperInput } from '../requests/record-input.ts';
import type { FactChoices, FactKind } from '../requests/record.query.ts';
import type { PaperMutation, RecordedDocket } from './record.query.ts';

/*
 * Between the form on which a paper of an agency is recorded and the API. One notice says several things at once: what it is
 * and until when one may comment on it. What is said of "the notice" is said of the one on the paper, unless another is chosen.
 */

type PaperInput = VariablesOf<typeof PaperMutation>['input'];

/** What a paper can be about, in plain words. */
export const DOORS: readonly DoorWords[] = [
  {
    door: 'NOTICE',
    title: 'They published a notice',
    hint: 'A proposed rule, a system of records, a matching program, a correction',
    icon: 'letter',
  },
  {
    door: 'PERIOD',
    title: 'Until when one may comment',
    hint: 'The last day, its hour; extended, opened again',
    icon: 'clock',
  },
  {
    door: 'COMMENT',
    title: 'What became of a comment',
    hint: 'Posted, changed, gone, answered',
    icon: 'question',
  },
  {
    door: 'PROGRAM',
    title: 'A program goes on',
    hint: 'A matching agreement, a collection before OMB',
    icon: 'box',
  },
  { door: 'OURS', title: 'We decided something', hint: 'Not to comment; a date of our own', icon: 'hand' },
];

const NOTICE = 'notice_published';

/** Facts that are mostly about the notice that stands on the same paper. */
const OF_THE_PAPER = [
  'comments_due_stated',
  'matching_agreement_sent_to_congress',
  'matching_agreement_effective',
  'icr_received_by_omb',
];

const isOut = ({ status }: RecordedDocket['publicComments']['nodes'][number]): boolean =>
  status !== 'DRAFT' && status !== 'READY';

/** What the facts of a paper can name. */
export const choicesOf = ({ events, publicComments }: RecordedDocket): FactChoices => ({
  events,
  parts: [],
  determinations: [],
  comments: publicComments.nodes.filter(isOut).map(({ id, origin, title, commenter }) => ({
    value: id,
    label: origin === 'OURS' ? `Ours: ${title}` : `${commenter ?? 'Another'}: ${title}`,
  })),
  about: 'Which notice',
  onPaper: { label: 'The notice on this paper', of: OF_THE_PAPER },
});

/** Reads the whole form. */
export function docketPaper(form: FormData, agencyDocket: string, kinds: readonly FactKind[]): PaperInput {
  const paper = paperInput(form, kinds);
  const notice = paper.facts.findIndex(({ kind }) => kind === NOTICE);
  const facts = paper.facts.map((fact) =>
    notice >= 0 && fact.aboutEvent === null && OF_THE_PAPER.includes(fact.kind)
      ? { ...fact, aboutFact: notice }
      : fact,
  );
  return { agencyDocket, ...paper, facts };
}
