import { useEffect, useRef, type ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { Submit } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Asked } from './asked.ts';
import { ChangeForm, WRITTEN_FIELDS } from './change-form.tsx';
import { useRefusal } from './fields.tsx';
import { fieldId, type Submitted } from './submitted.ts';

/** A question, as the page of an act words it. */
export interface Question {
  readonly title: string;
  /** What will happen, and for whom. */
  readonly says: ReactNode;
  /** The button that does it: it names the act, never "OK". */
  readonly yes: string;
  /** The way back. */
  readonly no: string;
}

interface ConfirmProps extends Question {
  readonly asked: Asked;
  /** The page that asks, as it was before. */
  readonly path: string;
  /** An act that changes a matter carries its version, and is asked again when somebody else saved meanwhile. */
  readonly change?: {
    readonly matter: { readonly path: string; readonly version: number };
    readonly sent: Submitted | null | undefined;
    readonly clientMutationId: string;
  };
  /** Further fields that belong to the yes. */
  readonly children?: ReactNode;
}

/** Stands at the head of a page: says what an act will do, and does it only at the second button. */
export function Confirm(props: ConfirmProps) {
  const { title, says, yes, no, asked, path, change } = props;
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), []);
  const buttons = (
    <div className="buttons">
      <Submit name="intent" value={asked.intent}>
        {yes}
      </Submit>
      <Link to={path}>{no}</Link>
    </div>
  );
  const body = (
    <>
      <p>{says}</p>
      <Carried values={asked.values} isChange={change !== undefined} />
      {props.children}
    </>
  );
  return (
    <div ref={question} tabIndex={-1}>
      <Notice tone="ours" icon="alert" title={title} live>
        {change ? (
          <ChangeForm {...change} errorTitle="Nothing was changed" button={buttons}>
            {body}
          </ChangeForm>
        ) : (
          <Form method="post" className="stack">
            {body}
            {buttons}
          </Form>
        )}
      </Notice>
    </div>
  );
}

/** What the button and the further fields say, and what the form of a change writes by itself. */
const OWN = ['intent', 'reason'];

function Carried({ values, isChange }: { values: Asked['values']; isChange: boolean }) {
  const own = isChange ? [...OWN, ...WRITTEN_FIELDS] : OWN;
  return Object.entries(values)
    .filter(([name]) => !own.includes(name))
    .map(([name, value]) => <CarriedField key={name} name={name} value={value} />);
}

/** Nobody sees the field; where it is refused, the refusal stands in its place. */
function CarriedField({ name, value }: { name: string; value: string }) {
  const refusal = useRefusal(name);
  return (
    <>
      <input type="hidden" name={name} value={value} />
      {refusal ? (
        <p className="refusal" id={fieldId(name)} tabIndex={-1}>
          {refusal}
        </p>
      ) : null}
    </>
  );
}
