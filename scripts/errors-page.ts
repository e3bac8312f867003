// Prints docs/errors.md from the registry of refusals (`npm run docs:errors`); a test compares the two.
import fs from 'node:fs';
import path from 'node:path';
import { REFUSALS } from '#domain/errors.ts';

const INTRODUCTION = `# Refusals

An expected "no" comes back in \`userErrors\` of a mutation, with a code, a sentence and the place in the input; nothing was saved. Where an
answer has no \`userErrors\` (most queries) it is an error whose \`extensions\` hold \`code: "BAD_USER_INPUT"\` and the code below as \`refusal\`.
A fault of ours is one sentence with an id; the log has the rest under that id. \`{name}\` stands for what the message names.

Two more \`refusal\` words tell of the query itself: \`QUERY_TOO_LARGE\` (depth 10, 15 aliases, 2,000 fields with fragments written out) and
\`QUERY_TOO_COSTLY\` (10,000 points: a field is one, a list its fields times the rows asked for).

This page is printed from \`domain/errors.ts\` by \`npm run docs:errors\`.
`;

const entries = Object.entries(REFUSALS)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([code, { message, when, remedy }]) =>
      `### \`${code}\`\n\n> ${message}\n\n- When: ${when}\n- What to do: ${remedy}\n`,
  );

const file = path.resolve(import.meta.dirname, '../docs/errors.md');
fs.writeFileSync(file, `${INTRODUCTION}\n${entries.join('\n')}`);
