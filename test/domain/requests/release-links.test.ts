import { describe, expect, test } from 'vitest';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { clocksOf } from '#domain/requests/clocks.ts';
import { foldRequest } from '#domain/requests/fold.ts';
import { factMaker, frameFor } from '#test/support/facts.ts';

const UNTIL = { downloadBy: '2026-06-15' };

/** The clocks of links, where these letters have files. */
function links(recorded: readonly RecordedEvent[], documented: readonly string[] = []) {
  const frame = { ...frameFor('hhs'), documented: new Set(documented) };
  return clocksOf(foldRequest(recorded, 'CMS'), frame)
    .filter(({ name }) => name === 'release_link')
    .map(({ root, computation: { due, status, metOn }, isOpen, actor }) => ({
      link: root.rootId,
      due,
      status,
      metOn,
      isOpen,
      actor,
    }));
}

describe('a release behind a link', () => {
  const fact = factMaker();
  const filed = fact('submitted', '2026-03-02', { channel: 'email', proof: 'sent_email' });
  const link = fact('release_link_received', '2026-06-01', UNTIL, { communicationId: 'letter' });
  const download = (on: string) =>
    fact('release_downloaded', on, {}, { communicationId: 'files', aboutEventId: link.id });

  test('is ours to download until the day that the letter names', () => {
    expect(links([filed, link], ['letter'])).toEqual([
      { link: link.id, due: '2026-06-15', status: 'running', metOn: null, isOpen: true, actor: 'us' },
    ]);
  });

  test('is in when the files lie here, and not when somebody says so', () => {
    const said = download('2026-06-03');
    expect(links([filed, link, said], ['letter'])).toMatchObject([{ status: 'running', isOpen: true }]);
    expect(links([filed, link, said], ['letter', 'files'])).toMatchObject([
      { status: 'met', metOn: '2026-06-03', isOpen: false },
    ]);
  });

  test('may be downloaded after its day', () => {
    expect(links([filed, link, download('2026-06-16')], ['files'])).toMatchObject([
      { status: 'met', metOn: '2026-06-16', isOpen: false },
    ]);
  });

  test('outlives the answer and every part, and ends with a withdrawal', () => {
    const closed = fact('closed_by_agency', '2026-06-02');
    expect(links([filed, link, closed])).toMatchObject([{ status: 'running' }]);
    const withdrawn = fact('withdrawn', '2026-06-02', { reason: 'Not needed.' });
    expect(links([filed, link, withdrawn])).toMatchObject([{ status: 'moot', isOpen: false }]);
  });

  test('moves with a correction, and a download of the link as it was still counts', () => {
    const longer = fact(
      'release_link_received',
      '2026-06-01',
      { downloadBy: '2026-07-01' },
      { supersedesId: link.id },
    );
    expect(links([filed, link, longer])).toMatchObject([
      { link: link.id, due: '2026-07-01', status: 'running' },
    ]);
    expect(links([filed, link, download('2026-06-03'), longer], ['files'])).toMatchObject([
      { status: 'met' },
    ]);
  });

  test('is one of several: each ends with its own download', () => {
    const second = fact('release_link_received', '2026-06-05', { downloadBy: '2026-06-30' });
    expect(links([filed, link, second, download('2026-06-06')], ['files'])).toMatchObject([
      { link: link.id, status: 'met' },
      { link: second.id, status: 'running', due: '2026-06-30' },
    ]);
  });
});
