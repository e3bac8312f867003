/**
 * The real lawsuits about the agreement, as the facts of the public record tell them: watched, because they are somebody
 * else's. An entry is a fact of the record with its sources; it carries a docket fact only where a source gives the very day.
 * What no source shows (court, number, caption, day) is empty and stays so.
 */
import { PUBLIC_RECORD_FACTS, type PublicFact } from './public-record.ts';

/** A fact that an entry carries, on the day of the entry. */
export interface PublicDocketFact {
  readonly kind: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** It takes the place of the newest earlier fact of this kind. */
  readonly about?: string;
}

export interface PublicLawsuit {
  readonly title: string;
  readonly caption: string;
  readonly nature: 'foia' | 'apa';
  readonly court: string | null;
  readonly docketNumber: string | null;
  readonly judge: string | null;
  readonly plaintiffs: readonly { readonly name: string; readonly counsel?: readonly string[] }[];
  readonly defendants: readonly string[];
  readonly claims: readonly string[];
  readonly relief: string | null;
  readonly entries: readonly { readonly fact: string; readonly carries: readonly PublicDocketFact[] }[];
}

const CAPTION_NOT_SHOWN = '(caption not shown by the sources)';

export const PUBLIC_LAWSUITS: readonly PublicLawsuit[] = [
  {
    title: 'California v. HHS',
    caption: 'State of California et al. v. U.S. Department of Health and Human Services et al.',
    nature: 'apa',
    court: 'cand',
    docketNumber: '3:25-cv-05536',
    judge: 'Vince Chhabria',
    plaintiffs: [{ name: 'State of California et al.' }],
    defendants: ['U.S. Department of Health and Human Services et al.'],
    claims: [],
    relief:
      'To stop further transfers, to bar immigration use, and for the data to be impounded and destroyed.',
    entries: [
      { fact: 'F09', carries: [{ kind: 'complaint_filed' }] },
      { fact: 'F10', carries: [] },
      { fact: 'F15', carries: [] },
      {
        fact: 'F16',
        carries: [
          {
            kind: 'injunction_entered',
            fields: { until: 'the agencies finish a reasoned decision, or the case ends', days: '14' },
          },
        ],
      },
      { fact: 'F20', carries: [] },
      { fact: 'F21', carries: [] },
      {
        fact: 'F22',
        carries: [
          {
            kind: 'order_entered',
            fields: {
              what: 'Preliminary injunction denied for six kinds of basic data about people unlawfully present, granted for all else',
            },
            about: 'injunction_entered',
          },
        ],
      },
      { fact: 'F28', carries: [] },
    ],
  },
  {
    title: 'Freedom of the Press Foundation and 404 Media v. DHS and CMS',
    caption: `Freedom of the Press Foundation, 404 Media; DHS, CMS ${CAPTION_NOT_SHOWN}`,
    nature: 'foia',
    court: null,
    docketNumber: null,
    judge: null,
    plaintiffs: [
      { name: 'Freedom of the Press Foundation', counsel: ['Matthew Cate'] },
      { name: '404 Media' },
    ],
    defendants: ['DHS', 'CMS'],
    claims: [],
    relief: 'A copy of the agreement of 14 July 2025.',
    entries: [{ fact: 'F17', carries: [] }],
  },
  {
    title: 'American Oversight and National Health Law Program v. HHS and CMS',
    caption: `American Oversight, National Health Law Program; HHS, CMS ${CAPTION_NOT_SHOWN}`,
    nature: 'foia',
    court: null,
    docketNumber: null,
    judge: null,
    plaintiffs: [{ name: 'American Oversight' }, { name: 'National Health Law Program' }],
    defendants: ['HHS', 'CMS'],
    claims: [],
    relief: null,
    entries: [{ fact: 'F27', carries: [] }],
  },
];

/** The fact of the record that an entry is made of. @throws RangeError where the record has none of that name */
export function factOf(id: string): PublicFact {
  const found = PUBLIC_RECORD_FACTS.find((fact) => fact.id === id);
  if (!found) throw new RangeError(`The public record has no fact ${id}.`);
  return found;
}
