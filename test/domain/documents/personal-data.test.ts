import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPersonalData, type PersonalKind } from '#domain/documents/personal-data.ts';

const PLANTED: readonly (readonly [PersonalKind, string, string])[] = [
  ['social_security', 'Her number is 078-05-1120, as given.', '078-05-1120'],
  ['social_security', 'SSN: 078051120', '078051120'],
  ['social_security', 'typeset 078\u201105\u20111120 with other hyphens', '078\u201105\u20111120'],
  ['social_security', 'ITIN 912-70-1234', '912-70-1234'],
  ['a_number', 'Respondent A 087-654-321 appeared.', 'A 087-654-321'],
  ['a_number', 'File of A087654321', 'A087654321'],
  ['a_number', 'Alien Registration Number: 087654321', '087654321'],
  ['birth_date', 'Date of birth\n04/17/1988', '04/17/1988'],
  ['birth_date', 'born on April 17, 1988 in Laredo', 'April 17, 1988'],
  ['birth_date', 'Fecha de nacimiento: 17 de abril de 1988', '17 de abril de 1988'],
  ['phone', 'Call me at (415) 555-0134 tonight', '(415) 555-0134'],
  ['phone', 'Phone number: 415-555-0134', '415-555-0134'],
  ['phone', 'cell 4155550134', '4155550134'],
  ['phone', 'from Mexico +52 55 1234 5678', '+52 55 1234 5678'],
  ['email', 'write to maria.lopez@example.org.', 'maria.lopez@example.org'],
  ['email', 'the officer jane.doe@hud.gov wrote', 'jane.doe@hud.gov'],
  ['bank_account', 'Account number 000123456789', '000123456789'],
  ['bank_account', 'IBAN DE89 3704 0044 0532 0130 00', 'DE89 3704 0044 0532 0130 00'],
  ['routing_number', 'Routing number: 021000021', '021000021'],
  ['card_number', 'Card 4111 1111 1111 1111 exp 04/30', '4111 1111 1111 1111'],
  ['card_number', 'amex 378282246310005', '378282246310005'],
  ['pass_code', 'The passcode is 7Q4x-99.', '7Q4x-99.'],
  ['pass_code', 'Password: hunter', 'hunter'],
  [
    'upload_link',
    'https://files.agency.gov/upload?token=8f3a99c1d2',
    'https://files.agency.gov/upload?token=8f3a99c1d2',
  ],
  [
    'upload_link',
    'see https://box.example/s/k3j4h5g6f7d8s9a0q1w2',
    'https://box.example/s/k3j4h5g6f7d8s9a0q1w2',
  ],
];

test.each(PLANTED)('finds %s in "%s"', (kind, text, value) => {
  expect(
    findPersonalData(text).map((one) => [one.kind, text.slice(one.start, one.start + one.length)]),
  ).toEqual([[kind, value]]);
});

test.each([
  ['a ZIP+4', 'Washington, DC 20528-0655'],
  ['a docket number', 'Doe v. ICE, No. 1:26-cv-01234-ABC (D.D.C.)'],
  ['a docket of an agency', 'ICEB-2026-0012-0345'],
  ['a case number like a phone number', 'Case No. 415-555-0134'],
  ['a control number like a phone number', 'Control Number: 202-555-0143'],
  ['a FOIA tracking number', 'Your request 2026-HQFO-01234 and 2026-ICFO-12345'],
  ['a Federal Register citation', '90 Fed. Reg. 12345, 12347 (Mar. 2, 2026)'],
  ['an amount', 'estimated at $1,234,567.89 or 123456789 dollars'],
  ['a statute', '5 U.S.C. 552(a)(6)(A)(i); 8 U.S.C. 1373; 45 CFR 164.512'],
  ['a Bates range', 'ICE-0000123456 to ICE-0000123499; DEF 000123-000456'],
  ['the date of a letter', 'March 2, 2026\nYour letter of 02/27/2026'],
  ['the mailbox of an agency', 'ice-foia@ice.dhs.gov, foiarequests@hud.gov, no-reply@portal.example'],
  [
    'the line of an agency',
    'FOIA Public Liaison at 202-555-0143; OGIS: 202-741-5770; toll free 1-877-684-6448',
  ],
  ['a number that Social Security never gives', '000-12-3456 666-12-3456 123-00-4567'],
  ['a card number with a wrong digit', '4111 1111 1111 1112'],
  ['a routing number with a wrong digit', 'Routing number: 021000022'],
  ['a plain address', 'https://www.dhs.gov/foia-contact-information/how-to-submit-2026'],
  ['words about passwords', 'A password is required. Password: required'],
])('finds nothing in %s', (_name, text) => {
  expect(findPersonalData(text)).toEqual([]);
});

test('what is shown never holds what was found, nor its digits but the last two', () => {
  for (const [, text] of PLANTED) {
    for (const { masked, start, length } of findPersonalData(text)) {
      expect(masked).not.toContain(text.slice(start, start + length));
      expect(masked.replace(/\D/g, '').length).toBeLessThanOrEqual(2);
    }
  }
});

test('findings lie in the text, in its order, and none over another', () => {
  const piece = fc.oneof(
    fc.constantFrom(...PLANTED.map(([, text]) => text)),
    fc.string(),
    fc.stringMatching(/^[-\d ]{0,30}$/),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('\n');
      let end = 0;
      for (const { start, length } of findPersonalData(text)) {
        expect(start).toBeGreaterThanOrEqual(end);
        expect(length).toBeGreaterThan(0);
        end = start + length;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('a number of Social Security is found wherever it stands', () => {
  const digits = (low: number, high: number, width: number) =>
    fc.integer({ min: low, max: high }).map((number) => String(number).padStart(width, '0'));
  const area = digits(1, 899, 3).filter((number) => number !== '666');
  fc.assert(
    fc.property(
      area,
      digits(1, 99, 2),
      digits(1, 9999, 4),
      fc.constantFrom(' ', '\n', '(', ': '),
      (a, b, c, before) => {
        const text = `and${before}${a}-${b}-${c}`;
        expect(findPersonalData(text).map(({ kind }) => kind)).toEqual(['social_security']);
      },
    ),
  );
});

test('a long text without anything takes no time worth naming', () => {
  const words = 'the agency searched 1234 pages and '.repeat(30_000);
  expect(findPersonalData(words)).toEqual([]);
});
