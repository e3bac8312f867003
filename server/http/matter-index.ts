// The cover of the files of a matter: one page to read on a screen or on paper, with every file, its letter and its sum. It lies
// beside the files, needs nothing else and runs nothing.
import type { MatterFile } from '#db/queries/matter-files.ts';
import { counted } from '#domain/words/counted-en.ts';

export interface ListedFile extends MatterFile {
  /** Where it lies beside the cover. */
  readonly place: string;
  /** False where the storage has lost it. */
  readonly isWhole: boolean;
}

const STYLE = `body{font:16px/1.5 Georgia,serif;margin:2rem;max-width:70rem;color:#111}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-top:1px solid #999}code{font-size:.8rem;overflow-wrap:anywhere}
@media print{a{color:inherit;text-decoration:none}tr{break-inside:avoid}thead{display:table-header-group}}`;

/** @param takenOn the day on which it was made, in UTC */
export function coverOf(
  matter: { readonly title: string; readonly isSample: boolean },
  files: readonly ListedFile[],
  takenOn: string,
): string {
  const title = `${matter.isSample ? 'Sample, made up: ' : ''}${matter.title}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}: files</title><style>${STYLE}</style></head><body>
<h1>${escaped(title)}</h1>
<p>${counted(files.length, 'file')}, taken on ${escaped(takenOn)}: what the one who took them could see at that moment. Each is as it was
received. To compare all of them with their sums, run <code>sha256sum --check SHA256SUMS</code> in this folder.</p>
<table><thead><tr><th scope="col">No.</th><th scope="col">Date</th><th scope="col">Letter</th><th scope="col">File</th><th scope="col">Bytes</th><th scope="col">SHA-256</th></tr></thead><tbody>
${files.map(rowOf).join('\n')}
</tbody></table></body></html>
`;
}

function rowOf(
  { happenedOn, direction, subject, name, place, isWhole, bytes, sha256 }: ListedFile,
  at: number,
) {
  const file = isWhole
    ? `<a href="${escaped(encodeURI(place))}">${escaped(name)}</a>`
    : `${escaped(name)} (missing: tell who runs the site)`;
  const way = direction === 'in' ? 'in' : 'out';
  return `<tr><td>${at + 1}</td><td>${escaped(happenedOn)}</td><td>${escaped(subject)} (${way})</td><td>${file}</td><td>${bytes}</td><td><code>${escaped(sha256)}</code></td></tr>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
