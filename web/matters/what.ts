import type { Matter } from './matter.query.ts';

/** What a page calls each kind of matter; "matter" is a word for code only. */
const WHAT = {
  FoiaRequest: 'request',
  Lawsuit: 'lawsuit',
  Agreement: 'agreement',
  AgencyDocket: 'docket',
} as const satisfies Readonly<Record<Matter['__typename'], string>>;

/** "request", "agreement". */
export const whatIs = ({ __typename }: Pick<Matter, '__typename'>): string => WHAT[__typename];
