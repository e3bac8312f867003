/**
 * Keeps the deadline rows of one matter equal to what the engine says: a clock that is new is added, one that changed gets
 * a further version, one whose fact was withdrawn is closed, one that is the same is left alone.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  appendVersion,
  type CurrentDeadline,
  type DeadlineRow,
  insertDeadline,
  loadDeadlines,
  type VersionRow,
} from '#db/writes/deadlines.ts';
import type { DeadlineValue, SettleContext, WantedDeadline } from './folded.ts';

/** @returns the ids of the deadlines by `ruleKey/rootEventId` */
export async function writeDeadlines(
  ctx: SettleContext,
  matterId: string,
  wanted: readonly WantedDeadline[],
  causedByEventId: string | null,
): Promise<ReadonlyMap<string, string>> {
  const standing = new Map(
    (await loadDeadlines(ctx.tx, matterId)).map((current) => [keyOf(current.deadline), current]),
  );
  const ids = new Map<string, string>();
  for (const one of wanted) {
    const current = standing.get(keyOf(one));
    standing.delete(keyOf(one));
    ids.set(keyOf(one), await keep(ctx, matterId, current, one, causedByEventId));
  }
  for (const { deadline, version } of standing.values()) {
    if (deadline.isOpen) await close(ctx, deadline, version, causedByEventId);
  }
  return ids;
}

async function keep(
  ctx: SettleContext,
  matterId: string,
  current: CurrentDeadline | undefined,
  wanted: WantedDeadline,
  causedByEventId: string | null,
): Promise<string> {
  if (current && isSame(current, wanted)) return current.deadline.id;
  const id = current?.deadline.id ?? ctx.newId();
  const number = (current?.version.number ?? 0) + 1;
  const { ruleKey, rootEventId, name, title, actor, isOpen, ...value } = wanted;
  const { dueOn, dueAt, fileBy, sueFrom, status, certainty } = value;
  const shown = { dueOn, dueAt, fileBy, sueFrom, status, certainty };
  const row = {
    id,
    matterId,
    ruleKey,
    rootEventId,
    name,
    title,
    actor,
    isOpen,
    ...shown,
    versionNumber: number,
  };
  const version = {
    ...value,
    id: ctx.newId(),
    deadlineId: id,
    number,
    causedByEventId,
    computedAt: ctx.now,
  };
  await (current ? appendVersion(ctx.tx, row, version) : insertDeadline(ctx.tx, row, version));
  return id;
}

/** The fact that started it is gone, or another rule took its place: kept for the record, with nothing due. */
async function close(
  ctx: SettleContext,
  deadline: DeadlineRow,
  before: VersionRow,
  causedByEventId: string | null,
): Promise<void> {
  const shown = {
    dueOn: null,
    dueAt: null,
    fileBy: null,
    sueFrom: null,
    status: 'moot',
    certainty: before.certainty,
  };
  const number = before.number + 1;
  await appendVersion(
    ctx.tx,
    { ...deadline, ...shown, isOpen: false, versionNumber: number },
    {
      ...before,
      ...shown,
      id: ctx.newId(),
      number,
      explanation: [{ key: 'no_longer_applies', params: {} }],
      trace: [],
      alternatives: [],
      details: {},
      causedByEventId,
      computedAt: ctx.now,
    },
  );
}

const keyOf = (deadline: { readonly ruleKey: string; readonly rootEventId: string }): string =>
  `${deadline.ruleKey}/${deadline.rootEventId}`;

function isSame({ deadline, version }: CurrentDeadline, wanted: WantedDeadline): boolean {
  const { ruleKey: _rule, rootEventId: _root, name, title, actor, isOpen, ...value } = wanted;
  const standing = Object.fromEntries(
    Object.keys(value).map((key) => [key, comparable(key, version[key as keyof DeadlineValue])]),
  );
  const now = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, comparable(key, JSON.parse(JSON.stringify(part)))]),
  );
  const isNamedAlike = deadline.name === name && deadline.title === title && deadline.actor === actor;
  return isNamedAlike && deadline.isOpen === isOpen && isDeepStrictEqual(standing, now);
}

/** Postgres writes an instant in its own way; two spellings of one moment are the same value. */
const comparable = (key: string, value: unknown): unknown =>
  key === 'dueAt' && typeof value === 'string' ? Date.parse(value) : value;
