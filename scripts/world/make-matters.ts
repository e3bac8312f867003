// The matters of a tester's world, each made by the acts that its people would do, and hidden last.
import type { CommandDeps } from '#commands/context.ts';
import { setVisibility } from '#commands/access/set-visibility.ts';
import { endGuest } from '#commands/matters/end-guest.ts';
import { inviteGuest } from '#commands/matters/invite-guest.ts';
import { draftRequest } from '#commands/requests/draft-request.ts';
import { fileRequest } from '#commands/requests/file-request.ts';
import { agenciesBySlugs } from '#db/queries/agencies.ts';
import { readClock } from '#db/queries/clock.ts';
import { findMatter } from '#db/writes/matters.ts';
import { dateOf, dayOf } from '#domain/calendar/local-date.ts';
import { Refusal } from '#domain/errors.ts';
import { globalId } from '#server/graphql/ids.ts';
import { keepParts, writeNotes } from './keep-parts.ts';
import { firstWith, type Troupe } from './make-people.ts';
import { recordLetter } from './record-letter.ts';
import { eventsOf, type Scene, onMatter, target } from './scene.ts';
import { placeOf, type WorldFile, WorldFileError, type WorldMatter } from './world-file.ts';

export interface MadeMatter {
  readonly id: string;
  readonly code: string;
  /** Path of its page. */
  readonly path: string;
  readonly version: number;
  /** The id of each child, by its key. */
  readonly children: Readonly<Record<string, string>>;
  /** The path of each file, by its key. */
  readonly files: Readonly<Record<string, string>>;
}

type Place = Pick<Scene, 'troupe' | 'storage'>;

/** @throws WorldFileError naming the matter and the act that was refused */
export async function makeMatters(place: Place, file: WorldFile): Promise<Record<string, MadeMatter>> {
  const made: Record<string, MadeMatter> = {};
  for (const [index, given] of file.matters.entries()) {
    made[given.key] = await makeMatter(place, file, index).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      const where = placeOf(['matters', index, ...error.path]);
      throw new WorldFileError(`${where}: ${error.message}`);
    });
  }
  return made;
}

async function makeMatter(place: Place, file: WorldFile, index: number): Promise<MadeMatter> {
  const given = file.matters[index];
  if (!given) throw new RangeError(`There is no matter ${index}.`);
  const { organization } = given;
  const at = `matters[${index}]`;
  const owner = firstWith(file, organization, 'owner', at);
  const staff = await place.troupe.as(owner);
  const counsel = () => firstWith(file, organization, 'counsel', at);
  const drafted = await draft(place.troupe, staff, given, at);
  const scene: Scene = { ...place, owner, counsel, given, ...drafted, children: {}, files: {} };
  await noteParts(scene, staff);
  if (given.filedOn) await sendOff(scene, staff, given.filedOn);
  for (const letter of given.letters) await recordLetter(scene, staff, letter);
  await admitGuests(scene, staff);
  await keepParts(scene);
  await writeNotes(scene);
  const code = await codeOf(scene, staff);
  await hide(scene);
  return {
    id: globalId('FoiaRequest', scene.matterId),
    code,
    path: `/requests/${code}`,
    version: scene.version,
    children: scene.children,
    files: scene.files,
  };
}

async function draft({ people, organizations }: Troupe, staff: CommandDeps, given: WorldMatter, at: string) {
  const [agency] = await agenciesBySlugs(staff.db, staff.viewer, [given.agency]);
  if (!agency) throw new WorldFileError(`${at}.agency: no agency has the slug "${given.agency}"`);
  const idOf = (key: string | undefined) => (key ? (people.get(key)?.personId ?? null) : null);
  return draftRequest(staff, {
    organization: organizations.get(given.organization) ?? '',
    agency: agency.id,
    title: given.title,
    requestText: given.requestText,
    requester: given.requester ?? { name: 'A requester' },
    parts: given.parts.map(({ text }) => text),
    lead: idOf(given.lead),
    backup: idOf(given.backup),
  });
}

async function noteParts(scene: Scene, staff: CommandDeps): Promise<void> {
  const added = (await eventsOf(scene, staff)).filter(({ kind }) => kind === 'part_added');
  scene.given.parts.forEach(({ key }, index) => {
    const id = added[index]?.id;
    if (id) scene.children[key] = globalId('RequestPart', id);
  });
}

async function sendOff(scene: Scene, staff: CommandDeps, on: string): Promise<void> {
  const filed = await fileRequest(staff, {
    ...target(scene),
    submittedOn: on,
    channel: 'portal',
    proof: 'portal_confirmation',
  });
  scene.version = filed.version;
}

async function admitGuests(scene: Scene, staff: CommandDeps): Promise<void> {
  const { troupe, given, counsel } = scene;
  const inAMonth = dateOf(dayOf((await readClock(staff.db)).today) + 30);
  for (const { person, role, lastDay = inAMonth, ended } of given.guests) {
    const address = troupe.people.get(person)?.email ?? '';
    const host = role === 'counsel' ? await troupe.as(counsel()) : staff;
    const invited = await inviteGuest(host, {
      ...onMatter(scene),
      address,
      role,
      lastDay,
    });
    scene.version = invited.version;
    if (ended) scene.version = (await endGuest(host, { ...onMatter(scene), address })).version;
  }
}

async function codeOf({ matterId }: Scene, { db, viewer }: CommandDeps): Promise<string> {
  const matter = await db.transaction((tx) => findMatter(tx, viewer, matterId));
  if (!matter) throw new Error('A matter that was just made is not there.');
  return matter.code;
}

/** Last, for whoever made it may not see it any more. */
async function hide(scene: Scene): Promise<void> {
  const { troupe, given, owner, counsel } = scene;
  const { visibility, embargo, readers } = given;
  if (visibility === 'organization' && !embargo) return;
  const isForCounsel = visibility === 'counsel' || visibility === 'sealed';
  const hidden = await setVisibility(await troupe.as(isForCounsel ? counsel() : owner), {
    matter: scene.matterId,
    expectedVersion: scene.version,
    visibility,
    embargo,
    readers: visibility === 'sealed' ? readers.map((key) => troupe.people.get(key)?.personId ?? '') : null,
  });
  scene.version = hidden.version;
}
