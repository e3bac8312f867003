/**
 * `npm run test:mutants`, or `npm run test:mutants -- gate` for the kinds of one name alone: makes one mistake at a time and asks the tests' own checks whether they notice. Prints a
 * count for each kind; exits 1 when a mutant survives without a reason in `survivors.ts`, or when a reason there
 * names no survivor. Another kind of mutant is one more entry of `KINDS`.
 */
import { GATE_MUTANTS } from './gate-mutants.ts';
import { LAW_MUTANTS } from './law-mutants.ts';
import type { MutantKind } from './mutant.ts';
import { SURVIVORS } from './survivors.ts';

const KINDS: readonly MutantKind[] = [...LAW_MUTANTS, GATE_MUTANTS];

async function survivorsOf(kind: MutantKind): Promise<readonly string[]> {
  const mutants = kind.mutants();
  const survivors: string[] = [];
  const waiting = [...mutants];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const complaint = await next.kill();
      if (complaint === null) survivors.push(next.name);
      if (kind.isListed)
        console.log(complaint === null ? `survived: ${next.name}` : `caught: ${next.name} (${complaint})`);
    }
  };
  await Promise.all(Array.from({ length: kind.atOnce ?? 1 }, work));
  await kind.close?.();
  console.log(`${kind.name}: ${mutants.length} mutants, ${mutants.length - survivors.length} killed`);
  return survivors;
}

async function main(names: readonly string[]): Promise<number> {
  const asked = KINDS.filter(({ name }) => names.length === 0 || names.includes(name));
  if (asked.length === 0) {
    console.error(`No mutants of that name; there are: ${KINDS.map(({ name }) => name).join(', ')}.`);
    return 1;
  }
  const survivors: string[] = [];
  for (const kind of asked) survivors.push(...(await survivorsOf(kind)));
  const unnamed = survivors.filter((name) => !Object.hasOwn(SURVIVORS, name));
  // Only a whole run knows that a reason names no survivor any more.
  const stale =
    asked.length < KINDS.length ? [] : Object.keys(SURVIVORS).filter((name) => !survivors.includes(name));
  for (const name of unnamed) console.log(`survives: ${name}`);
  for (const name of survivors) if (SURVIVORS[name]) console.log(`allowed: ${name} (${SURVIVORS[name]})`);
  for (const name of stale) console.log(`no longer survives, strike it from the list: ${name}`);
  console.log(`${unnamed.length} survivors without a reason`);
  return unnamed.length + stale.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
