// Tools that people have, to look for what was removed from a PDF: of Debian's packages poppler-utils and qpdf. `.ci/run` installs
// them, and says so where it cannot.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { makeDataDir, removeDataDir } from './data-dir.ts';

export const hasTools = ['pdftotext', 'qpdf'].every(
  (tool) => spawnSync(tool, ['--version']).error === undefined,
);

/** The words that `pdftotext` reads, without the tool none. */
export const wordsByTool = (bytes: Uint8Array): string | null =>
  hasTools ? execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes }).toString('latin1') : null;

/** These, and every object and stream as `qpdf` unpacks them: what `strings` would find too. */
export function everythingByTools(bytes: Uint8Array): string {
  const folder = makeDataDir();
  try {
    fs.mkdirSync(folder, { recursive: true });
    const [file, unpacked] = [path.join(folder, 'copy.pdf'), path.join(folder, 'copy.qdf')];
    fs.writeFileSync(file, bytes);
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, unpacked]);
    return `${wordsByTool(bytes) ?? ''}\n${fs.readFileSync(unpacked, 'latin1')}`;
  } finally {
    removeDataDir(folder);
  }
}
