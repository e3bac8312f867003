// The words of lawsuits, each with what it means. A test compares the lists with the domain's.
import { enumOf } from '../enum-words.ts';

export const LawsuitStatus = enumOf(
  'LawsuitStatus',
  'Where a suit stands, folded from its docket; never typed in.',
  {
    draft: 'No complaint is recorded with its day.',
    filed: 'A complaint was filed; that all three were served is not recorded.',
    pending: 'All three were served.',
    judgment: 'A judgment was entered.',
    on_appeal: 'Somebody appealed.',
    ended: 'It was dismissed, settled or remanded.',
  },
);

export const LawsuitOutcome = enumOf('LawsuitOutcome', 'How a suit ended.', {
  open: 'Not ended.',
  judgment: 'By a judgment.',
  stipulated_dismissal: 'The parties agreed to dismiss it.',
  dismissed: 'The court dismissed it.',
  settled: 'By agreement.',
  remanded: 'It was sent back.',
});

export const LawsuitNature = enumOf(
  'LawsuitNature',
  'Under which law a suit is brought, as far as clocks differ.',
  {
    foia: 'The Freedom of Information Act: the government answers in 30 days.',
    privacy_act: 'The Privacy Act.',
    apa: 'The Administrative Procedure Act.',
    other: 'Another law.',
  },
);

export const PartyRole = enumOf('PartyRole', 'On which side somebody stands.', {
  plaintiff: 'Who sues.',
  defendant: 'Who is sued.',
  intervenor: 'Who joined later, with leave of the court.',
  amicus: 'A friend of the court.',
});

export const LawsuitOrderField = enumOf('LawsuitOrderField', 'What a list of lawsuits is ordered by.', {
  next_due: 'The soonest open date; none counts as later than all.',
  filed: 'The day of the complaint; none counts as later than all.',
  updated: 'The moment of the last change.',
});

export const ServicePaper = enumOf('ServicePaper', 'One of the three who must be served, FRCP 4(i).', {
  served_us_attorney: 'The U.S. Attorney of the district.',
  served_attorney_general: 'The Attorney General.',
  served_agency: 'The agency.',
});
