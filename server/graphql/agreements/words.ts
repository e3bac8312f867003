// The closed lists of an agreement: the domain's words with what each means.
import type { AgreementKind as KindWord, Topic } from '#domain/agreements/agreement.ts';
import type { AgreementStatus as StatusWord, Effect } from '#domain/agreements/effects.ts';
import { enumOf } from '../enum-words.ts';

export const AgreementKind = enumOf<KindWord>('AgreementKind', 'What kind of act an agreement is.', {
  information_exchange: 'Two bodies exchange information.',
  computer_matching: 'A matching agreement under 5 U.S.C. 552a(o).',
  memorandum: 'A memorandum of understanding.',
  other: 'Another kind, or none that a source names.',
});

export const AgreementStatus = enumOf<StatusWord>(
  'AgreementStatus',
  'Where an agreement stands, as far as sources tell.',
  {
    recorded: 'No source says.',
    signed: 'It was signed; no source says since when it is in force.',
    in_effect: 'It is in force.',
    partly_enjoined: 'A court bars part of it.',
    enjoined: 'A court bars it.',
    ended: 'It ended.',
  },
);

export const AgreementEffect = enumOf<Effect>(
  'AgreementEffect',
  'What a fact did to an agreement, as its source says.',
  {
    signed: 'It was signed.',
    terms: 'Its terms became known; its status stays.',
    took_effect: 'It took effect.',
    renewed: 'It was renewed.',
    partly_enjoined: 'A court barred part of it.',
    enjoined: 'A court barred it.',
    order_lifted: 'What a court barred is open again.',
    ended: 'It ended.',
  },
);

export const StatementTopic = enumOf<Topic>(
  'StatementTopic',
  'What a statement about an agreement tells of.',
  {
    data: 'Which data.',
    people: 'Whose data.',
    number: 'Of how many people.',
    access: 'How the data may be looked at and used.',
    authority: 'Which law is claimed as its authority.',
    other: 'Anything else.',
  },
);
