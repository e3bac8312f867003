import { describe, expect, test } from 'vitest';
import { decided, merge, type SavedField } from '#web/forms/merge.ts';
import { submitted } from '#web/forms/submitted.ts';

const conflict = { code: 'CONFLICT', message: '', path: ['expectedVersion'] };

/** A form that was opened with `was`, in which `typed` stands now. */
function sentForm(
  was: string,
  typed: string | readonly string[],
  more: Readonly<Record<string, string>> = {},
) {
  const form = new FormData();
  form.append('was.title', was);
  for (const value of [typed].flat()) form.append('title', value);
  for (const [name, value] of Object.entries(more)) form.append(name, value);
  return form;
}

const title = (value: string): SavedField => ({ name: 'title', label: 'Title', value });
const merged = (form: FormData, now: string) => merge(submitted(form, [conflict]), [title(now)]);

describe('after a save that came too late', () => {
  test.each([
    ['only they changed it: theirs stands', 'A', 'A', 'B', ['B'], 0],
    ['only this person changed it: theirs is what was', 'A', 'C', 'A', ['C'], 0],
    ['both wrote the same', 'A', 'B', 'B', ['B'], 0],
    ['both changed it: it is asked, and what was typed stays', 'A', 'C', 'B', ['C'], 1],
    ['only the ends of lines differ', 'A\nB', 'A\r\nB', 'C', ['C'], 0],
    ['somebody emptied what this person changed', 'A', 'C', '', ['C'], 1],
  ])('%s', (_name, was, typed, now, shown, asked) => {
    const { values, open } = merged(sentForm(was, typed), now);
    expect(values['title']).toEqual(shown);
    expect(open).toHaveLength(asked);
  });

  test('a list of several is one field, in any order', () => {
    const field = { name: 'who', label: 'Who', values: ['b', 'a'] };
    const form = new FormData();
    for (const value of ['a', 'b']) form.append('was.who', value);
    for (const value of ['b', 'a']) form.append('who', value);
    expect(merge(submitted(form, [conflict]), [field]).open).toEqual([]);
    form.append('who', 'c');
    expect(merge(submitted(form, [conflict]), [{ ...field, values: ['a'] }]).open).toHaveLength(1);
  });

  test('a choice is kept while their text stays the same, and asked anew when it changes once more', () => {
    const again = { open: 'title', 'keep.title': 'typed' };
    expect(merged(sentForm('B', 'C', again), 'B').open).toMatchObject([{ keep: 'typed' }]);
    expect(merged(sentForm('B', 'C', again), 'D').open).toMatchObject([{ saved: ['D'], keep: undefined }]);
  });

  test('a refusal of another kind shows the same choice again, with the text that it was between', () => {
    const form = sentForm('B', 'C', { open: 'title', 'keep.title': 'saved' });
    const { open, values } = merge(submitted(form, [{ code: 'MISSING', message: '', path: ['reason'] }]), [
      title('E'),
    ]);
    expect(open).toMatchObject([{ saved: ['B'], typed: ['C'], keep: 'saved' }]);
    expect(values['title']).toEqual(['C']);
  });
});

describe('what is saved', () => {
  test.each([
    ['saved', ['B']],
    ['typed', ['C']],
  ])('with %s', (keep, expected) => {
    const form = sentForm('B', 'C', { open: 'title', 'keep.title': keep });
    const { form: chosen, undecided } = decided(form);
    expect(chosen.getAll('title')).toEqual(expected);
    expect(undecided).toEqual([]);
    // What was typed is still there for a form that is refused.
    expect(form.get('title')).toBe('C');
  });

  test('nothing, until it is said which stays', () => {
    expect(decided(sentForm('B', 'C', { open: 'title' })).undecided).toMatchObject([
      { code: 'MISSING', path: ['keep.title'] },
    ]);
  });
});
