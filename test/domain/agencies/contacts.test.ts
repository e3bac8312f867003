import { describe, expect, test } from 'vitest';
import { checkContact, CONTACT_CHANNELS, mayBeOutOfDate } from '#domain/agencies/contacts.ts';
import { checkEvidence } from '#domain/agencies/proposals.ts';
import { Refusal } from '#domain/errors.ts';

const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('how old a check may be', () => {
  test.each([
    ['2026-01-01', '2026-01-01', false],
    ['2026-01-01', '2026-06-30', false],
    ['2026-01-01', '2026-07-01', true],
    ['2025-09-04', '2026-03-03', false],
    ['2025-09-03', '2026-03-03', true],
  ])('read on %s, on %s may be out of date: %s', (on, today, isOld) => {
    expect(mayBeOutOfDate(on, today)).toBe(isOld);
  });
});

describe('what an address or number looks like', () => {
  const fits: Readonly<Record<(typeof CONTACT_CHANNELS)[number], readonly string[]>> = {
    portal: ['https://foia.example.gov/portal', 'http://foia.example.gov'],
    web_page: ['https://www.example.gov/foia?page=1#how'],
    email: ['foia@example.gov'],
    mail: ['Room 5, 1 Main Street, Baltimore, MD 21244'],
    fax: ['(410) 555-0174'],
    phone: ['410-555-0175 ext. 12', '+1 410 555 0175', '4105550175'],
  };
  const wrong: typeof fits = {
    portal: ['foia.example.gov', 'javascript:alert(1)', 'https://me:secret@foia.example.gov/'],
    web_page: ['see the letter', 'https://me@foia.example.gov'],
    email: ['foia at example.gov', 'a@b'],
    mail: ['Room 5'],
    fax: ['none'],
    phone: ['555', 'call us at 410-555-0175', '410-555-0175, password 1234'],
  };
  test.each(CONTACT_CHANNELS)('of %s', (channel) => {
    for (const value of fits[channel]) {
      expect(checkContact({ kind: 'foia_office', channel, value }, []).value, value).toBe(value);
    }
    for (const value of wrong[channel]) {
      const code = codeOf(() => checkContact({ kind: 'foia_office', channel, value }, []));
      expect(code, value).toBe(channel === 'email' ? 'ADDRESS_INVALID' : 'CONTACT_VALUE_INVALID');
    }
  });

  test('an office alone is enough, and then there is no way to reach it', () => {
    const contact = { kind: 'appeal_office', channel: 'mail', office: ' Appeals Officer ', value: ' ' };
    expect(checkContact(contact, [])).toEqual({
      kind: 'appeal_office',
      channel: null,
      value: null,
      office: 'Appeals Officer',
      purpose: null,
      validFrom: null,
    });
  });

  test.each([
    [{ kind: 'foia_office' }, 'TEXT_REQUIRED'],
    [{ kind: 'officer', office: 'x' }, 'CHOICE_UNKNOWN'],
    [{ kind: 'foia_office', value: 'foia@example.gov' }, 'CHOICE_UNKNOWN'],
    [{ kind: 'foia_office', office: 'x', validFrom: '2026-02-30' }, 'DATE_INVALID'],
    [{ kind: 'foia_office', office: 'x'.repeat(301) }, 'TEXT_TOO_LONG'],
  ])('%o is refused: %s', (contact, code) => {
    expect(codeOf(() => checkContact(contact, []))).toBe(code);
  });
});

describe('where it was read', () => {
  const TODAY = '2026-12-01';
  test('today unless another day is said, never a later one', () => {
    const source = 'https://example.gov/foia';
    expect(checkEvidence({ source }, TODAY)).toEqual({ source, readOn: TODAY, note: null });
    expect(codeOf(() => checkEvidence({ source, readOn: '2026-12-02' }, TODAY))).toBe('DATE_IN_FUTURE');
  });
  test.each(['', '  ', 'a letter', 'ftp://example.gov'])('“%s” is no source', (source) => {
    expect(codeOf(() => checkEvidence({ source }, TODAY))).toBe('TEXT_REQUIRED');
  });
});
