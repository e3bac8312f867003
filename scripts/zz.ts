import { build } from 'esbuild';
import fs from 'node:fs';
await build({
  absWorkingDir: process.cwd(),
  entryPoints: ['server/inspecting/child.ts', 'jobs/reading/reader.ts'],
  outdir: 'node_modules/.cache/zz',
  outbase: process.cwd(),
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  outExtension: { '.js': '.mjs' },
});
const { paper, line } = await import('#test/support/personal-papers.ts');
fs.writeFileSync(
  '/tmp/paper.pdf',
  paper(line('SSN 078-05-1120 of the patient') + line('The fee is waived.', 600)),
);
