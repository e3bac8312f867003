import { describe, expect, test } from 'vitest';
import type { EventFieldKind, MatterEvent } from '#web/requests/event.query.ts';
import { changedFields, correctable, initialValue } from '#web/requests/event-values.ts';

const field = (key: string, type: string, options: EventFieldKind['options'] = []): EventFieldKind => ({
  key,
  label: key,
  type,
  required: false,
  maxLength: null,
  options,
});
const track = field('track', 'choice', [{ value: 'complex', label: 'Complex' }]);
const asAsked = field('asAsked', 'boolean');
const parts = field('parts', 'partReferences');

const event = (payload: Record<string, string>) =>
  ({
    payload: Object.entries(payload).map(([key, value]) => ({ key, label: key, value })),
  }) as unknown as MatterEvent;

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [key, value] of Object.entries(fields)) data.set(`fields.${key}`, value);
  return data;
};

describe('correcting the fields of a fact', () => {
  test('a form sent unchanged leaves them as they are', () => {
    const fact = event({ track: 'Complex', asAsked: 'Yes' });
    const sent = { track: initialValue(track, fact), asAsked: initialValue(asAsked, fact) };
    expect(sent).toEqual({ track: 'complex', asAsked: 'true' });
    expect(changedFields(form(sent), [track, asAsked], fact)).toBeNull();
  });

  test('one changed field sends the whole set, without the emptied ones', () => {
    const fact = event({ track: 'Complex', asAsked: 'Yes' });
    expect(changedFields(form({ track: '', asAsked: 'false' }), [track, asAsked], fact)).toEqual([
      { key: 'asAsked', value: 'false' },
    ]);
  });

  test('a fact that points at parts keeps them: its fields are not offered', () => {
    expect(correctable([track, parts], event({ track: 'Complex', parts: '1, 2' }))).toEqual([]);
    expect(correctable([track, parts], event({ track: 'Complex' }))).toEqual([track]);
  });
});
