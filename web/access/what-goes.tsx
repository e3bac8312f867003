import styles from './redact.module.css';

const GOES = {
  letter:
    'Its subject, summary, sender and recipient, the free text of the facts in it that you can see, and its file. The history, what waits for a second person and the mails kept here lose these words too, and search no longer finds them.',
  fact: 'All that it says in words, in every version of it. The history, what waits for a second person and the mails kept here lose these words too, and search no longer finds them.',
  file: 'The file and its name. Nobody can download it any more, whatever letter it came with.',
  note: 'The note, in all its versions. The history loses its words too.',
  task: 'What is to be done and how, in all its versions. The history loses these words too.',
  own: 'These words, as they stand and as they stood before. Every entry of the history and whatever waits for a second person that tells of them is emptied, mails kept here lose them, and search no longer finds them.',
  comment:
    'Its title and text in all their versions, who signs it, what its exhibits are called, and the digest of the text. The history loses these words too, and search no longer finds them. Its files are removed one by one.',
  row: 'All that the row says, in every version of it, what counsel wrote about it, and the table that it was read from, where no letter came with that. Copies of it that were taken away before, and the history, lose these words too.',
} as const;

const STAYS = {
  letter: 'That there was a letter, its days, and which facts it carried on which days. No deadline moves.',
  fact: 'What kind of fact it is, and its day. No deadline moves.',
  file: 'That there was a file, its size and its fingerprint (SHA-256). No deadline moves.',
  note: 'That somebody wrote a note, and when: in the history alone.',
  task: 'That there was a task, its day, and who has it.',
  own: 'Everything else, and that words stood here. No deadline moves.',
  comment:
    'That there was a comment, when and how it was sent, its tracking number and its receipt. A draft is gone. No deadline moves.',
  row: 'That a row stands here, and which answer it belongs to. Its numbers and its exemption can be written in again.',
} as const;

/** What removing words for good takes, leaves, and cannot reach. */
export function WhatGoes({ kind }: { kind: keyof typeof GOES }) {
  return (
    <dl className={styles['goes']}>
      <div>
        <dt>What goes</dt>
        <dd>{GOES[kind]}</dd>
      </div>
      <div>
        <dt>What stays</dt>
        <dd>{STAYS[kind]} A note says that you removed it, when and why.</dd>
      </div>
      <div>
        <dt>What this cannot reach</dt>
        <dd>Mails that have gone out, papers on your desk, and backups until they expire.</dd>
      </div>
    </dl>
  );
}
