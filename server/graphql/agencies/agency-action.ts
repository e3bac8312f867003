// What agencies published, said or filed: as they said it, beside as we read it.
import { AGENCY_ACTION, type ActionKind as KindWord } from '#domain/agreements/agency-action.ts';
import {
  AGENCY_ACTION_ORDER,
  type AgencyActionRow,
  agencyActionsOfEach,
  countAgencyActionsOfEach,
} from '#db/queries/agency-actions.ts';
import type { EventRow } from '#db/queries/events.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { builder } from '../builder.ts';
import { connect, connectionOf, pageArgs, pageComplexity } from '../connections.ts';
import { enumOf } from '../enum-words.ts';
import { FuzzyDate, occurredOf } from '../events/event.ts';
import { Source, sourcesOf } from '../events/source.ts';
import { globalId } from '../ids.ts';
import { reads } from '../reads.ts';
import { Agency, Matter, MatterEvent, type MatterRow } from '../refs.ts';

export const AgencyActionKind = enumOf<KindWord>('AgencyActionKind', 'What an agency did.', {
  federal_register_notice: 'It published a notice in the Federal Register.',
  statement: 'It said something in public.',
  letter_to_congress: 'It wrote to Congress, or to a member of it.',
  court_filing: 'It filed something in a court.',
  publication: 'It published something else.',
  memorandum: 'It wrote a memorandum that became known.',
  other: 'Anything else.',
});

const textOf = ({ payload }: EventRow, key: string): string | null => {
  const value = payload[key];
  return typeof value === 'string' ? value : null;
};

const AgencyAction = builder.objectRef<AgencyActionRow>('AgencyAction').implement({
  description:
    'Something that an agency published, said or filed; what it answers to a request of ours is a communication of that request.',
  fields: (t) => ({
    id: t.id({
      description: 'The id of the fact that tells of it; opaque, and the same for ever.',
      resolve: ({ id }) => globalId('MatterEvent', id),
    }),
    kind: t.field({
      type: AgencyActionKind,
      description: 'What it did.',
      resolve: (row) => (textOf(row, 'actionKind') ?? 'other') as KindWord,
    }),
    agency: t.field({
      type: Agency,
      nullable: true,
      description: 'Who; null where that agency is gone.',
      resolve: (row, _args, { loaders }) => {
        const id = textOf(row, 'agencyId');
        return id === null ? null : loaders.agencies(id);
      },
    }),
    occurred: t.field({ type: FuzzyDate, description: 'When.', resolve: occurredOf }),
    statement: t.string({
      description: 'What it did, in a sentence.',
      resolve: (row) => textOf(row, 'statement') ?? '',
    }),
    asTheAgencySaid: t.string({
      nullable: true,
      description: 'Its own words; null where none are quoted.',
      resolve: (row) => textOf(row, 'said'),
    }),
    asWeReadIt: t.string({
      nullable: true,
      description: 'What we make of it; null where nobody said.',
      resolve: (row) => textOf(row, 'reading'),
    }),
    sources: t.field({
      type: [Source],
      description: 'Its addresses; empty where a document of ours shows it.',
      resolve: ({ payload }) => sourcesOf(payload),
    }),
    fact: t.field({
      type: MatterEvent,
      description: 'The fact that tells of it: with its document and page, its corrections, who recorded it.',
      resolve: (row) => row,
    }),
    answers: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'What it answers; null where it answers nothing, or nothing that the viewer may see.',
      resolve: ({ aboutEventId }, _args, { loaders }) =>
        aboutEventId === null ? null : loaders.events(aboutEventId),
    }),
    gaveRiseTo: t.field({
      type: [MatterEvent],
      description: 'The facts that it gave rise to, as far as the viewer may see them.',
      resolve: async ({ payload }, _args, { loaders }) => {
        const ids = Array.isArray(payload['gaveRiseTo']) ? (payload['gaveRiseTo'] as string[]) : [];
        const found = await Promise.all(ids.map((id) => loaders.events(id)));
        return found.filter((event) => event !== null);
      },
    }),
    matter: t.field({
      type: Matter,
      nullable: true,
      description: 'What it is recorded in; null where that is gone.',
      resolve: ({ matterId, matterKind }, _args, { loaders }) => loaders.matterOfKind(matterKind, matterId),
    }),
  }),
});

builder.objectField(MatterEvent, 'agencyAction', (t) =>
  t.field({
    type: AgencyAction,
    nullable: true,
    description: 'What it tells of where it is an act of an agency; null of other facts.',
    resolve: (row) => (row.kind === AGENCY_ACTION ? { ...row, parentId: row.matterId } : null),
  }),
);

const AgencyActionConnection = connectionOf('AgencyAction', 'things that agencies did', AgencyAction);

builder.interfaceField(Matter, 'agencyActions', (t) =>
  t.field({
    type: AgencyActionConnection,
    description: 'What agencies published, said or filed, newest first; of an agreement, in all its matters.',
    extensions: reads<MatterRow>('id'),
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async (row, args, { db, viewer, loaders }) => {
      const window = readWindow(args, AGENCY_ACTION_ORDER);
      const page = await loaders.ofParent(`agencyActions ${JSON.stringify(args)}`, row.id, (ids) =>
        agencyActionsOfEach(db, viewer, ids, window),
      );
      return connect(page, () =>
        loaders.ofParent('agencyActions count', row.id, (ids) => countAgencyActionsOfEach(db, viewer, ids)),
      );
    },
  }),
);
