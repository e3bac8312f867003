// The forms of a page, read as a browser without scripts would send them. Enough of HTML for our own pages, no more.

export interface FormInPage {
  /** What is sent without touching anything: hidden fields, ticked boxes, first or chosen options. */
  readonly fields: readonly (readonly [string, string])[];
  /** Names of the fields that a person writes in. */
  readonly written: readonly string[];
  /** The path that it is sent to. */
  readonly action: string;
  /** Each button that sends it. */
  readonly buttons: ReadonlyArray<{ readonly name: string; readonly value: string; readonly text: string }>;
  /** Between the tags. */
  readonly html: string;
}

/** The page as text between its tags: what a reader without scripts has. */
export const withoutScripts = (html: string): string =>
  html.replace(/<script[^]*?<\/script>|<!--[^]*?-->/g, '');

export function formsIn(page: string): FormInPage[] {
  const forms = [...withoutScripts(page).matchAll(/(<form\b[^>]*>)([^]*?)<\/form>/g)];
  return forms.map(([, tag = '', html = '']) => ({
    fields: fieldsOf(html),
    written: writtenOf(html),
    action: attribute(tag, 'action'),
    buttons: buttonsOf(html),
    html,
  }));
}

function fieldsOf(html: string): FormInPage['fields'] {
  const inputs = [...html.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(checkbox|radio)"/.test(tag) || /\schecked\b/.test(tag))
    .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const);
  const selects = [...html.matchAll(/<select\b[^>]*>[^]*?<\/select>/g)].map(([tag]) => {
    const chosen = /<option\b[^>]*\sselected\b[^>]*>/.exec(tag) ?? /<option\b[^>]*>/.exec(tag);
    return [attribute(tag, 'name'), attribute(chosen?.[0] ?? '', 'value')] as const;
  });
  const texts = [...html.matchAll(/(<textarea\b[^>]*>)([^]*?)<\/textarea>/g)].map(
    ([, tag = '', text = '']) => [attribute(tag, 'name'), unescaped(text)] as const,
  );
  return [...inputs, ...selects, ...texts].filter(([name]) => name !== '');
}

const writtenOf = (html: string): string[] =>
  [...html.matchAll(/<(?:input|textarea)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(hidden|checkbox|radio|file)"/.test(tag))
    .map((tag) => attribute(tag, 'name'));

const buttonsOf = (html: string): FormInPage['buttons'] =>
  [...html.matchAll(/(<button\b[^>]*>)([^]*?)<\/button>/g)].map(([, tag = '', inside = '']) => ({
    name: attribute(tag, 'name'),
    value: attribute(tag, 'value'),
    text: unescaped(inside.replace(/<[^>]*>/g, '')),
  }));

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const unescaped = (text: string): string =>
  text.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
