/**
 * What a database is given at the start of the product: reference data and the real story always, the sample story in a
 * demo. Harmless at every start: nothing that stands is planted again, and a sample that was removed stays removed.
 */
import { FEDERAL_AGENCIES } from '#db/seeds/agencies.ts';
import { SAMPLE_ORGANIZATIONS } from '#db/seeds/demo/cast.ts';
import { plantAgencies } from '#db/seeds/plant-reference.ts';
import { STATE_AGENCIES } from '#db/seeds/state-agencies.ts';
import { markPlanted, plantAlone, wasPlanted } from '#db/writes/plantings.ts';
import { hasSample } from '#db/writes/sample-removal.ts';
import { tellPublicRecord } from './tell-public-record.ts';
import { type SampleStoryDeps, tellSampleStory } from './tell-sample-story.ts';

export interface SeedDeps extends SampleStoryDeps {
  /** Tell the sample story too. */
  readonly isDemo: boolean;
}

/** Someone of the sample who may sign in. */
export interface SampleSignIn {
  readonly email: string;
  /** In a few words: `Viktor Hale, volunteer at Sample Records Project`. */
  readonly who: string;
}

export interface Seeded {
  /** Everyone of the sample, while it stands; empty where there is none. */
  readonly signIns: readonly SampleSignIn[];
}

const SAMPLE_STORY = 'sample story';

/**
 * @param deps `db` is a pool of the role `owner`: planting waits for another process that plants
 */
export const seed = (deps: SeedDeps): Promise<Seeded> =>
  plantAlone(deps.db, async () => {
    const { db, newId, isDemo } = deps;
    await db.transaction((tx) => plantAgencies({ tx, newId }, [...FEDERAL_AGENCIES, ...STATE_AGENCIES]));
    await tellPublicRecord({ db, newId });
    if (isDemo && !(await wasPlanted(db, SAMPLE_STORY))) {
      await tellSampleStory(deps);
      await markPlanted(db, SAMPLE_STORY);
    }
    return { signIns: (await hasSample(db)) ? signIns() : [] };
  });

const signIns = (): readonly SampleSignIn[] =>
  SAMPLE_ORGANIZATIONS.flatMap((organization) =>
    organization.people.map(({ email, name, role }) => ({
      email,
      who: `${name}, ${role} at ${organization.name}`,
    })),
  );
