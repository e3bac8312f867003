/** What a legal hold forbids. Every act that takes away what was recorded asks here first. */
import { refusal } from '#domain/errors.ts';
import { isHeldByWork } from '#db/writes/access.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { isHeldByLetters } from '#db/writes/redacted-files.ts';
import type { CommandContext } from '../context.ts';

/** An account may not go while a matter that its person worked on is held. @throws Refusal LEGAL_HOLD */
export async function checkPersonNotHeld({ tx }: CommandContext, personId: string): Promise<void> {
  if (await isHeldByWork(tx, personId)) throw refusal('LEGAL_HOLD');
}

/** Nothing of a held matter may be removed, nor a file that a letter of one cites. @throws Refusal LEGAL_HOLD */
export async function checkMatterNotHeld(
  { tx }: CommandContext,
  { legalHoldAt }: MatterRow,
  files: readonly string[],
): Promise<void> {
  if (legalHoldAt !== null || (await isHeldByLetters(tx, files))) throw refusal('LEGAL_HOLD');
}
