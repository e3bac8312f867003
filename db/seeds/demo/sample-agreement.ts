/** The fictional agreement that all sample requests hang on, so that sample never stands beside real. */
import type { AgreementStory, PublicFact } from './public-record.ts';
import { ahead, ago, type StoryDay } from './sample-story.ts';

const source = (name: string): string => `https://sample.example/${name}`;

/** As the real one, with a day of the story for the date. */
export interface SampleAgreement extends Omit<AgreementStory, 'checkedOn'> {
  readonly checked: StoryDay;
}

export const SAMPLE_AGREEMENT: SampleAgreement = {
  title: 'Sample: coverage records opened to removals',
  agreementKind: 'memorandum',
  summary:
    'A made-up agreement for trying things out: the Sample Department of Coverage lets the Sample Removals Office look ' +
    'people up in coverage records. No such departments exist. All sample requests hang on it.',
  parties: [
    {
      name: 'Sample Bureau of Coverage Records',
      role: 'holds the data',
      agencySlug: 'sample-coverage-records',
    },
    { name: 'Sample Removals Office', role: 'looks people up', agencySlug: 'sample-removals' },
  ],
  known: [
    {
      text: 'The two offices signed it, and look-ups began the next month. (Sample.)',
      sources: [{ url: source('gazette') }],
      confidence: 'high',
    },
  ],
  unknown: ['How many people were looked up. (Sample.)'],
  checked: ago(1),
};

/** A fact of the fictional agreement. */
export type SampleAgreementFact = Omit<
  PublicFact,
  'on' | 'until' | 'precision' | 'basis' | 'effectFrom' | 'effectUntil'
> & {
  readonly on: StoryDay;
  readonly effectUntil?: StoryDay;
};

export const SAMPLE_FACTS: readonly SampleAgreementFact[] = [
  {
    id: 'S01',
    on: ago(120),
    kind: 'agreement',
    statement: 'Sample: the two offices signed the agreement.',
    sources: [source('gazette')],
    confidence: 'high',
    effect: 'signed',
    effectUntil: ahead(130),
  },
  {
    id: 'S04',
    on: ago(100),
    kind: 'agreement',
    statement: 'Sample: the look-ups began.',
    sources: [source('gazette')],
    confidence: 'high',
    effect: 'took_effect',
  },
  {
    id: 'S02',
    on: ago(112),
    kind: 'press',
    statement: 'Sample: a newspaper reported it.',
    sources: [source('newspaper')],
    confidence: 'high',
  },
  {
    id: 'S03',
    on: ago(15),
    kind: 'foia-lawsuit',
    statement: 'Sample: the Sample Records Project sued for the estimates of wrong matches.',
    sources: [source('complaint')],
    confidence: 'high',
  },
];
