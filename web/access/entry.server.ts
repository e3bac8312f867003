import { execute, type Caller } from '../api.server.ts';
import type { Outcome } from '../forms/attempt.server.ts';
import { textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import type { ResultOf } from '../graphql.ts';
import { codeOf, notFound } from '../requests/code.ts';
import { openMatter } from '../matters/open-matter.server.ts';
import { aboutChoice } from './about-choice.ts';
import { EntryQuery, SetPartVisibilityMutation, type EntryMatter } from './entry.query.ts';
import type { Part } from './keep-part.tsx';

type Params = Readonly<Record<string, string | undefined>>;

/** A letter, fact or note, and the file of a letter, for a viewer who may keep them closer. Throws the 404, 403 or sign-in page. */
export async function keepable(params: Params, caller: Caller) {
  const asked = {
    code: codeOf(params['reference']),
    id: params['event'] ?? '',
  };
  const { matter, node, viewer } = await openMatter(EntryQuery, asked, ['KEEP_PART'], caller);
  const parts = node ? partsOf(node) : [];
  if (parts.length === 0) throw notFound();
  return { matter, parts, self: viewer?.person.id };
}

type Found = NonNullable<ResultOf<typeof EntryQuery>['node']>;

function partsOf(node: Found): readonly Part[] {
  if (node.__typename === 'MatterEvent') {
    return [{ id: node.id, kind: 'fact', name: node.sentence, visibility: node.visibility }];
  }
  if (node.__typename === 'Note') {
    return [{ id: node.id, kind: 'note', name: node.text, visibility: node.visibility }];
  }
  if (node.__typename === 'Task') {
    return [{ id: node.id, kind: 'task', name: node.title, visibility: node.visibility }];
  }
  if (node.__typename !== 'Communication') return [];
  const { id, subject, visibility, file } = node;
  const letter: Part = { id, kind: 'letter', name: subject, visibility };
  return file ? [letter, { ...file, kind: 'file' }] : [letter];
}

/** Sends the choice of the form. */
export async function keepPart(
  form: FormData,
  { matter, parts }: { matter: EntryMatter; parts: readonly Part[] },
  caller: Caller,
): Promise<Outcome> {
  const visibility = CHOICES.find((one) => one === String(form.get('choice')).toUpperCase());
  const part = parts.find(({ kind }) => kind === form.get('intent')) ?? parts[0];
  if (!visibility || !part) {
    return { userErrors: [{ code: 'MISSING', message: 'Choose who can see it.', path: ['choice'] }] };
  }
  const input = {
    matter: matter.id,
    part: part.id,
    visibility,
    ...versionOf(form),
    readers: visibility === 'SEALED' ? form.getAll('readers').map(String) : null,
    reason: textOf(form, 'reason'),
  };
  return aboutChoice((await execute(SetPartVisibilityMutation, { input }, caller)).matterSetPartVisibility);
}

const CHOICES = ['MATTER', 'ORGANIZATION', 'COUNSEL', 'SEALED'] as const;
