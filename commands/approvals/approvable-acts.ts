import { closePart } from '../requests/close-part.ts';
import { correctEvent } from '../matters/correct-event.ts';
import { undoCorrection } from '../matters/undo-correction.ts';
import { withdrawRequest } from '../requests/withdraw-request.ts';
import { keepFields } from '../access/keep-fields.ts';
import { setPartVisibility } from '../access/set-part-visibility.ts';
import { setVisibility } from '../access/set-visibility.ts';
import { releaseDocument } from '../documents/release-document.ts';
import { undoAct } from '../matters/undo-act.ts';
import type { Act } from './approvable.ts';
import type { ApprovableInput } from './ask-approval.ts';

/** Every act that can wait for a second person, by the name it was made with. */
const ACTS = {
  close_part: closePart,
  release_document: releaseDocument,
  withdraw_request: withdrawRequest,
  correct_event: correctEvent,
  undo_correction: undoCorrection,
  undo_act: undoAct,
  keep_fields: keepFields,
  set_part_visibility: setPartVisibility,
  set_visibility: setVisibility,
} as const;

export const APPROVABLE_ACTS = Object.keys(ACTS) as readonly (keyof typeof ACTS)[];

/** The act behind an ask. Its input was checked by the same act when it was asked for, and is again. */
export function actOf(name: string): Act<ApprovableInput> {
  const found = (ACTS as Readonly<Record<string, { readonly act: unknown } | undefined>>)[name];
  if (!found) throw new Error(`No act can wait under the name ${name}.`);
  return found.act as Act<ApprovableInput>;
}
