// A letter of a tester's world, with its facts and its file.
import { Readable } from 'node:stream';
import type { CommandDeps } from '#commands/context.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { globalId } from '#server/graphql/ids.ts';
import { filePath } from '#server/paths.ts';
import { eventsOf, type Scene, target } from './scene.ts';
import type { WorldLetter } from './world-file.ts';

export async function recordLetter(scene: Scene, staff: CommandDeps, letter: WorldLetter): Promise<void> {
  const { direction, channel, subject, summary, sender, recipient, on } = letter;
  const isSpoken = channel === 'phone' || channel === 'visit';
  const recorded = await recordCommunication(staff, {
    ...target(scene),
    communication: {
      direction,
      channel,
      subject,
      summary,
      sender,
      recipient,
      datedOn: isSpoken ? null : on,
      sentOn: direction === 'out' ? on : null,
      receivedOn: direction === 'in' ? on : null,
      file: await keepFile(scene, staff, letter),
    },
    facts: letter.facts.map(({ kind, on: day = on, page, fields }) => ({
      kind,
      occurred: { on: day },
      page,
      fields: Object.entries(fields).map(([key, value]) => ({ key, value })),
    })),
  });
  scene.version = recorded.version;
  scene.children[letter.key] = globalId('Communication', recorded.communicationId);
  const events = (await eventsOf(scene, staff)).filter(
    ({ communicationId }) => communicationId === recorded.communicationId,
  );
  letter.facts.forEach(({ key }, index) => {
    const id = events[index]?.id;
    if (key && id) scene.children[key] = globalId('MatterEvent', id);
  });
}

async function keepFile(scene: Scene, staff: CommandDeps, { file }: WorldLetter): Promise<string | null> {
  if (!file) return null;
  const stored = await scene.storage.store(Readable.from([Buffer.from(file.text)]));
  const { documentId } = await storeDocument(staff, {
    ...stored,
    organization: scene.troupe.organizations.get(scene.given.organization) ?? '',
    name: file.name,
  });
  scene.children[file.key] = globalId('Document', documentId);
  scene.files[file.key] = filePath(documentId);
  return documentId;
}
