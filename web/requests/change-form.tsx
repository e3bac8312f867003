import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { ErrorSummary, FormScope } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

interface ChangeFormProps {
  readonly request: { readonly path: string; readonly version: number; readonly statusSentence: string };
  readonly sent: Submitted | undefined;
  /** Made by the loader: one for each time the page was opened. */
  readonly clientMutationId: string;
  readonly button: string;
  /** Tells the action which form of a page this is. */
  readonly intent?: string;
  /** What stands now, shown when another person's change came first. */
  readonly current?: ReactNode;
  /** It holds a file. */
  readonly withFile?: boolean;
  readonly children: ReactNode;
}

/** A form that changes a request: carries the version it was opened at, and shows both texts if that is stale. */
export function ChangeForm(props: ChangeFormProps) {
  const { request, sent, clientMutationId, button, intent, current, children } = props;
  const stale = sent?.errors.some(({ code }) => code === 'CONFLICT') ?? false;
  const version = stale ? undefined : sent?.values['expectedVersion']?.[0];
  return (
    <FormScope submitted={sent && { ...sent, errors: sent.errors.filter(({ code }) => code !== 'CONFLICT') }}>
      {stale ? (
        <Notice
          tone="ours"
          icon="alert"
          title="Somebody else changed this request while you were writing"
          live
        >
          <p>
            It now stands at: {request.statusSentence}. Your text is still in the fields below; nothing was
            lost.
          </p>
          {current}
          <p>Save again to put yours in its place, or leave it as it is.</p>
        </Notice>
      ) : null}
      <ErrorSummary />
      <Form
        method="post"
        className="stack"
        {...(props.withFile ? { encType: 'multipart/form-data' as const } : {})}
      >
        <input type="hidden" name="expectedVersion" value={version ?? request.version} />
        <input type="hidden" name="clientMutationId" value={clientMutationId} />
        {intent ? <input type="hidden" name="intent" value={intent} /> : null}
        {children}
        <div className="buttons">
          <Submit>{button}</Submit>
          <Link to={request.path}>Leave without saving</Link>
        </div>
      </Form>
    </FormScope>
  );
}
