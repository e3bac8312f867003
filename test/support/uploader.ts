// A process that keeps files until it is killed: bytes to storage, then the row, as an upload does. Prints one line for each
// file whose row was saved: its id and its hash. Arguments: database, settings of the storage (JSON), organization, person.
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { v7 } from 'uuid';
import { storeDocument } from '#commands/documents/store-document.ts';
import { openDatabase } from '#db/client.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import type { FileSettings } from '#server/files/storage.ts';

const [url = '', files = '', organization = '', personId = ''] = process.argv.slice(2);
const db = openDatabase({ url, role: 'api', max: 2 });
const storage = openFileStorage(JSON.parse(files) as FileSettings);
const memberships = [{ organizationId: organization, role: 'editor' as const }];
const viewer = { kind: 'person' as const, personId, memberships };

/** Some hundred kilobytes in pieces, so that a kill finds files half written. */
function* pieces() {
  for (let left = 12; left > 0; left -= 1) yield randomBytes(32_768);
}

process.stdout.write('ready\n');
for (;;) {
  const stored = await storage.store(Readable.from(pieces()));
  const { documentId } = await storeDocument(
    { db, viewer, newId: v7 },
    { organization, name: 'scan.bin', ...stored },
  );
  process.stdout.write(`${documentId} ${stored.sha256}\n`);
}
