// What the edit form says of the agreement: only what the person changed.
import { expect, test } from 'vitest';
import { changedInput } from '#web/requests/request-input.ts';

function formOf(was: string, now: string): FormData {
  const form = new FormData();
  form.set('was.agreement', was);
  form.set('agreement', now);
  return form;
}

test('an agreement that was chosen away is taken off', () => {
  expect(changedInput(formOf('one', ''))).toMatchObject({ agreement: null });
});

test('another one takes its place', () => {
  expect(changedInput(formOf('', 'one'))).toMatchObject({ agreement: 'one' });
});

test('one that nobody touched is not spoken of, least of all one that the reader cannot see', () => {
  expect(changedInput(formOf('one', 'one'))).not.toHaveProperty('agreement');
  expect(changedInput(formOf('', ''))).not.toHaveProperty('agreement');
});
