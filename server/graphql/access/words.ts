// The words of who may see what.
import { enumOf } from '../enum-words.ts';

export const Visibility = enumOf('Visibility', 'Who may see a matter.', {
  public: 'Everyone.',
  organization: 'Members of the organization that keeps it and its guests; to all others it does not exist.',
  counsel: 'Counsel only: work product and what client and attorney say to each other.',
  sealed: 'Only the people who are named for it.',
});

export const OrdinaryVisibility = enumOf(
  'OrdinaryVisibility',
  'Who may see a matter, as far as it can be said in passing; the rest has an act of its own, `matterSetVisibility`.',
  {
    public: 'Everyone.',
    organization:
      'Members of the organization that keeps it and its guests; to all others it does not exist.',
  },
);

export const PartVisibility = enumOf('PartVisibility', 'Who may see one part of a matter.', {
  matter: 'Whoever may see the matter.',
  organization:
    'Members of the organization that keeps the matter and its guests; to all others it does not exist.',
  counsel: 'Counsel only: work product and what client and attorney say to each other.',
  sealed: 'Only the people who are named for what is sealed in the matter.',
});

export const InsideVisibility = enumOf(
  'InsideVisibility',
  'Who may see what is written for the work inside, a note or a task.',
  {
    organization: 'Members of the organization that keeps the matter and its guests.',
    counsel: 'Counsel only: work product and what client and attorney say to each other.',
    sealed: 'Only the people who are named for what is sealed in the matter, and who wrote it.',
  },
);

export const PrivateField = enumOf(
  'PrivateField',
  'A field of a request that its organization may keep to itself while everybody sees the rest.',
  { requester: 'Who asked: the requester of record.', request_text: 'What the request says.' },
);

export const EmbargoCondition = enumOf(
  'EmbargoCondition',
  'What must have happened before others see a matter.',
  {
    determination: 'The agency has decided, and the letter is recorded.',
    filing: 'A complaint was filed in court, and that is recorded.',
  },
);
