// Where something can be read, as a form shows it: an address on each line, what it is after a bar.
import { linesOf } from '../forms/lines.ts';

interface Source {
  readonly url: string;
  readonly title: string | null;
}

/** `https://example.org/paper | A paper`. */
export const sourcesText = (sources: readonly Source[]): string =>
  sources.map(({ url, title }) => (title === null ? url : `${url} | ${title}`)).join('\n');

export const sourcesIn = (text: string | null): Source[] =>
  linesOf(text).map((line) => {
    const [url = '', ...title] = line.split('|');
    return { url: url.trim(), title: title.join('|').trim() || null };
  });

export const SOURCES_HINT =
  'The address, beginning with https://. Several: one on each line; what it is after a bar: https://… | 90 FR 1234, page 3';
