/**
 * What the sample organization notes and has to do beside its requests: the pages of notes, tasks and "My day" show from the
 * first start what they are for. Invented, as the whole story is.
 */
import { ago, ahead, type SampleRequest, type StoryDay } from './sample-story.ts';

type Who = SampleRequest['lead'];

export interface SampleNote {
  readonly by: Who;
  readonly text: string;
  /** Default: the organization. */
  readonly visibility?: 'counsel';
}

export interface SampleTask {
  readonly by: Who;
  readonly title: string;
  readonly note?: string;
  readonly due?: StoryDay;
  /** Who has it, or did it. */
  readonly takenBy?: Who;
  readonly isDone?: true;
}

export interface SampleWork {
  readonly notes?: readonly SampleNote[];
  readonly tasks?: readonly SampleTask[];
}

/** By the key of the request. */
export const SAMPLE_WORK: Readonly<Record<string, SampleWork>> = {
  waiting: {
    notes: [
      {
        by: 'volunteer',
        text: 'The office is easiest to reach before ten. Ask for the analyst who has the log files, not for the desk that takes new requests.',
      },
      {
        by: 'editor',
        text: 'If they offer a sample of the logs instead of all: take it, and keep the request open for the rest. Say so in writing the same day.',
      },
    ],
    tasks: [
      {
        by: 'editor',
        title: 'Ask by phone how far the search is',
        note: 'Write down the name and what was promised, and record the call: it counts as a contact.',
        due: ahead(2),
      },
      {
        by: 'editor',
        title: 'List the systems whose logs we mean',
        due: ahead(5),
        takenBy: 'volunteer',
      },
      {
        by: 'volunteer',
        title: 'Compare the title with our first draft',
        due: ago(3),
        takenBy: 'volunteer',
        isDone: true,
      },
    ],
  },
  clock_stopped: {
    notes: [
      {
        by: 'volunteer',
        text: 'They ask for a date range. Our partner has the day on which the first files moved; I wrote to them this morning.',
      },
    ],
    tasks: [
      {
        by: 'volunteer',
        title: 'Get the first day from our partner',
        note: 'Without it we cannot answer, and while we do not answer their clock stands still.',
        due: ahead(1),
      },
    ],
  },
  waiting_for_us: {
    notes: [
      {
        by: 'counsel',
        text: 'Two questions for the appeal of the fee waiver: who will read the records, and how we will publish them. Both need facts, not adjectives.',
        visibility: 'counsel',
      },
    ],
    tasks: [
      {
        by: 'editor',
        title: 'Find out whether the cost can be cut by leaving out field offices',
        due: ahead(4),
      },
    ],
  },
  appeal_open: {
    tasks: [
      {
        by: 'counsel',
        title: 'Draft the appeal',
        note: 'One paragraph for each thing withheld: what it is, and why the reason given does not carry.',
        due: ahead(8),
        takenBy: 'counsel',
      },
    ],
  },
};
