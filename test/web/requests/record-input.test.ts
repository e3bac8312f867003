import { describe, expect, test } from 'vitest';
import { docketPaper } from '#web/comments/record-paper.ts';
import { entryInput } from '#web/lawsuits/entry-input.ts';
import type { FactKind } from '#web/requests/record.query.ts';
import { misplaced, recordInput, refusalsOnForm, tickedIn, undated } from '#web/requests/record-input.ts';

const kind = (name: string, over: Partial<FactKind> = {}): FactKind => ({
  kind: name,
  door: 'GOT_IT',
  label: name,
  hint: '',
  example: null,
  dateLabel: 'Date',
  about: [],
  dateDefault: 'DATED_ON',
  needsDay: true,
  startsClock: false,
  fields: [],
  ...over,
});
const field = (key: string, type: string) => ({
  key,
  label: key,
  type,
  required: false,
  maxLength: null,
  options: [],
});
const kinds = [
  kind('received_proper_component', { dateDefault: 'NONE' }),
  kind('tracking_number_assigned', { fields: [field('number', 'text')] }),
  kind('info_answered', {
    fields: [field('aboutEvent', 'eventReference'), field('parts', 'partReferences')],
  }),
];

function form(fields: ReadonlyArray<readonly [string, string]>): FormData {
  const data = new FormData();
  for (const [name, value] of [
    ['expectedVersion', '7'],
    ['communication.subject', 'A letter'],
    ...fields,
  ] as const) {
    data.append(name, value);
  }
  return data;
}

describe('the record form', () => {
  test('takes ticked facts only, each with the letter’s date unless it has its own', () => {
    const input = recordInput(
      form([
        ['communication.datedOn', '2026-03-04'],
        ['fact', 'received_proper_component'],
        ['fact', 'tracking_number_assigned'],
        ['received_proper_component.on', '2026-03-02'],
        ['tracking_number_assigned.field.number', ' 2026-1 '],
        ['info_answered.on', '2026-03-09'],
        ['tracking_number_assigned.page', '3'],
        ['tracking_number_assigned.passage', 'Your number is 2026-1'],
      ]),
      'request',
      kinds,
    );
    expect(input.facts).toEqual([
      {
        kind: 'received_proper_component',
        occurred: { on: '2026-03-02' },
        page: null,
        passage: null,
        file: null,
        aboutEvent: null,
        fields: [],
      },
      {
        kind: 'tracking_number_assigned',
        occurred: { on: '2026-03-04' },
        page: 3,
        passage: 'Your number is 2026-1',
        file: null,
        aboutEvent: null,
        fields: [{ key: 'number', value: ' 2026-1 ' }],
      },
    ]);
    expect(input).toMatchObject({ expectedVersion: 7, handToStaff: false, allowDuplicate: false });
  });

  test('names the file that says a fact by its place among those that came, and no other', () => {
    const sent = (file: string) =>
      form([
        ['communication.file', 'letter'],
        ['communication.file', 'annex'],
        ['fact', 'received_proper_component'],
        ['received_proper_component.on', '2026-03-02'],
        ['received_proper_component.file', file],
      ]);
    const fileOf = (file: string) => recordInput(sent(file), 'request', kinds).facts[0]?.file;
    expect(['', '1', '2'].map(fileOf)).toEqual(['letter', 'letter', 'annex']);
    const refused = (file: string) => misplaced(sent(file), tickedIn(sent(file), kinds));
    expect(['', '1', '2'].flatMap(refused)).toEqual([]);
    for (const file of ['0', '3', '1.5', 'x']) {
      expect(refused(file)).toMatchObject([{ path: ['received_proper_component', 'file'] }]);
    }
  });

  test('does so alike for an agency’s notice and for an entry of a court’s docket', () => {
    const sent = (field: string, file: string) =>
      form([
        [field, 'paper'],
        [field, 'annex'],
        ['entry.enteredOn', '2026-03-02'],
        ['communication.datedOn', '2026-03-02'],
        ['fact', 'tracking_number_assigned'],
        ['tracking_number_assigned.file', file],
        ['tracking_number_assigned.page', '2'],
        ['tracking_number_assigned.passage', 'its words'],
      ]);
    const cited = { page: 2, passage: 'its words' };
    const entry = (file: string) => entryInput(sent('entry.file', file), 'suit', kinds);
    expect(entry('2')).toMatchObject({
      entry: { file: 'paper', attachments: ['annex'] },
      facts: [{ file: 'annex', ...cited }],
    });
    expect(entry('').facts).toMatchObject([{ file: 'paper', ...cited }]);
    const far = sent('entry.file', '3');
    expect(misplaced(far, tickedIn(far, kinds), 'entry.file')).toMatchObject([
      { path: ['tracking_number_assigned', 'file'] },
    ]);
    expect(docketPaper(sent('communication.file', '2'), 'docket', kinds)).toMatchObject({
      communication: { file: 'paper', enclosures: ['annex'] },
      facts: [{ file: 'annex', ...cited }],
    });
  });

  test('a question that is answered is its own reference; several parts are one value', () => {
    const input = recordInput(
      form([
        ['fact', 'info_answered'],
        ['info_answered.on', '2026-03-09'],
        ['info_answered.field.aboutEvent', 'event-1'],
        ['info_answered.field.parts', 'part-1'],
        ['info_answered.field.parts', 'part-2'],
      ]),
      'request',
      kinds,
    );
    expect(input.facts[0]).toMatchObject({
      aboutEvent: 'event-1',
      fields: [{ key: 'parts', value: 'part-1,part-2' }],
    });
  });

  test('a fact without any day is refused at its own field', () => {
    const input = recordInput(form([['fact', 'received_proper_component']]), 'request', kinds);
    expect(undated(input.facts, kinds.slice(0, 1))).toEqual([
      expect.objectContaining({ path: ['received_proper_component', 'on'] }),
    ]);
  });

  test('a refusal of the second fact’s first field points at that field of the form', () => {
    const input = recordInput(
      form([
        ['fact', 'received_proper_component'],
        ['fact', 'tracking_number_assigned'],
        ['tracking_number_assigned.field.number', 'x'],
      ]),
      'request',
      kinds,
    );
    const at = (...path: string[]) =>
      refusalsOnForm([{ code: 'X', message: 'x', path }], input.facts, kinds)[0]?.path;
    expect(at('input', 'facts', '1', 'fields', '0', 'value')).toEqual([
      'tracking_number_assigned',
      'field',
      'number',
    ]);
    expect(at('input', 'facts', '0', 'occurred', 'on')).toEqual(['received_proper_component', 'on']);
    expect(at('input', 'communication', 'subject')).toEqual(['input', 'communication', 'subject']);
  });

  test('a form without the version it was opened at is refused whole', () => {
    expect(() => recordInput(new FormData(), 'request', kinds)).toThrow();
  });
});
