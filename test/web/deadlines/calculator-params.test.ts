import { describe, expect, test } from 'vitest';
import { eventsOf, fieldsOf, rowsShown, settingsOf } from '#web/deadlines/calculator-params.ts';

const rule = {
  key: 'FOIA-TOLL',
  name: '',
  citation: '',
  family: '',
  mark: 'V',
  settings: [],
  takes: [
    { type: 'received_proper_component', label: '', required: true, fields: ['date', 'afterHours'] },
    { type: 'info_requested', label: '', required: false, fields: ['date', 'seq', 'unheardOf'] },
  ],
};
const settings = [
  {
    key: 'routing_days',
    label: '',
    values: ['working', 'calendar'],
    defaultValue: 'working',
    meaning: '',
    isList: false,
  },
];

describe('the calculator’s address', () => {
  test('gives the events in the order of their numbers, each with its own fields', () => {
    const params = new URLSearchParams(
      'e.10.type=info_requested&e.10.date=2026-03-12&e.10.seq=1&e.10.adverse=true' +
        '&e.2.type=received_proper_component&e.2.date=2026-03-02&e.2.afterHours=false',
    );
    expect(eventsOf(params, rule)).toEqual([
      { type: 'received_proper_component', date: '2026-03-02', afterHours: false },
      { type: 'info_requested', date: '2026-03-12', seq: 1 },
    ]);
  });

  test('a row without a date, or of an event that the rule does not read, is no event', () => {
    const params = new URLSearchParams(
      'e.0.type=info_requested&e.0.date=&e.1.type=judgment_entered&e.1.date=2026-03-12',
    );
    expect(eventsOf(params, rule)).toEqual([]);
  });

  test('shows one empty row, and one more only when told', () => {
    const params = new URLSearchParams('e.0.type=info_requested&e.0.date=2026-03-04&more=info_requested');
    expect(rowsShown(params, 'info_requested').map((row) => row['date'])).toEqual(['2026-03-04', undefined]);
    expect(rowsShown(params, 'received_proper_component')).toHaveLength(1);
  });

  test('sends only settings that differ from their default', () => {
    expect(settingsOf(new URLSearchParams('s.routing_days=working'), settings)).toEqual([]);
    expect(settingsOf(new URLSearchParams('s.routing_days=calendar'), settings)).toEqual([
      { key: 'routing_days', value: 'calendar' },
    ]);
  });

  test('a field this page does not know is left out', () => {
    expect(fieldsOf(['seq', 'unheardOf'])).toEqual(['date', 'seq']);
  });
});
