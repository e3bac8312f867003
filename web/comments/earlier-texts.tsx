import { ChangeForm } from '../forms/change-form.tsx';
import { Submit } from '../ui/button.tsx';
import { counted } from '../ui/count.ts';
import { Moment } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import { type CommentForms, formOf } from './comment-form.ts';
import styles from './dockets.module.css';

/** Every text that was saved; each can be put back, and that too is only one more text. */
export function EarlierTexts({ canPutBack, ...props }: CommentForms & { canPutBack: boolean }) {
  const { texts, text: now } = props.comment;
  const earlier = texts?.nodes.filter(({ text }) => text !== now) ?? [];
  if (earlier.length === 0) return null;
  return (
    <Section title="Earlier texts" id="texts">
      <ul className={styles['list']}>
        {earlier.map(({ entry, at, by, text }) => (
          <li key={entry}>
            <details>
              <summary>
                {by?.name ?? 'Somebody'}, <Moment at={at} />, {counted(text.length, 'character')}
              </summary>
              <p className={styles['text']}>{text}</p>
              {canPutBack ? (
                <ChangeForm
                  {...formOf(props, 'put-back', ['earlierEntry', String(entry)])}
                  button={
                    <div className="buttons">
                      <Submit look="quiet">
                        Put this text back<span className="hidden"> of entry {entry}</span>
                      </Submit>
                    </div>
                  }
                >
                  <input type="hidden" name="earlierEntry" value={entry} />
                  <textarea name="earlier" defaultValue={text} hidden readOnly />
                </ChangeForm>
              ) : null}
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
