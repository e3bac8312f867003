import { useState } from 'react';
import { Form, useSubmit } from 'react-router';
import { askFor } from '../forms/asked.ts';
import { ScriptButton, Submit } from '../ui/button.tsx';
import { Moment } from '../ui/dates.tsx';
import { Notice } from '../ui/notice.tsx';
import { makePasskey } from './passkey.client.ts';
import styles from './security.module.css';
import type { Security } from './security.query.ts';

/** The passkeys, each with a button that removes it, and one more. Only adding one needs a script. */
export function Passkeys({ passkeys }: { passkeys: Security['passkeys'] }) {
  return (
    <div className="stack">
      <p>
        A passkey signs you in with the lock of your phone or computer: no password, and no second step
        besides.
      </p>
      {passkeys.length > 0 ? (
        <ul className={styles['rows']}>
          {passkeys.map(({ id, name, addedAt }) => (
            <li key={id}>
              <p>
                <strong>{name}</strong>
                {addedAt ? (
                  <span>
                    Added <Moment at={addedAt} />
                  </span>
                ) : null}
              </p>
              <Form method="post">
                <input type="hidden" name="passkey" value={id} />
                <Submit look="quiet" name="intent" value={askFor('remove-passkey')}>
                  Remove<span className="visually-hidden"> {name}</span>
                </Submit>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
      <AddPasskey count={passkeys.length} />
    </div>
  );
}

function AddPasskey({ count }: { count: number }) {
  const submit = useSubmit();
  const [problem, setProblem] = useState<string>();
  const add = async () => {
    setProblem(undefined);
    const answer = await makePasskey();
    if ('problem' in answer) setProblem(answer.problem);
    else await submit({ intent: 'add-passkey', name: `Passkey ${count + 1}`, ...answer }, { method: 'post' });
  };
  return (
    <>
      <div className="buttons">
        <ScriptButton
          onPress={() => void add()}
          without="Adding a passkey needs JavaScript, which is off in this browser. Everything else here works without."
        >
          Add a passkey
        </ScriptButton>
      </div>
      {problem ? (
        <Notice tone="ours" icon="alert" live>
          <p>{problem}</p>
        </Notice>
      ) : null}
    </>
  );
}
