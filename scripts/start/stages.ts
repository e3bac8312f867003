// What a person sees while the parts start, and what is undone, in reverse order, when they stop.

/** Closers of what has been started so far. */
export interface Stages {
  /** Prints the name, does the work, prints how long it took. */
  readonly stage: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** Remembers how to stop what was just started. */
  readonly onStop: (close: () => Promise<unknown>) => void;
  /** Stops everything, last started first; one that fails does not keep the others. Repeats are harmless. */
  readonly stopAll: () => Promise<void>;
}

/** @param print receives whole lines */
export function openStages(print: (line: string) => void): Stages {
  const closers: (() => Promise<unknown>)[] = [];
  let stopping: Promise<void> | undefined;

  async function stopOneByOne(): Promise<void> {
    for (let close = closers.pop(); close; close = closers.pop()) {
      await close().catch((error: Error) => print(`  while stopping: ${error.message}`));
    }
  }

  return {
    stage: async (name, work) => {
      const begun = performance.now();
      const result = await work();
      print(`  ${name.padEnd(34)} ${((performance.now() - begun) / 1000).toFixed(1).padStart(5)} s`);
      return result;
    },
    onStop: (close) => void closers.push(close),
    stopAll: () => (stopping ??= stopOneByOne()),
  };
}
