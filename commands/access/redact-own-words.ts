/**
 * Removes words that a matter itself is made of for good: its title, the text of a request and its requester, what is said of a
 * suit, a docket or an agreement. They leave the history, asks, mails and search too; a tombstone stays for each. No date is
 * counted from them. Nothing brings them back; backups hold them until they expire.
 */
import { refusal } from '#domain/errors.ts';
import { type OwnWords, ownWordsOf } from '#domain/matters/own-words.ts';
import { checkChoice, checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { findHead } from '#db/writes/history.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import {
  asksWithWords,
  emptyOwnWords,
  emptyTitles,
  entriesWithWords,
  titlesOf,
} from '#db/writes/own-words.ts';
import { removeWords } from '#db/writes/redaction.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { finishAct, openMatter } from '../matters/open-matter.ts';
import type { RequestResult } from '../requests/open-request.ts';
import { checkMatterNotHeld } from './check-hold.ts';
import { endAsk } from './redact.ts';

export interface RedactOwnWordsInput {
  readonly clientMutationId?: string | null | undefined;
  readonly matter: string;
  readonly expectedVersion: number;
  readonly words: readonly OwnWords[];
  /** Stands in the tombstones: whoever may see the matter reads it. */
  readonly reason: string;
}

/** Owners may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, CHOICE_UNKNOWN, LEGAL_HOLD, REDACTED_ALREADY, TEXT_* */
export const redactOwnWords = (deps: CommandDeps, input: RedactOwnWordsInput): Promise<RequestResult> =>
  runCommand(deps, 'redact_own_words', input, async (ctx) => {
    const { matter: id, expectedVersion } = input;
    const matter = await openMatter(ctx, 'redact', { id, expectedVersion, path: ['matter'] });
    const words = readWords(matter, input.words);
    const reason = checkText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']);
    await checkMatterNotHeld(ctx, matter, []);
    const entries = await entriesWithWords(ctx.tx, id, words);
    if (entries.length === 0 && words.every((field) => field in matter.ownRedactions)) {
      throw refusal('REDACTED_ALREADY', {}, ['words']);
    }
    await emptyAll(ctx, matter, { words, entries, reason });
    const after = { ownWords: words, redactedEntries: entries };
    return { matterId: id, version: await finishAct(ctx, id, { action: 'redact', reason, after }) };
  });

/** @throws Refusal CHOICE_UNKNOWN also where none is named */
function readWords({ kind }: MatterRow, words: readonly OwnWords[]): readonly OwnWords[] {
  const choices = ownWordsOf(kind);
  for (const field of words.length > 0 ? words : ['']) checkChoice(field, choices, 'words', ['words']);
  return choices.filter((field) => words.includes(field));
}

interface Removed {
  readonly words: readonly OwnWords[];
  readonly entries: readonly number[];
  readonly reason: string;
}

async function emptyAll(ctx: CommandContext, matter: MatterRow, { words, entries, reason }: Removed) {
  const asks = await asksWithWords(ctx.tx, matter.id, words, entries);
  for (const ask of asks) await endAsk(ctx, matter, ask);
  const personId = ctx.viewer.kind === 'person' ? ctx.viewer.personId : null;
  const number = ((await findHead(ctx.tx, matter.id))?.number ?? 0) + 1;
  const tombstone = { number, at: ctx.now, personId, reason };
  const titles = words.includes('title') ? await titlesOf(ctx.tx, matter) : [];
  await emptyOwnWords(ctx.tx, matter, words, tombstone);
  await emptyTitles(ctx.tx, matter.id, titles);
  const emptied = { matterId: matter.id, entries, asks: asks.map(({ id }) => id) };
  const nothing = { papers: [], files: [], inside: [], comments: [], withholdings: [], facts: [] };
  // Mails name a matter by its title.
  await removeWords(ctx.tx, { ...emptied, ...nothing, inMails: titles }, tombstone);
}
