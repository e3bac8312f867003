// What is kept closer in a matter of a tester's world, and the notes beside it.
import { setPartVisibility } from '#commands/access/set-part-visibility.ts';
import { addNote } from '#commands/notes/add-note.ts';
import type { InsideVisibility } from '#domain/access/viewer.ts';
import { globalId, readGlobalId } from '#server/graphql/ids.ts';
import type { Scene } from './scene.ts';

/** Facts before their letters: a letter takes along only what is more open than it. */
export async function keepParts(scene: Scene): Promise<void> {
  const { letters } = scene.given;
  for (const { key, visibility } of letters.flatMap(({ facts }) => facts)) {
    if (key && visibility) await keep(scene, key, visibility);
  }
  for (const { key, visibility, file } of letters) {
    if (file?.visibility) await keep(scene, file.key, file.visibility);
    if (visibility) await keep(scene, key, visibility);
  }
}

async function keep(scene: Scene, key: string, visibility: InsideVisibility): Promise<void> {
  const kept = await setPartVisibility(await closest(scene, visibility), {
    ...here(scene),
    part: readGlobalId(scene.children[key] ?? '')?.uuid ?? '',
    visibility,
    readers: visibility === 'sealed' ? readersOf(scene) : null,
  });
  scene.version = kept.version;
}

export async function writeNotes(scene: Scene): Promise<void> {
  for (const { key, text, visibility, by } of scene.given.notes) {
    const author = by ? await scene.troupe.as(by) : await closest(scene, visibility);
    const noted = await addNote(author, {
      ...here(scene),
      text,
      visibility,
      readers: visibility === 'sealed' ? readersOf(scene) : null,
    });
    scene.version = noted.version;
    scene.children[key] = globalId('Note', noted.noteId);
  }
}

/** Who does it: counsel where it is for them or sealed, else the owner. */
const closest = ({ troupe, owner, counsel }: Scene, visibility: InsideVisibility) =>
  troupe.as(visibility === 'organization' ? owner : counsel());

const here = ({ matterId, version }: Scene) => ({ matter: matterId, expectedVersion: version });

const readersOf = ({ given, troupe }: Scene) =>
  given.readers.map((key) => troupe.people.get(key)?.personId ?? '');
