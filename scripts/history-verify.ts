// Checks that no entry of history was changed, deleted, swapped or cut off: `npm run history:verify`. With `--checkpoint` it
// also keeps the heads as they are now; `--heads FILE` compares with a copy that lies elsewhere. Ends with 1 on findings.
import { parseArgs } from 'node:util';
import { loadConfig, prepareEnvironment } from '#config';
import type { ChainFinding } from '#commands/matters/check-chain.ts';
import { verifyHistory } from '#commands/matters/verify-history.ts';
import { openDatabase } from '#db/client.ts';
import { findRunningDatabase } from '#db/embedded/launcher.ts';
import { headsFileIn, readHeads } from '#jobs/history/heads-file.ts';
import { keepHeads } from '#jobs/history/keep-heads.ts';

const SENTENCES: Readonly<Record<ChainFinding['kind'], (from: string, to: string) => string>> = {
  changed: (from) => `entry ${from} was changed`,
  deleted: (from, to) => (from === to ? `entry ${from} is missing` : `entries ${from} to ${to} are missing`),
  swapped: (from, to) => `entries ${from} and ${to} stand in each other's place`,
  rewritten: (from) => `entry ${from} is not the one that once stood there`,
  cut: (from, to) => `the end was cut off: entries ${from} to ${to} once stood there`,
};

const { values } = parseArgs({
  options: { checkpoint: { type: 'boolean', default: false }, heads: { type: 'string' } },
});
prepareEnvironment('production');
const config = loadConfig();
const url = config.databaseUrl ?? findRunningDatabase(config.dataDir);
if (!url) {
  console.error(`No database runs on ${config.dataDir}: start Sunclock first, or set DATABASE_URL.`);
  process.exit(1);
}
const db = openDatabase({ url, role: 'owner', max: 1 });
const file = headsFileIn(config.dataDir);
const kept = readHeads(values.heads ?? file);
const { matters, organizations, entries, findings } = await verifyHistory(db, kept);
const WHOSE = { matter: 'Matter', organization: 'Organization', none: 'Matter or organization' } as const;
for (const { of, chainId, kind, number, upTo = number } of findings) {
  console.error(`${WHOSE[of ?? 'none']} ${chainId}: ${SENTENCES[kind](String(number), String(upTo))}.`);
}
if (values.checkpoint && findings.length === 0) {
  console.log(`${await keepHeads(db, file)} heads added to ${file}.`);
}
await db.close();
const compared = kept.size === 0 ? 'no heads were kept yet' : `compared with the kept heads of ${kept.size}`;
console.log(
  `${entries} entries of ${matters} matters and ${organizations} organizations read; ${compared}; ${findings.length} findings.`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
