import type { FragmentOf } from '../graphql.ts';
import type { OwnWordsOfMatter } from './own-words.query.ts';
import { Tombstone } from './tombstone.tsx';

type OwnWords = FragmentOf<typeof OwnWordsOfMatter>['ownWords'];
type Words = OwnWords[number]['words'];

/** As pages call the words that a matter is made of. */
export const OWN_WORDS: Readonly<Record<Words, string>> = {
  TITLE: 'The title',
  REQUEST_TEXT: 'The text of the request',
  REQUESTER: 'The requester',
  CAPTION: 'The caption',
  PARTIES: 'The parties',
  CLAIMS: 'The claims',
  RELIEF: 'What is asked for',
  SUBJECT: 'The subject',
  MISSING_NOTICE: 'The question of a missing notice',
  SUMMARY: 'The summary',
  KNOWN: 'What is known',
  UNKNOWN: 'What nobody knows',
};

/** One line for each act that removed words of the matter itself. */
export function OwnTombstones({ matter: { ownWords } }: { matter: { readonly ownWords: OwnWords } }) {
  const removed = ownWords.flatMap(({ words, redaction }) => (redaction ? [{ words, redaction }] : []));
  const acts = new Map(removed.map(({ redaction }) => [redaction.at, redaction]));
  return [...acts].map(([at, redaction]) => (
    <Tombstone
      key={at}
      redaction={redaction}
      what={removed
        .filter((one) => one.redaction.at === at)
        .map(({ words }) => OWN_WORDS[words])
        .join(', ')}
    />
  ));
}
