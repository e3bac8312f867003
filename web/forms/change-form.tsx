import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { Submit } from '../ui/button.tsx';
import { ErrorSummary, FormScope } from './fields.tsx';
import { MeanwhilePanel } from './meanwhile.tsx';
import { merge, savedValues, wasName, type SavedField } from './merge.ts';
import type { Submitted } from './submitted.ts';

interface ChangeFormProps {
  readonly matter: { readonly path: string; readonly version: number };
  /** What `attempt` gave back. */
  readonly sent: Submitted | null | undefined;
  /** Made by the loader: one for each time the page was opened. */
  readonly clientMutationId: string;
  /** What the button says, or the buttons themselves. */
  readonly button: string | ReactNode;
  /** Tells the action which form of a page this is. */
  readonly intent?: string;
  /** The fields that start from what is saved. */
  readonly fields?: readonly SavedField[];
  /** Where it is sent; left out: to the page that it stands on. */
  readonly action?: string;
  /** It holds a file. */
  readonly withFile?: boolean;
  readonly className?: string | undefined;
  readonly errorTitle?: string;
  readonly children?: ReactNode;
}

/** Hidden fields that each such form writes by itself. */
export const WRITTEN_FIELDS: readonly string[] = ['expectedVersion', 'openedVersion', 'clientMutationId'];

/**
 * A form that changes a matter, and the only one: it carries the version it was opened at. If somebody else saved in
 * between, it comes back with all that was typed, says who saved what, and asks only where both changed the same field.
 */
export function ChangeForm(props: ChangeFormProps) {
  const { matter, clientMutationId, intent, fields = [], className = 'stack' } = props;
  const isStale = props.sent?.errors.some(({ code }) => code === 'CONFLICT') ?? false;
  // The answer of the action is there before the page has read the matter anew.
  const isAhead = isStale && props.sent?.values['expectedVersion']?.[0] === String(matter.version);
  const sent = (isAhead ? null : props.sent) ?? undefined;
  const carried = isStale ? undefined : sent?.values;
  const version = carried?.['expectedVersion']?.[0] ?? String(matter.version);
  const merged = sent && merge(sent, fields);
  const shown = sent && merged && { errors: sent.errors.filter(isTold), values: merged.values };
  return (
    <FormScope submitted={shown}>
      <ErrorSummary {...(props.errorTitle ? { title: props.errorTitle } : {})} />
      {/* Another version is another form: what only the others changed is shown, whatever the browser held. */}
      <Form
        key={version}
        method="post"
        className={className}
        {...(props.action ? { action: props.action } : {})}
        {...(props.withFile ? { encType: 'multipart/form-data' as const } : {})}
      >
        <input type="hidden" name="expectedVersion" value={version} />
        <input type="hidden" name="openedVersion" value={sent?.values['openedVersion']?.[0] ?? version} />
        <input type="hidden" name="clientMutationId" value={clientMutationId} />
        {intent ? <input type="hidden" name="intent" value={intent} /> : null}
        {fields.map((field) => (
          <Was key={field.name} name={wasName(field.name)} of={field} carried={carried} />
        ))}
        {sent?.meanwhile && merged ? <MeanwhilePanel meanwhile={sent.meanwhile} merged={merged} /> : null}
        {props.children}
        {typeof props.button === 'string' ? (
          <div className="buttons">
            <Submit>{props.button}</Submit>
            <Link to={matter.path}>Leave without saving</Link>
          </div>
        ) : (
          props.button
        )}
      </Form>
    </FormScope>
  );
}

/** The panel tells of a conflict; all else stands in the list of refusals. */
const isTold = ({ code }: Submitted['errors'][number]): boolean => code !== 'CONFLICT';

interface WasProps {
  readonly name: string;
  readonly of: SavedField;
  readonly carried: Submitted['values'] | undefined;
}

/** What was saved when the form was opened; a form that nobody came in between of carries it on. */
function Was({ name, of, carried }: WasProps) {
  const values = carried ? (carried[name] ?? []) : savedValues(of);
  return values.map((value) => <input key={value} type="hidden" name={name} value={value} />);
}
