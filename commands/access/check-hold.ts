/** What a legal hold forbids. Every act that takes away what was recorded asks here first. */
import { refusal } from '#domain/errors.ts';
import { isHeldByWork } from '#db/writes/access.ts';
import type { CommandContext } from '../context.ts';

/** An account may not go while a matter that its person worked on is held. @throws Refusal LEGAL_HOLD */
export async function checkPersonNotHeld({ tx }: CommandContext, personId: string): Promise<void> {
  if (await isHeldByWork(tx, personId)) throw refusal('LEGAL_HOLD');
}
