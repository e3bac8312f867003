import { Form } from 'react-router';
import { ErrorSummary, FormScope, TextField } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { Submit } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** What such a form answers: the refusals, or the address that a mail was promised to. */
export type Promised = { readonly sentTo: string } | { readonly sent: Submitted };

/** Asks for an address and promises a mail; whether there is an account is not said. */
export function AddressForm(props: {
  answer: Promised | undefined;
  button: string;
  /** With `{address}` where the address goes. */
  promise: string;
  errorTitle: string;
}) {
  const { answer } = props;
  return (
    <>
      {answer && 'sentTo' in answer ? (
        <Notice tone="done" icon="letter" title="Look into your mailbox." live>
          <p>
            {props.promise.replace('{address}', answer.sentTo)} Nothing there after some minutes? Look among
            the spam, or check the address and ask again.
          </p>
        </Notice>
      ) : null}
      <FormScope submitted={answer && 'sent' in answer ? answer.sent : undefined}>
        <ErrorSummary title={props.errorTitle} />
        <Form method="post" className="stack">
          <TextField name="email" label="E-mail address" type="email" autoComplete="username" required />
          <div className="buttons">
            <Submit>{props.button}</Submit>
          </div>
        </Form>
      </FormScope>
    </>
  );
}
