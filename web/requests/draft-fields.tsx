import { SelectField, TextBox } from '../forms/fields.tsx';
import { textOf } from '../forms/submitted.ts';
import { RequestFields, savedFields } from './request-fields.tsx';
import type { RequestChoices } from './request-form.query.ts';
import { partsOfText, requestInput } from './request-input.ts';

/** What a draft says beside who is asked: the same for one component and for several. */
export function draftInput(form: FormData) {
  const { agency: _one, ...input } = requestInput(form);
  return {
    ...input,
    visibility: form.get('visibility') === 'PUBLIC' ? ('PUBLIC' as const) : ('ORGANIZATION' as const),
    clientMutationId: textOf(form, 'clientMutationId'),
    organization: textOf(form, 'organization') ?? '',
    lead: textOf(form, 'lead'),
    parts: partsOfText(textOf(form, 'parts')),
  };
}

/** The fields of a draft, from who keeps it to who leads. */
export function DraftFields({ choices, isBatch = false }: { choices: RequestChoices; isBatch?: boolean }) {
  const organizations = (choices.viewer?.memberships ?? []).map(({ organization }) => organization);
  const people = organizations.flatMap(({ members }) => members ?? []).map(({ person }) => person);
  return (
    <>
      <SelectField
        name="organization"
        label="Kept by"
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <RequestFields fields={savedFields(choices)} isNew isBatch={isBatch} />
      <TextBox
        name="parts"
        label="Its parts"
        hint="One numbered thing asked for on each line; each gets its own outcome"
        rows={5}
      />
      <SelectField
        name="lead"
        label="Who leads"
        hint="The one who is warned before a date passes"
        options={[...new Map(people.map(({ id, name }) => [id, { value: id, label: name }])).values()]}
        blank="Nobody yet"
      />
    </>
  );
}
