// The last lines of a start: where to look.
import type { Config } from '#config';

/** Someone of the demo story who may sign in. */
export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** In a few words, who that is: `owner at Sample Watch`. */
  readonly who: string;
}

/** Who can sign in. */
export interface Guests {
  readonly signIns: readonly SignIn[];
  /** Nobody can: the site is new. */
  readonly isNew: boolean;
}

/**
 * Prints the addresses that this process answers, the demo's sign-ins, and how the first person of a new site gets in.
 * @param print receives whole lines
 */
export function greet(print: (line: string) => void, config: Config, { signIns, isNew }: Guests): void {
  const { roles, publicUrl, hasMailbox } = config;
  const places: [boolean, string, string][] = [
    [roles.has('web'), 'site', ''],
    [roles.has('api'), 'API', '/graphql'],
    [roles.has('api'), 'API explorer', '/explorer'],
    [roles.has('web') && hasMailbox, 'mailbox', '/mailbox'],
  ];
  print('');
  print('Sunclock is ready.');
  for (const [isHere, name, path] of places) {
    if (isHere) print(`  ${name.padEnd(14)}${publicUrl}${path}`);
  }
  for (const { email, password, who } of signIns)
    print(`  ${'sign in'.padEnd(14)}${email}  ${password}  (${who})`);
  if (isNew)
    print('Nobody has an account yet: npm run admin:create -- name@example.org prints a link for the first.');
  print('Ctrl-C stops it.');
}
