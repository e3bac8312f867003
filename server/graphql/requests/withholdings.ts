// The rows of an index of what an agency withheld.
import { exemptionsIn, WITHHOLDING_FIELDS, type WithholdingField } from '#domain/requests/withholdings.ts';
import { readBatesRange, pagesIn } from '#domain/documents/bates.ts';
import { readWindow } from '#db/queries/keyset.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import { countWithholdingsOfEach, WITHHOLDING_ORDER, withholdingsOfEach } from '#db/queries/withholdings.ts';
import { PartVisibility } from '../access/words.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { enumOf } from '../enum-words.ts';
import { globalId } from '../ids.ts';
import { Node } from '../node.ts';
import { reads } from '../reads.ts';
import { FoiaRequest, MatterEvent, Withholding, WithholdingConnection } from '../refs.ts';

/** What a row says, for the type, the inputs and the matching of columns. */
export const SAID: Readonly<Record<WithholdingField, string>> = {
  batesFrom: 'The first Bates number, as printed.',
  batesTo: 'The last Bates number, as printed.',
  documentDate: 'The date of the document, as printed.',
  author: 'Who wrote it, as printed.',
  recipients: 'To whom it went, as printed.',
  description: 'What it is, in the agency’s words.',
  exemption: 'The exemption that is claimed, as printed.',
  privilege: 'The privilege that is claimed, as printed.',
  reason: 'Why the agency says that it withholds it.',
  ruling: 'What a court ruled on it.',
};

const COLUMN_WORDS = {
  ...SAID,
  pages: 'First and last Bates number together: `CMS-000127 to CMS-000130`.',
};
/** `batesFrom` as a word, `bates_from`; `columnOf` is the way back. */
export const columnWord = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
export const columnOf = (word: string): string =>
  word.replaceAll(/_(.)/g, (_found, letter: string) => letter.toUpperCase());

export const WithholdingColumnName = enumOf(
  'WithholdingColumnName',
  'What a column of an agency’s table holds.',
  Object.fromEntries(
    Object.entries(COLUMN_WORDS).map(([name, description]) => [columnWord(name), description]),
  ),
);

Withholding.implement({
  description:
    'A row of a Vaughn index: what was withheld, and under which exemption. Its words are the agency’s.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: ({ id }) => globalId('Withholding', id),
    }),
    ...Object.fromEntries(
      WITHHOLDING_FIELDS.map((name) => [
        name,
        t.exposeString(name, {
          nullable: true,
          description: `${SAID[name]} Null where the source does not say.`,
        }),
      ]),
    ),
    pages: t.int({
      nullable: true,
      description: 'Pages by its Bates numbers; null where they tell no range.',
      resolve: ({ batesFrom, batesTo }) => {
        const range = batesFrom === null ? null : readBatesRange(batesFrom, batesTo ?? batesFrom);
        return range && pagesIn(range);
      },
    }),
    exemptions: t.stringList({
      description:
        'The exemptions in the form of the statute, `(b)(7)(E)`; what cannot be read so is left out.',
      resolve: ({ exemption }) => [...exemptionsIn(exemption)],
    }),
    position: t.exposeString('position', {
      nullable: true,
      description:
        'What our side says to it. For counsel; null to everybody else, and where nothing is written.',
    }),
    event: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'The production or answer that it belongs to; null where the source does not say.',
      resolve: ({ eventId }, _args, ctx) => (eventId === null ? null : ctx.loaders.events(eventId)),
    }),
    visibility: t.field({
      type: PartVisibility,
      description: 'Who may see it.',
      resolve: ({ visibility }) => visibility ?? 'matter',
    }),
    line: t.exposeInt('line', {
      nullable: true,
      description: 'The line of the table that it came in; null for one written by hand.',
    }),
  }),
});

builder.objectField(FoiaRequest, 'withholdings', (t) =>
  t.field({
    type: WithholdingConnection,
    extensions: reads<RequestRow>('id'),
    description: 'What was withheld, row by row, in the order in which it was recorded.',
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async (row, args, { db, viewer, loaders }) => {
      const window = readWindow(args, WITHHOLDING_ORDER);
      const page = await loaders.ofParent(`withholdings ${JSON.stringify(args)}`, row.id, (ids) =>
        withholdingsOfEach(db, viewer, ids, window),
      );
      return connect(page, () =>
        loaders.ofParent('withholdings count', row.id, (ids) => countWithholdingsOfEach(db, viewer, ids)),
      );
    },
  }),
);
