/**
 * Finds in a text what should not be published of a person: numbers of identity and of banks, dates of birth, ways to reach
 * somebody, pass codes and links that open without any. Shapes and check digits decide, and the words before where a shape
 * alone says too little. It errs towards finding: a person decides. What an office publishes of itself is no finding: the role
 * mailboxes of agencies, toll-free numbers, and numbers that stand beside the name of a public desk.
 */
import { passesIban, passesLuhn, passesRouting } from './check-digits.ts';
import { isGivenOut, isRoleMailbox, isSomebodysPhone, opensWithoutAsking } from './personal-or-not.ts';
import { type Mask, maskAddress, maskAll, maskLink, maskNumber } from './masks.ts';

export const PERSONAL_KINDS = [
  'social_security',
  'a_number',
  'birth_date',
  'phone',
  'email',
  'bank_account',
  'routing_number',
  'card_number',
  'pass_code',
  'upload_link',
] as const;

export type PersonalKind = (typeof PERSONAL_KINDS)[number];

export interface PersonalDatum {
  readonly kind: PersonalKind;
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
  /** Enough to recognise it beside the paper, never enough to know it. */
  readonly masked: string;
}

interface Rule {
  readonly kind: PersonalKind;
  /** Global; the group `value` is what is found. */
  readonly pattern: RegExp;
  readonly mask: Mask;
  /** Left out: whatever has the shape. `before` is the end of the text before the value. */
  readonly accepts?: (value: string, before: string) => boolean;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]{0,7}\\.?';
const DATE = `(?:\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{2,4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|${MONTH} \\d{1,2},? \\d{4}|\\d{1,2} (?:de )?${MONTH},? (?:de )?\\d{4})`;
/** What may stand between a label and its value in a form: a few words or signs, or the end of the line. */
const GAP = '[^\\d\\n]{0,24}\\n?[^\\d\\n]{0,4}';
const labelled = (label: string, value: string) =>
  new RegExp(`(?<![a-z])(?:${label})${GAP}(?<value>${value})(?!\\w)`, 'dgi');

/** Earlier rules win where two find the same place. */
const RULES: readonly Rule[] = [
  {
    kind: 'upload_link',
    pattern: /(?<value>https?:\/\/[^\s<>"'()[\]{}]+)/dgi,
    mask: maskLink,
    accepts: (value) => opensWithoutAsking(value),
  },
  {
    kind: 'email',
    pattern: /(?<![\w.+-])(?<value>[a-z\d][\w.+'-]{0,63}@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24})(?![\w-])/dgi,
    mask: maskAddress,
    accepts: (value) => !isRoleMailbox(value),
  },
  {
    kind: 'pass_code',
    pattern:
      /(?<![a-z])(?:pass ?(?:code|word|phrase)|access code|security code|verification code|one-time code|pin(?: code)?)\s*(?:is\s*)?[:=]\s*(?<value>\S{4,64})/dgi,
    mask: maskAll,
    accepts: (value) => !/^(required|none|n\/a|see|same|protected|your|will|sent)[.,;]?$/i.test(value),
  },
  {
    kind: 'pass_code',
    pattern:
      /(?<![a-z])(?:pass ?(?:code|word|phrase)|access code|security code|verification code|one-time code|pin(?: code)?) (?:is|was) (?<value>(?=\S{0,63}\d)\S{4,64})/dgi,
    mask: maskAll,
  },
  {
    kind: 'social_security',
    pattern: /(?<![\w-])(?<value>\d{3}(?<sign>[- ])\d{2}\k<sign>\d{4})(?![\w-])/dg,
    mask: maskNumber,
    accepts: (value) => isGivenOut(value),
  },
  {
    kind: 'social_security',
    pattern: labelled('ssn|social security|itin|seguro social', '\\d{9}'),
    mask: maskNumber,
    accepts: (value) => isGivenOut(value),
  },
  {
    kind: 'a_number',
    pattern: /(?<![\w-])(?<value>A[-# ]{0,2}\d{2,3}(?<sign>[- ]?)\d{3}\k<sign>\d{3})(?![\w-])/dg,
    mask: maskNumber,
  },
  {
    kind: 'a_number',
    pattern: labelled(
      'alien (?:registration )?(?:no|num|number|#)|a-?number|uscis (?:no|number|#)',
      '\\d{2,3}[- ]?\\d{3}[- ]?\\d{3}',
    ),
    mask: maskNumber,
  },
  {
    kind: 'birth_date',
    pattern: labelled(
      'date of birth|birth ?date|birthday|born|d\\.?o\\.?b|fecha de nacimiento|nacid[oa]',
      DATE,
    ),
    mask: maskAll,
  },
  {
    kind: 'bank_account',
    pattern: /(?<![\w-])(?<value>[A-Z]{2}\d{2}(?: ?[A-Z\d]{2,4}){3,8})(?![\w-])/dg,
    mask: maskNumber,
    accepts: passesIban,
  },
  {
    kind: 'routing_number',
    pattern: labelled('routing|aba|rtn|bank transit', '\\d{4}[- ]?\\d{4}[- ]?\\d'),
    mask: maskNumber,
    accepts: passesRouting,
  },
  {
    kind: 'card_number',
    pattern:
      /(?<![\w-])(?<value>[2-6]\d{3}(?<sign>[- ]?)(?:\d{4}\k<sign>\d{4}\k<sign>\d{1,7}|\d{6}\k<sign>\d{4,5}))(?![\w-])/dg,
    mask: maskNumber,
    accepts: passesLuhn,
  },
  {
    kind: 'bank_account',
    pattern: labelled('(?:bank |checking |savings )?(?:account|acct)', '\\d(?:[- ]?\\d){5,16}'),
    mask: maskNumber,
  },
  {
    kind: 'phone',
    pattern:
      /(?<![\w./+-])(?<value>(?:\+?1[-. ]?)?(?:\([2-9]\d{2}\)[-. ]?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4})(?![\w-]|\.\d)/dg,
    mask: maskNumber,
    accepts: isSomebodysPhone,
  },
  {
    kind: 'phone',
    pattern: labelled('phone|telephone|tel|cell|mobile|tel[eé]fono', '[2-9]\\d{2}[2-9]\\d{6}'),
    mask: maskNumber,
    accepts: isSomebodysPhone,
  },
  {
    kind: 'phone',
    pattern: /(?<![\w./-])(?<value>\+[2-9]\d{0,2}(?:[-. ]?\(?\d{1,4}\)?){2,5}\d)(?![\w-])/dg,
    mask: maskNumber,
    accepts: (value) => /^.{8,20}$/.test(value) && value.replace(/\D/g, '').length >= 9,
  },
];

/** A text with more findings than this is held whatever the others are. */
const MOST = 2_000;

/** How much of the text before a value its rule may look at. */
const BEFORE = 60;

/**
 * All findings in a text, in its order, none lying over another.
 *
 * findPersonalData('SSN 078-05-1120') gives one: kind social_security, start 4, length 11, masked •••-••-••20.
 */
export function findPersonalData(text: string): readonly PersonalDatum[] {
  const plain = withPlainSigns(text);
  const found: PersonalDatum[] = [];
  for (const rule of RULES) {
    for (const datum of foundBy(rule, plain)) {
      if (found.length >= MOST) break;
      const end = datum.start + datum.length;
      if (!found.some((one) => one.start < end && datum.start < one.start + one.length)) found.push(datum);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function* foundBy({ kind, pattern, mask, accepts }: Rule, text: string): Generator<PersonalDatum> {
  for (const match of text.matchAll(pattern)) {
    const [start, end] = match.indices?.groups?.['value'] ?? [0, 0];
    const value = text.slice(start, end);
    if (accepts && !accepts(value, text.slice(Math.max(0, start - BEFORE), start))) continue;
    yield { kind, start, length: value.length, masked: mask(value) };
  }
}

/** Typesetters' hyphens and spaces as typewriters write them; places stay where they were. */
const withPlainSigns = (text: string): string =>
  text.replace(/[\u2010-\u2015\u2212\u00ad]/g, '-').replace(/[\u00a0\u2000-\u200a\u202f\t]/g, ' ');
