import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { createContext, useContext, type HTMLInputAutoCompleteAttribute, type ReactNode } from 'react';
import { fieldId, type Submitted } from './submitted.ts';

/*
 * Native inputs with a label, a hint and the refusal linked to them. Inside a <FormScope> they show again what was typed.
 * They work with no script: nothing here holds state.
 */

const Scope = createContext<Submitted | undefined>(undefined);

/** Gives the fields below what the form brought back. */
export function FormScope({
  submitted,
  children,
}: {
  submitted: Submitted | undefined;
  children: ReactNode;
}) {
  return <Scope value={submitted}>{children}</Scope>;
}

/** The refusals and former values of the form this field stands in. */
export function useSubmitted(): Submitted | undefined {
  return useContext(Scope);
}

interface FieldProps {
  name: string;
  /** Where several fields share a name; otherwise it is made from the name. */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  value?: string | null | undefined;
}

/** The hint stands under its field, so that fields side by side line up. */
const ORDER: Array<'label' | 'input' | 'error' | 'description'> = ['label', 'input', 'error', 'description'];

/** Why the field was refused in the form that it stands in. */
export function useRefusal(name: string): string | undefined {
  return useSubmitted()?.errors.find(({ field }) => field === name)?.message;
}

function useField({ name, id, label, hint, required, value }: FieldProps) {
  const scope = useSubmitted();
  const error = useRefusal(name);
  return {
    // Of several that share a name, the refused one is where the summary leads to.
    id: error ? fieldId(name) : (id ?? fieldId(name)),
    name,
    label,
    required: required ?? false,
    withAsterisk: false,
    inputWrapperOrder: ORDER,
    defaultValue: scope?.values[name]?.[0] ?? value ?? '',
    ...(hint ? { description: hint } : {}),
    ...(error ? { error } : {}),
  };
}

type InputProps = FieldProps & {
  type?: 'text' | 'date' | 'time' | 'email' | 'password' | 'number' | 'search';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  min?: string;
  max?: string;
};

/** One line of text, a date, a time, a number. */
export function TextField({ type = 'text', autoComplete, maxLength, min, max, ...field }: InputProps) {
  return <TextInput type={type} {...useField(field)} {...given({ autoComplete, maxLength, min, max })} />;
}

/** Several lines of text. */
export function TextBox({
  rows = 6,
  maxLength,
  ...field
}: FieldProps & { rows?: number; maxLength?: number }) {
  return <Textarea rows={rows} {...useField(field)} {...given({ maxLength })} />;
}

/** One of a few. `blank` is the word for "none of them". */
export function SelectField(
  props: FieldProps & {
    options: ReadonlyArray<{ value: string; label: string }>;
    blank?: string;
  },
) {
  const { options, blank, ...field } = props;
  const data = blank === undefined ? [...options] : [{ value: '', label: blank }, ...options];
  return <NativeSelect {...useField(field)} data={data} />;
}

/** Yes or no. Several with one name give several values. */
export function CheckField(props: {
  name: string;
  /** Where several lists of a page hold the same; otherwise it is made from name and value. */
  id?: string;
  value?: string;
  label: ReactNode;
  hint?: ReactNode;
  checked?: boolean;
  /** Of several with one name: where their refusal leads to. Left out: it stands alone. */
  isFirst?: boolean;
}) {
  const scope = useSubmitted();
  const error = useRefusal(props.name);
  const isRefused = error !== undefined && (props.isFirst ?? true);
  const isAlone = props.isFirst === undefined;
  const value = props.value ?? 'true';
  const sent = scope ? (scope.values[props.name]?.includes(value) ?? false) : undefined;
  return (
    <Checkbox
      id={fieldId(isRefused ? props.name : (props.id ?? `${props.name}-${value}`))}
      name={props.name}
      value={value}
      label={props.label}
      defaultChecked={sent ?? props.checked ?? false}
      {...given({ description: props.hint, error: isAlone ? error : undefined })}
    />
  );
}

/** Any of some: one name, several values. */
export function CheckList(props: {
  name: string;
  /** Where a page has several such lists: the start of the ids. */
  id?: string;
  label: string;
  values: readonly string[];
  options: ReadonlyArray<{ value: string; label: string; hint?: string }>;
  className?: string | undefined;
}) {
  const { name, id = name, label, values, options, className } = props;
  return (
    <fieldset className={className}>
      <legend className="legend">{label}</legend>
      <GroupRefusal name={name} />
      {options.map((option, index) => (
        <CheckField
          key={option.value}
          id={`${id}-${option.value}`}
          name={name}
          checked={values.includes(option.value)}
          isFirst={index === 0}
          {...option}
        />
      ))}
    </fieldset>
  );
}

/** Why a group of boxes or choices was refused; it stands at their head. */
export function GroupRefusal({ name }: { name: string }) {
  const error = useRefusal(name);
  return error ? <p className="refusal">{error}</p> : null;
}

/** The refusals at the head of a form, each a link to its field. */
export function ErrorSummary({ title = 'Nothing was saved yet' }: { title?: string }) {
  const scope = useSubmitted();
  if (!scope || scope.errors.length === 0) return null;
  return (
    <div role="alert" data-error-summary>
      <h2>{title}</h2>
      <ul>
        {scope.errors.map((error) => (
          <li key={error.field + error.code}>
            {error.field ? <a href={`#${fieldId(error.field)}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Drops what was not given: with exact optional types an attribute is either there or not. */
function given<T extends Record<string, unknown>>(attributes: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value != null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
