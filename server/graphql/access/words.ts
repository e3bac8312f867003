// The words of who may see what.
import { enumOf } from '../enum-words.ts';

export const Visibility = enumOf('Visibility', 'Who may see a matter.', {
  public: 'Everyone.',
  organization: 'Members of the organization that keeps it and its guests; to all others it does not exist.',
  counsel: 'Counsel only: work product and what client and attorney say to each other.',
  sealed: 'Only the people who are named for it.',
});

export const EmbargoCondition = enumOf(
  'EmbargoCondition',
  'What must have happened before others see a matter.',
  {
    determination: 'The agency has decided, and the letter is recorded.',
    filing: 'A complaint was filed in court, and that is recorded.',
  },
);
