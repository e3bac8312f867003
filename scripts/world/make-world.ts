// Makes everything that a file asks for, through the acts that people do, and says what a tester needs to get at it.
import type { Config } from '#config';
import { sessionSecret } from '#config';
import type { Database } from '#db/client.ts';
import { createAccounts } from '#server/auth.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import { checkWaiting } from '#server/inspecting/checking.ts';
import { globalId } from '#server/graphql/ids.ts';
import { makeMatters } from './make-matters.ts';
import { makePeople, openWayIn, removeFormer, type Troupe, type WayIn } from './make-people.ts';
import type { WorldFile } from './world-file.ts';

export type WorldConfig = Pick<Config, 'publicUrl' | 'dataDir' | 'files' | 'givenSecret'>;

export interface MadeWorld {
  /** Where the site is, without a slash at the end. */
  readonly url: string;
  readonly organizations: Readonly<Record<string, { readonly id: string }>>;
  readonly people: Readonly<Record<string, WayIn>>;
  readonly matters: Readonly<
    Record<
      string,
      {
        readonly id: string;
        readonly code: string;
        readonly url: string;
        readonly version: number;
        /** The id of each part, letter, fact and file, by its key. */
        readonly children: Readonly<Record<string, string>>;
        /** The address of each file, by its key. */
        readonly files: Readonly<Record<string, string>>;
      }
    >
  >;
}

/** @throws WorldFileError naming the place in the file; what was made until then stays */
export async function makeWorldOf(db: Database, config: WorldConfig, file: WorldFile): Promise<MadeWorld> {
  const { publicUrl } = config;
  const accounts = createAccounts({ db, secret: sessionSecret(config), publicUrl });
  const troupe = await makePeople({ db }, file);
  const storage = openFileStorage(config.files);
  const matters = await makeMatters({ troupe, storage }, file);
  await checkWaiting(db, storage);
  const people: Record<string, WayIn> = {};
  for (const person of file.people) people[person.key] = await openWayIn({ db, accounts }, troupe, person);
  await removeFormer(troupe, file);
  return {
    url: publicUrl,
    organizations: idsOf(troupe),
    people,
    matters: Object.fromEntries(
      Object.entries(matters).map(([key, { path: page, files, ...made }]) => [
        key,
        { ...made, url: `${publicUrl}${page}`, files: addressesOf(publicUrl, files) },
      ]),
    ),
  };
}

const idsOf = ({ organizations }: Troupe) =>
  Object.fromEntries(
    [...organizations].map(([key, id]) => [key, { id: globalId('Organization', id) }] as const),
  );

const addressesOf = (publicUrl: string, paths: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(paths).map(([key, file]) => [key, `${publicUrl}${file}`] as const));
