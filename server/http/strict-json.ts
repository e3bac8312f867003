// JSON as its standard means it: UTF-8, and each name once. Where a name stands twice, two readers may each take another one,
// and what one of them checked is not what the other uses.

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Every string of a text that is JSON, with the colon behind it if it is a name. */
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?/g;
const COLON = ':'.charCodeAt(0);

/** Names that mean something to JavaScript. */
const FOREIGN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** @returns null for what is no JSON, no UTF-8, or has a name twice or one of JavaScript's own */
export function parseStrictly(bytes: Buffer): { readonly value: unknown } | null {
  try {
    const text = utf8.decode(bytes);
    const value: unknown = JSON.parse(text);
    return namesWritten(text) === namesKept(value) ? { value } : null;
  } catch {
    // No JSON, or nested more deeply than the stack.
    return null;
  }
}

function namesWritten(text: string): number {
  let count = 0;
  STRING.lastIndex = 0;
  // The text of each string is not wanted, only what stands behind it.
  while (STRING.test(text)) if (text.charCodeAt(STRING.lastIndex - 1) === COLON) count += 1;
  return count;
}

/** A name of JavaScript's own is not counted, so that the counts differ. */
function namesKept(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && !FOREIGN.has(name)) count += 1;
    count += namesKept(inner);
  }
  return count;
}
