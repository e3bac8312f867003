import { SelectField } from '../forms/fields.tsx';
import { textOf } from '../forms/submitted.ts';
import { STANDING } from '../lawsuits/words.ts';
import styles from '../requests/request-form.module.css';
import { choices, known } from '../requests/words.ts';

interface KeeperFieldsProps {
  readonly viewer: {
    readonly memberships: ReadonlyArray<{
      readonly organization: { readonly id: string; readonly name: string };
    }>;
  } | null;
  /** "Whose suit it is"; left out for what is only ever watched. */
  readonly standing?: string;
  /** The one that is chosen already; left out, the first. */
  readonly organization?: string | undefined;
}

/** Who keeps a new matter, and whose it is. */
export function KeeperFields({ viewer, standing, organization }: KeeperFieldsProps) {
  const organizations = (viewer?.memberships ?? []).map(({ organization }) => organization);
  return (
    <div className={styles['pair']}>
      <SelectField
        name="organization"
        value={organization}
        label="Kept by"
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      {standing === undefined ? null : (
        <SelectField
          name="standing"
          label={standing}
          hint="Of a watched one only facts are kept, and nobody is reminded"
          options={choices(STANDING)}
        />
      )}
    </div>
  );
}

/** Who keeps it as it was sent, with who may see the new matter. */
export const newKeeperIn = (form: FormData) => ({
  clientMutationId: textOf(form, 'clientMutationId'),
  organization: textOf(form, 'organization') ?? '',
  visibility: form.get('visibility') === 'PUBLIC' ? ('PUBLIC' as const) : ('ORGANIZATION' as const),
});

/** The same of what hangs on an agreement, with whose it is. */
export const keeperIn = (form: FormData) => ({
  ...newKeeperIn(form),
  agreement: textOf(form, 'agreement'),
  standing: known(STANDING, textOf(form, 'standing')) ?? ('OURS' as const),
});
