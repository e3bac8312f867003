import { execute, type Caller } from '../api.server.ts';
import { missing, textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf } from '../requests/code.ts';
import { turnAway } from '../requests/gate.ts';
import type { Outcome } from '../forms/attempt.server.ts';
import {
  AddNoteMutation,
  EditNoteMutation,
  NotesQuery,
  RemoveNoteMutation,
  type MatterNotes,
} from './notes.query.ts';

/** For those inside. Others are told that there is no such page, or, where the matter is public, to sign in. */
export async function readNotes(
  reference: string | undefined,
  size: object,
  caller: Caller,
): Promise<MatterNotes> {
  const { matter, viewer } = await openMatter(NotesQuery, { code: codeOf(reference), ...size }, [], caller);
  const { notes } = matter;
  return notes ? { ...matter, notes } : turnAway(viewer, caller.request);
}

/** Does the act that the form's `intent` names. Throws 400 for another word. */
export async function changeNotes(form: FormData, matter: string, caller: Caller): Promise<Outcome> {
  const change = versionOf(form);
  const empty = form.get('intent') === 'remove' ? [] : missing(form, { text: 'Write something first.' });
  if (empty.length > 0) return { userErrors: empty };
  const [note, text] = [textOf(form, 'note') ?? '', textOf(form, 'text') ?? ''];
  switch (form.get('intent')) {
    case 'add': {
      const visibility = SEEN_BY.find((word) => word === form.get('visibility')) ?? 'ORGANIZATION';
      const input = { ...change, matter, text, visibility };
      return (await execute(AddNoteMutation, { input }, caller)).matterAddNote;
    }
    case 'edit':
      return (await execute(EditNoteMutation, { input: { ...change, matter, note, text } }, caller))
        .matterEditNote;
    case 'remove': {
      const input = { ...change, matter, note, reason: textOf(form, 'reason') };
      return (await execute(RemoveNoteMutation, { input }, caller)).matterRemoveNote;
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

const SEEN_BY = ['ORGANIZATION', 'COUNSEL', 'SEALED'] as const;
