import { CheckField } from '../forms/fields.tsx';
import { Submit } from '../ui/button.tsx';
import { Moment } from '../ui/dates.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './record.module.css';
import type { RecordPreview } from './record.query.ts';

/** What saving would change: one sentence for each date that moves, and the status. */
export function WhatMoves({ preview }: { preview: Omit<RecordPreview, 'duplicateOf' | 'userErrors'> }) {
  const { moves, statusBefore, statusAfter } = preview;
  return (
    <section className={styles['moves']} aria-labelledby="moves">
      <h2 id="moves">If you save this</h2>
      {moves.length > 0 ? (
        <ul>
          {moves.map((move) => (
            <li key={move.sentence}>
              <strong>{move.sentence}</strong>
              {move.explanation.length > 0 ? (
                <details>
                  <summary>Why</summary>
                  {move.explanation.map((sentence) => (
                    <p key={sentence}>{sentence}</p>
                  ))}
                </details>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p>No date moves. It is kept all the same.</p>
      )}
      <p>
        {statusAfter === statusBefore ? (
          <>The status stays: {statusAfter}.</>
        ) : (
          <>
            The status changes from “{statusBefore}” to <strong>“{statusAfter}”</strong>.
          </>
        )}
      </p>
      <div className="buttons">
        <Submit name="intent" value="save">
          Save
        </Submit>
        <span>You can still change anything below; nothing is saved yet.</span>
      </div>
    </section>
  );
}

/** The same letter again. It is never thrown away: the person decides. */
export function AlreadyRecorded(props: { communication: { subject: string; recordedAt: string } }) {
  const { subject, recordedAt } = props.communication;
  return (
    <Notice tone="ours" icon="alert" title="This looks like a letter that is already recorded" live>
      <p>
        “{subject}”, recorded <Moment at={recordedAt} />.
      </p>
      <CheckField name="allowDuplicate" label="It is another one: keep both" />
    </Notice>
  );
}
