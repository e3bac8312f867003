/**
 * English words of the reminders: what a mail says at each stage, and what to do next. Plain, no adjective, never
 * "must" where the law says "should", never "overdue" while the date of receipt is only assumed.
 * `reminders-es.ts` will have the same keys by type.
 */

/** Fills `{name}` in a sentence. */
export type ReminderParams = Readonly<Record<string, string>>;

export type NextStep = keyof typeof NEXT_EN;

/** How far away the date is, for the subject and the headline. */
export const DISTANCE_EN = {
  today: 'today',
  tomorrow: 'tomorrow',
  inWorkingDays: 'in {n} working days',
  inOneWorkingDay: 'in 1 working day',
  inDays: 'in {n} days',
  yesterday: 'yesterday',
  workingDaysAgo: '{n} working days ago',
  oneWorkingDayAgo: '1 working day ago',
  daysAgo: '{n} days ago',
} as const;

/** One line that says what the mail is about; also its subject, before the title of the matter. */
export const HEADLINES_EN = {
  theirsAhead: '{label}: due {when}',
  theirsPassed: '{label}: was due {when}',
  theirsPassedAssumed: '{label}: by our count was due {when}',
  oursAhead: 'For us to do {when}: {label}',
  oursPassed: 'Our date has passed, {when}: {label}',
  hours: 'Four hours left: {label}',
  question: 'The agency waits for our answer: {label}',
  moved: 'Date moved to {date}: {label}',
} as const;

/** The rows of the small table in every mail. */
export const ROWS_EN = {
  due: 'Due',
  fileBy: 'Send by',
  moved: 'Before',
  asked: 'Asked on',
  who: 'Who acts',
  request: 'Matter',
  number: 'Agency number',
  basis: 'Rule',
  certainty: 'Counted from',
} as const;

export const ACTORS_EN: Readonly<Record<string, string>> = {
  agency: 'The agency',
  us: 'We do',
  court: 'The court',
  other_body: 'Another body',
  third_party: 'A third party',
  nobody: 'Nobody',
  either: 'We or the other side',
};

export const CERTAINTY_EN: Readonly<Record<string, string>> = {
  provisional: 'a receipt that we assume; the agency has not stated the date',
  agency_stated: 'the date that the agency stated',
  proved: 'a date that is proved',
};

/** What to do next, a sentence each. */
export const NEXT_EN = {
  prepare: 'Look through mail, spam folder and portal for an answer, and record what came.',
  prepareCall: 'If nothing came, decide who calls the FOIA Public Liaison on the day after the limit.',
  onTheDay: 'If an answer arrives today, record it. If none does, the limit has passed when the day ends.',
  maySue: 'A suit may be filed from {sueFrom}; no appeal is needed for that.',
  askMeanwhile: 'Meanwhile ask the FOIA Public Liaison or OGIS for help.',
  checkFirst:
    'Before filing, check mail, spam folder and portal on that very day: an adverse answer that arrives before the complaint means that an appeal comes first.',
  askForDate: 'Ask the agency in writing for its answer and for the date by which it expects to give one.',
  proveReceipt:
    'Nothing shows yet when the right office received it. Prove receipt now: find the portal confirmation or delivery scan, and ask the agency to state the date.',
  plan: 'Nothing has to be sent today. Agree on who drafts it and who signs.',
  send: 'Send it by {fileBy} and keep the proof of sending.',
  record: 'Record it with its proof: only that ends these reminders.',
  comment:
    'Submit it on the portal by {fileBy} and keep the receipt screen; check afterwards that it was posted.',
  mailPaper: 'A comment on paper should be in the mail today to arrive in time.',
  limitation: 'After this date the right to sue over this request is most likely lost. Bring it to counsel.',
  passed: 'If it was sent in time, record it now with its proof. If not, send it today and tell counsel.',
  download: 'Download every file of the release now: when the link ends, they are gone.',
  downloadLate: 'Try the link all the same. If it has ended, ask the agency today for a new one.',
  attach: 'Record that the files are in, and attach them: only that ends these reminders.',
  answer: 'Answer, keep the proof of sending, and record the answer on the day it goes out.',
  clockStands: 'The agency’s clock stands still until our answer arrives.',
  mayClose: 'A request that is not answered in time may be closed by the agency.',
  seeWorking: 'The page of the matter shows what moved it; earlier mails about this date no longer hold.',
} as const;

export const FRAME_EN = {
  next: 'What to do next',
  why: 'Why this date',
  open: 'Open the matter',
  sample: 'Sample',
  sampleNote: 'This matter is a fictional sample.',
  reason: 'You get this mail because you are the {role} of this matter.',
  notAdvice: 'Not legal advice. The page shows each day of the count and the other readings of the rule.',
  notVerified: 'This rule has not been checked against its text.',
  lead: 'lead',
  backup: 'backup',
  follower: 'follower',
} as const;

/** `fill('due {when}', { when: 'today' })` is `due today`. */
export const fill = (sentence: string, params: ReminderParams) =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
