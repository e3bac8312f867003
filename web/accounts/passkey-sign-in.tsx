import { useState } from 'react';
import { useSubmit } from 'react-router';
import { ScriptButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { askForPasskey } from './passkey.client.ts';

/** Signs in with a passkey: the browser's own dialogue, so it needs JavaScript, and says so where there is none. */
export function PasskeySignIn({ next }: { next: string }) {
  const submit = useSubmit();
  const [problem, setProblem] = useState<string>();
  const signIn = async () => {
    setProblem(undefined);
    const answer = await askForPasskey();
    if ('problem' in answer) setProblem(answer.problem);
    else await submit({ intent: 'passkey', next, ...answer }, { method: 'post', action: '/sign-in' });
  };
  return (
    <>
      <div className="buttons">
        <ScriptButton
          onPress={() => void signIn()}
          without="A passkey needs JavaScript, which is off in this browser. All other ways in work without."
        >
          Use a passkey
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
