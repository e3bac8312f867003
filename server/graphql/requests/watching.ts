// Requests that others made, kept as far as sources tell of them.
import { watchRequest, type WatchRequestInput } from '#commands/requests/watch-request.ts';
import { OrdinaryVisibility } from '../access/words.ts';
import { SourceInput } from '../agreements/inputs.ts';
import { builder } from '../builder.ts';
import { act } from '../acts/act.ts';
import { repeatable } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { FuzzyDateInput, RequesterInput } from './inputs.ts';
import { FoiaRequestPayload } from './payloads.ts';

const FoiaRequestWatchInput = builder.inputType('FoiaRequestWatchInput', {
  description: 'A request that somebody else made.',
  fields: (t) => ({
    ...repeatable(t),
    organization: t.id({ required: true, description: 'Who keeps its page.' }),
    agency: t.id({ required: true, description: 'Who was asked.' }),
    agreement: t.id({ description: 'The agreement it is about.' }),
    title: t.string({ required: true, description: 'What it is called; at most 200 characters.' }),
    requester: t.field({
      type: RequesterInput,
      required: true,
      description: 'Who asked, as the source says.',
    }),
    visibility: t.field({
      type: OrdinaryVisibility,
      description: 'Who may see it; ORGANIZATION by default.',
    }),
    filed: t.field({
      type: FuzzyDateInput,
      required: true,
      description: 'When it was made, as exactly as a source says; only from a day anything is counted.',
    }),
    statement: t.string({ required: true, description: 'What the sources say of it, in a sentence or two.' }),
    sources: t.field({ type: [SourceInput], required: true, description: 'At least one.' }),
    confidence: t.string({ required: true, description: 'How sure it is, in a word.' }),
    acknowledged: t.field({
      type: FuzzyDateInput,
      description: 'When the agency acknowledged it, where a source says that it did.',
    }),
    sued: t.field({
      type: FuzzyDateInput,
      description: 'When its requester sued for it, where a source says so.',
    }),
  }),
});

builder.mutationField('foiaRequestWatch', (t) =>
  t.field({
    type: FoiaRequestPayload,
    description:
      'Keeps a request that somebody else made, on the word of sources. Owners, editors and counsel of the organization may. Nobody is reminded of it, no date of ours is counted, and the agency is called late only where every date is known.',
    args: { input: t.arg({ type: FoiaRequestWatchInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, watchRequest, withUuids(input) as WatchRequestInput),
  }),
);
