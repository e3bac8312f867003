// Counts checks and prints one line for each.

let passed = 0;
let failed = 0;

/** Runs one check; a rejection is its failure and is printed. */
export async function check(name: string, work: () => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  const problem = await work().then(
    () => undefined,
    (error: Error) => error.message,
  );
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (problem === undefined) passed += 1;
  else failed += 1;
  console.log(`  ${problem === undefined ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s  ${name}`);
  if (problem !== undefined) console.log(problem.replaceAll(/^/gm, '          '));
}

/** Fails the check with `otherwise` unless it holds. */
export function expect(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

/** Prints the closing line; the process ends with 1 if a check failed. */
export function close(): void {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
