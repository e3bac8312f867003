import { describe, expect, it } from 'vitest';
import { FAMILIES } from '#domain/deadlines/law.ts';
import type { Period, Rule } from '#domain/deadlines/rule.ts';
import { EN } from '#domain/words/en.ts';

function lengthOf(period: Period | null): string {
  if (period === null) return '';
  const kind = { business: 'business days', calendar: 'days', month: 'months', year: 'years' }[period.count];
  return `${period.n} ${kind}`;
}

function row(rule: Rule): string {
  const starts = rule.trigger.events.map((type) => `\`${type}\``).join(', ');
  const more = rule.extension ? `+ ${lengthOf(rule.extension.period)}` : '';
  const cells = [
    `\`${rule.key}\``,
    rule.name,
    rule.actor,
    [lengthOf(rule.period), more].filter((part) => part !== '').join(' '),
    starts,
    rule.roll === 'forward' ? 'rolls' : '',
    rule.disputed.map((key) => `\`${key}\``).join(' '),
    rule.citation,
    rule.marks.join('/'),
  ];
  return `| ${cells.join(' | ')} |`;
}

function page(): string {
  const families = FAMILIES.map(({ key, rules }) =>
    [
      `## ${EN.families[key]}`,
      '',
      '| rule | what | who acts | length | starts on | last day | disputed | law | mark |',
      '|---|---|---|---|---|---|---|---|---|',
      ...rules.map(row),
    ].join('\n'),
  );
  return [
    '# Every rule of the engine',
    'Written by `test/domain/deadlines/rules-page.test.ts` from the code; `npx vitest run test/domain/deadlines/rules-page.test.ts -u` writes it anew. Checked on 2026-11-24. Marks: V the text was read, S a source that states it, U not verified.',
    ...families,
    '',
  ].join('\n\n');
}

describe('docs/deadline-rules.md', () => {
  it('is what the code says', async () => {
    await expect(page()).toMatchFileSnapshot('../../../docs/deadline-rules.md');
  });
});
