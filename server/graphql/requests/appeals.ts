// Administrative appeals of a request, as the viewer may know of them.
import { type Appeal as Folded, resultForPart } from '#domain/requests/appeals.ts';
import type { AppealResult } from '#domain/requests/outcome.ts';
import { type AppealTiming, isLateAppeal, resultSentence, timingSentence } from '#domain/words/appeals-en.ts';
import type { DeadlineRow } from '#db/queries/deadlines.ts';
import type { PartRow } from '#db/queries/request-records.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enum-words.ts';
import { Deadline, Determination, FoiaRequest, MatterEvent, RequestPart } from '../refs.ts';
import { required } from '../required.ts';
import { factsOf } from './facts-of.ts';
import { perhapsStatedBy } from './stated-by.ts';

export const AppealResultWord = enumOf('AppealResult', 'How an appeal ended, as a whole or for one part.', {
  affirmed: 'The agency keeps to its answer.',
  reversed: 'We get what was refused.',
  remanded: 'It is sent back to the agency for more work.',
  moot: 'Nothing is left to decide.',
  dismissed_as_late: 'It came too late, the agency says.',
});

interface AppealShape extends Folded {
  readonly matterId: string;
}

/** Those that the appeal names, or that it covers where it names none, and that the viewer may see. */
async function determinationsOf({ matterId, filed, determinationIds }: AppealShape, ctx: ApiContext) {
  const facts = await factsOf({ id: matterId }, ctx);
  const covered =
    determinationIds.length > 0
      ? determinationIds
      : facts.determinations
          .filter(({ appeal }) => appeal?.filed.rootId === filed.rootId)
          .map(({ id }) => id);
  return (await ctx.loaders.determinationsOf(matterId)).filter(({ id }) => covered.includes(id));
}

async function windowsOf(appeal: AppealShape, ctx: ApiContext): Promise<readonly DeadlineRow[]> {
  const ids = (await determinationsOf(appeal, ctx)).map(({ id }) => id);
  const clocks = await ctx.loaders.deadlinesOf(appeal.matterId);
  return clocks.filter(({ rootEventId, actor }) => actor === 'us' && ids.includes(rootEventId));
}

/** Beside the window that closes first: an appeal that is late for one of them is late. */
async function timingOf(appeal: AppealShape, ctx: ApiContext): Promise<AppealTiming> {
  const windows = await windowsOf(appeal, ctx);
  const [first] = windows.filter(({ dueOn }) => dueOn !== null).toSorted(byDue);
  const version = first ? await ctx.loaders.currentVersions(first.id) : null;
  const timely = version?.details['timely'];
  return {
    sentOn: appeal.filed.occurred.on,
    lastDay: first?.dueOn ?? null,
    timely: typeof timely === 'boolean' && windows.length === 1 ? timely : null,
  };
}

const byDue = (a: DeadlineRow, b: DeadlineRow): number => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1);

interface PartResultShape {
  readonly part: PartRow;
  readonly result: AppealResult | null;
}

const AppealPartResult = builder.objectRef<PartResultShape>('AppealPartResult').implement({
  description: 'How an appeal ended for one part that it is about.',
  fields: (t) => ({
    part: t.field({ type: RequestPart, description: 'Which.', resolve: ({ part }) => part }),
    result: t.field({
      type: AppealResultWord,
      nullable: true,
      description: 'How; null while it is not decided.',
      resolve: ({ result }) => result,
    }),
    sentence: t.string({
      description: 'In a sentence.',
      resolve: ({ part, result }) => resultSentence(part.number, result),
    }),
  }),
});

/** The parts that it names; where it names none, those of what it appeals. */
async function partsOf(appeal: AppealShape, ctx: ApiContext): Promise<readonly PartRow[]> {
  const parts = await ctx.loaders.partsOf(appeal.matterId);
  const decided = (await determinationsOf(appeal, ctx)).flatMap(({ partIds }) => partIds);
  const about = appeal.partIds.length > 0 ? appeal.partIds : decided;
  return parts.filter(({ id }) => about.includes(id));
}

export const Appeal = builder.objectRef<AppealShape>('Appeal').implement({
  description: 'An administrative appeal of named determinations and parts, and how it went on.',
  fields: (t) => ({
    event: t.field({
      type: MatterEvent,
      description: 'The fact that it was sent.',
      resolve: async ({ filed }, _args, ctx) => required(await ctx.loaders.events(filed.id)),
    }),
    sentOn: t.field({
      type: 'Date',
      description: 'The day it was sent.',
      resolve: ({ filed }) => filed.occurred.on,
    }),
    recipient: t.string({
      nullable: true,
      description: 'Where it went; null where nobody said.',
      resolve: ({ filed }) => filed.payload.recipient ?? null,
    }),
    determinations: t.field({
      type: [Determination],
      description: 'What is appealed, newest first.',
      resolve: (appeal, _args, ctx) => determinationsOf(appeal, ctx),
    }),
    parts: t.field({
      type: [AppealPartResult],
      description:
        'The parts it is about, each with how it ended; empty where the determinations name no parts.',
      resolve: async (appeal, _args, ctx) =>
        (await partsOf(appeal, ctx)).map((part) => ({ part, result: resultForPart(appeal, part.id) })),
    }),
    isLate: t.boolean({
      nullable: true,
      description: 'It was sent after the last day; null where no last day is known.',
      resolve: async (appeal, _args, ctx) => isLateAppeal(await timingOf(appeal, ctx)),
    }),
    timing: t.string({
      description: 'In time or late, in a sentence.',
      resolve: async (appeal, _args, ctx) => timingSentence(await timingOf(appeal, ctx)),
    }),
    received: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'That the agency has it; null until it says so.',
      resolve: ({ received }, _args, ctx) => perhapsStatedBy(received, ctx),
    }),
    decided: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'The decision; null until there is one.',
      resolve: ({ decided }, _args, ctx) => perhapsStatedBy(decided, ctx),
    }),
    result: t.field({
      type: AppealResultWord,
      nullable: true,
      description: 'How it ended as a whole; null until it is decided.',
      resolve: ({ decided }) => decided?.payload.result ?? null,
    }),
    deadline: t.field({
      type: Deadline,
      nullable: true,
      description: 'By when the agency decides; null where the law names no day.',
      resolve: async ({ matterId, filed }, _args, ctx) => {
        const clocks = await ctx.loaders.deadlinesOf(matterId);
        return (
          clocks.find(
            ({ rootEventId, name }) => rootEventId === filed.rootId && name === 'appeal_decision',
          ) ?? null
        );
      },
    }),
  }),
});

builder.objectField(FoiaRequest, 'appeals', (t) =>
  t.field({
    type: [Appeal],
    description: 'Its administrative appeals, oldest first.',
    resolve: async (row: RequestRow, _args, ctx) =>
      (await factsOf(row, ctx)).appeals.map((appeal) => ({ ...appeal, matterId: row.id })),
  }),
);

builder.objectField(Determination, 'unappealedParts', (t) =>
  t.field({
    type: [RequestPart],
    description: 'Parts that it decides and that its appeal leaves out: their window stays open.',
    resolve: async ({ id, matterId }, _args, ctx) => {
      const facts = await factsOf({ id: matterId }, ctx);
      const left = facts.determinations.find((one) => one.id === id)?.unappealedPartIds ?? [];
      return (await ctx.loaders.partsOf(matterId)).filter((part) => left.includes(part.id));
    },
  }),
);
