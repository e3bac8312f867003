// What a database is given at a start, and who of the demo may sign in. The composition root is where commands meet the
// accounts, which only the server room knows.
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Config } from '#config';
import { seed } from '#commands/demo/seed.ts';
import type { NewSamplePerson } from '#commands/demo/tell-sample-story.ts';
import { openDatabase, type Database } from '#db/client.ts';
import { KNOWN_PASSWORD } from '#db/seeds/demo/cast.ts';
import { linkAccount } from '#db/writes/people.ts';
import { createAccount } from '#server/auth.ts';
import type { SignIn } from './greeting.ts';

/**
 * Plants reference data, the real story and, in a demo, the sample story.
 * @returns the sign-ins to print: all of them where the password is the known one, else those opened by this very start,
 *   for a random password is shown once
 */
export async function plantStory(
  { isDemo, demoPasswords }: Pick<Config, 'isDemo' | 'demoPasswords'>,
  databaseUrl: string,
): Promise<readonly SignIn[]> {
  const db = openDatabase({ url: databaseUrl, role: 'owner', max: 8 });
  const opened = new Map<string, string>();
  const openAccount = async (person: NewSamplePerson) => {
    const password = demoPasswords === 'known' ? KNOWN_PASSWORD : randomBytes(12).toString('base64url');
    await openAccountOf(db, person, password);
    opened.set(person.email, password);
  };
  try {
    const { signIns } = await seed({ db, newId: uuid, isDemo, openAccount, withVolume: true });
    return signIns.flatMap(({ email, who }) => {
      const password = demoPasswords === 'known' ? KNOWN_PASSWORD : opened.get(email);
      return password === undefined ? [] : [{ email, who, password }];
    });
  } finally {
    await db.close();
  }
}

async function openAccountOf(db: Database, person: NewSamplePerson, password: string): Promise<void> {
  const { personId, email, name } = person;
  const authUserId = await createAccount(db, { email, name, password });
  await linkAccount(db, personId, authUserId);
}
