import { linesOf, partsOfLine } from '../forms/lines.ts';
import { isTouched } from '../forms/merge.ts';
import { textOf } from '../forms/submitted.ts';
import { known } from '../requests/words.ts';
import type { FormDocket } from './docket-form.query.ts';
import { DOCKET_KIND } from './words.ts';

type System = FormDocket['systems'][number];

/** The systems of records as the form shows them: one on each line, "09-70-0541 | T-MSIS | 83 FR 46951". */
export const systemsText = (systems: readonly System[]): string =>
  systems
    .map(({ number, name, notice }) => [number, name, ...(notice === null ? [] : [notice])].join(' | '))
    .join('\n');

const systemsIn = (form: FormData) =>
  linesOf(textOf(form, 'systems')).map((line) => {
    const [number = '', name = '', notice = ''] = partsOfLine(line);
    return { number, name, notice: notice || null };
  });

/** What both forms say of a docket. */
export const docketInput = (form: FormData) => ({
  title: textOf(form, 'title') ?? '',
  agency: textOf(form, 'agency') ?? '',
  kind: known(DOCKET_KIND, textOf(form, 'kind')) ?? ('NONRULEMAKING' as const),
  docketNumber: textOf(form, 'docketNumber'),
  subject: textOf(form, 'subject') ?? '',
  portalUrl: textOf(form, 'portalUrl'),
  systems: systemsIn(form),
  missingNotice: textOf(form, 'missingNotice'),
});

/** The same of an edit: an agreement that stands as it stood is left out, for the reader may not see the one it is about. */
export const changedDocket = (form: FormData) => ({
  ...docketInput(form),
  ...(isTouched(form, 'agreement') ? { agreement: textOf(form, 'agreement') } : {}),
});

/** The API's places within the list of systems are all one field of the form. */
export const docketPath = (path: readonly string[]): readonly string[] => {
  const [head] = path[0] === 'input' ? path.slice(1) : path;
  return head === 'systems' ? ['systems'] : path;
};
