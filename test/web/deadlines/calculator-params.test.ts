import { describe, expect, test } from 'vitest';
import { eventsOf, fieldsOf, rowsOf, settingsOf } from '#web/deadlines/calculator-params.ts';

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
  test('gives the events in the rule’s order, each with its own fields', () => {
    const params = new URLSearchParams(
      'info_requested.date=2026-03-04&info_requested.seq=1&info_requested.date=2026-03-12&info_requested.seq=2' +
        '&received_proper_component.date=2026-03-02&received_proper_component.afterHours=false',
    );
    expect(eventsOf(params, rule)).toEqual([
      { type: 'received_proper_component', date: '2026-03-02', afterHours: false },
      { type: 'info_requested', date: '2026-03-04', seq: 1 },
      { type: 'info_requested', date: '2026-03-12', seq: 2 },
    ]);
  });

  test('a row without a date is no event, and keeps the others in their places', () => {
    const params = new URLSearchParams(
      'info_requested.date=&info_requested.seq=1&info_requested.date=2026-03-12&info_requested.seq=2',
    );
    expect(eventsOf(params, rule)).toEqual([{ type: 'info_requested', date: '2026-03-12', seq: 2 }]);
  });

  test('asks for one more row of an event only when told', () => {
    const params = new URLSearchParams('info_requested.date=2026-03-04&more=info_requested');
    expect(rowsOf(params, 'info_requested')).toBe(2);
    expect(rowsOf(params, 'received_proper_component')).toBe(1);
  });

  test('sends only settings that differ from their default', () => {
    expect(settingsOf(new URLSearchParams('set.routing_days=working'), settings)).toEqual([]);
    expect(settingsOf(new URLSearchParams('set.routing_days=calendar'), settings)).toEqual([
      { key: 'routing_days', value: 'calendar' },
    ]);
  });

  test('a field this page does not know is left out', () => {
    expect(fieldsOf(['seq', 'unheardOf'])).toEqual(['date', 'seq']);
  });
});
