// The words that a matter itself is made of, which of them were removed for good, and the act that removes them.
import { redactOwnWords, type RedactOwnWordsInput } from '#commands/access/redact-own-words.ts';
import { ownRedactionsOfEach } from '#db/queries/own-redactions.ts';
import { type OwnWords, ownWordsOf } from '#domain/matters/own-words.ts';
import { act, MatterPayload } from '../acts/act.ts';
import { repeatable } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enum-words.ts';
import { reads } from '../reads.ts';
import { Matter, type MatterRow } from '../refs.ts';
import { Redaction, shown } from './redaction.ts';

const OwnWordsEnum = enumOf<OwnWords>('OwnWords', 'Words that a matter itself is made of, by its kind.', {
  title: 'What it is called.',
  request_text: 'What a request says.',
  requester: 'The requester of record.',
  caption: 'The caption of a case.',
  parties: 'Who stands on which side of a case, or has made an agreement.',
  claims: 'The claims of a suit.',
  relief: 'What a suit asks for.',
  subject: 'What an agency docket is about.',
  missing_notice: 'Why a notice seems to be missing.',
  summary: 'The summary of an agreement.',
  known: 'What is known of an agreement.',
  unknown: 'What nobody knows of an agreement.',
});

interface State {
  readonly words: OwnWords;
  readonly redaction: ReturnType<typeof shown>;
}

const OwnWordsState = builder.objectRef<State>('OwnWordsState').implement({
  description: 'Some of the words of a matter, and what stays of them where they were removed for good.',
  fields: (t) => ({
    words: t.expose('words', { type: OwnWordsEnum, description: 'Which.' }),
    redaction: t.expose('redaction', {
      type: Redaction,
      nullable: true,
      description: 'When they were removed last, and why; null where they never were.',
    }),
  }),
});

builder.interfaceField(Matter, 'ownWords', (t) =>
  t.field({
    type: [OwnWordsState],
    description: 'The words that it is made of, which `matterRedactOwnWords` can remove for good.',
    extensions: reads<MatterRow>('id', 'kind', 'organizationId'),
    resolve: async ({ id, kind, organizationId }, _args, { db, viewer, loaders }) => {
      const removed = await loaders.ofParent('ownWords', id, (ids) => ownRedactionsOfEach(db, viewer, ids));
      const of = { organizationId, matterId: id };
      return ownWordsOf(kind).map((words) => ({
        words,
        redaction: shown(removed?.[words] ?? null, viewer, of),
      }));
    },
  }),
);

const MatterRedactOwnWordsInput = builder.inputType('MatterRedactOwnWordsInput', {
  description: 'Which words of a matter are removed for good, and why.',
  fields: (t) => ({
    ...repeatable(t),
    matter: t.id({ required: true, description: 'Of which matter.' }),
    expectedVersion: t.int({ required: true, description: 'The `version` that was read.' }),
    words: t.field({
      type: [OwnWordsEnum],
      required: true,
      description: 'Which; at least one, of those that `ownWords` lists for this matter.',
    }),
    reason: t.string({
      required: true,
      description:
        'Why; whoever may see the matter reads it, so it repeats none of the words. At most 300 characters.',
    }),
  }),
});

builder.mutationField('matterRedactOwnWords', (t) =>
  t.field({
    type: MatterPayload,
    description:
      'Removes words that a matter itself is made of for good: title, text, requester and the like. Owners of the organization may, not under legal hold. They read `Redacted` or are empty afterwards; history, asks, mails and search lose them too, and a tombstone stays. No date is counted from them. It cannot be undone.',
    args: { input: t.arg({ type: MatterRedactOwnWordsInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, redactOwnWords, withUuids(input) as RedactOwnWordsInput),
  }),
);
