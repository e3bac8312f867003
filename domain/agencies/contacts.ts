/**
 * How an agency is reached: whom (the kind), how (the channel) and under what address or number. Every contact was read
 * somewhere on a day; a contact that nobody has read again for half a year may be out of date, and its page says so.
 */
import { dayOf } from '../calendar/local-date.ts';
import { refusal } from '../errors.ts';
import { checkDate } from '../matters/fuzzy-date.ts';
import { checkChoice, checkOptionalText, isWebAddress, TEXT_LIMITS } from '../matters/text.ts';
import { checkAddress } from '../people/address.ts';

/** Whom one reaches, in the order in which a requester needs them. */
export const CONTACT_KINDS = [
  'foia_office',
  'service_center',
  'public_liaison',
  'appeal_office',
  'press_office',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** How. A portal is a page that takes requests or appeals; an account there is never kept here, nor its password. */
export const CONTACT_CHANNELS = ['portal', 'web_page', 'email', 'mail', 'fax', 'phone'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** Days after which a contact that was not checked again may be out of date. */
export const STALE_AFTER_DAYS = 180;

/** What may stand at one agency at the same time. */
export const DIRECTORY_LIMITS = { contacts: 40, aliases: 30 } as const;

/** One way to reach an office. Without an address or number it says only which office decides. */
export interface Contact {
  readonly kind: ContactKind;
  /** Null exactly where there is no value. */
  readonly channel: ContactChannel | null;
  readonly value: string | null;
  /** The office or the role; never the name of a person, who changes. */
  readonly office: string | null;
  /** What it is for, or what it takes. */
  readonly purpose: string | null;
  /** Since when it is so, where the source says. */
  readonly validFrom: string | null;
}

export type ContactInput = { readonly kind: string } & {
  readonly [field in Exclude<keyof Contact, 'kind'>]?: string | null | undefined;
};

/**
 * @param on the day on which it was last read at its source
 * @example mayBeOutOfDate('2026-01-01', '2026-06-30') // false: 180 days
 */
export const mayBeOutOfDate = (on: string, today: string): boolean =>
  dayOf(today) - dayOf(on) > STALE_AFTER_DAYS;

/** @throws Refusal CHOICE_UNKNOWN, CONTACT_VALUE_INVALID, DATE_INVALID, TEXT_* */
export function checkContact(input: ContactInput, path: readonly string[]): Contact {
  const at = (field: string) => [...path, field];
  const kind = checkChoice(input.kind, CONTACT_KINDS, 'whom one reaches', at('kind'));
  const office = checkOptionalText(input.office, TEXT_LIMITS.line, 'the office', at('office'));
  const given = checkOptionalText(input.value, TEXT_LIMITS.line, 'the address or number', at('value'));
  if (given === null && office === null)
    throw refusal('TEXT_REQUIRED', { field: 'the address or number, or the office' }, at('value'));
  const channel =
    given === null ? null : checkChoice(input.channel ?? '', CONTACT_CHANNELS, 'how', at('channel'));
  return {
    kind,
    channel,
    value: channel === null || given === null ? null : checkValue(channel, given, at('value')),
    office,
    purpose: checkOptionalText(input.purpose, TEXT_LIMITS.line, 'what it is for', at('purpose')),
    validFrom: input.validFrom ? checkDate(input.validFrom, at('validFrom')) : null,
  };
}

const WORDS: Readonly<Record<ContactChannel, string>> = {
  portal: 'the address of a page (https://…) without a name or password in it',
  web_page: 'the address of a page (https://…) without a name or password in it',
  email: 'an e-mail address',
  mail: 'a postal address',
  fax: 'a fax number',
  phone: 'a phone number',
};

/** A number as offices print it: digits and what parts them, with an extension or a word after it. */
const NUMBER = /^\+?[\d\s().-]{7,25}(?:[\s,;]*(?:ext\.?|x)\s*\d{1,6})?$/i;

function checkValue(channel: ContactChannel, value: string, path: readonly string[]): string {
  const wrong = () =>
    refusal('CONTACT_VALUE_INVALID', { value: value.slice(0, 80), what: WORDS[channel] }, path);
  switch (channel) {
    case 'portal':
    case 'web_page':
      if (!isWebAddress(value) || /^https?:\/\/[^/]*@/.test(value)) throw wrong();
      return value;
    case 'email':
      return checkAddress(value, path);
    case 'fax':
    case 'phone':
      if (!NUMBER.test(value) || value.replace(/\D/g, '').length < 7) throw wrong();
      return value;
    case 'mail':
      if (value.length < 8) throw wrong();
      return value;
  }
}
