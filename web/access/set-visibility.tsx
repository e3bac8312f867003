import { ChangeForm } from '../forms/change-form.tsx';
import { TextField } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { Notice } from '../ui/notice.tsx';
import { MatterHead } from '../matters/matter-head.tsx';
import { Section } from '../ui/section.tsx';
import type { VisibleMatter } from './visibility.query.ts';
import { savedVisibility } from './visibility-fields.ts';
import { VisibilityChoices } from './visibility-form.tsx';
import { whoSees } from './who-sees.tsx';

/** How it can be seen now, and whether a change waits for a second person. */
export function VisibilityHead({ matter }: { matter: VisibleMatter }) {
  return (
    <>
      <MatterHead matter={matter} title="Who can see this" lead={<>Now: {whoSees(matter)}.</>} />
      {matter.viewerCan.includes('SET_VISIBILITY') ? null : (
        <Notice tone="wait">
          <p>A second person looks at this before it counts. Until they agree, nothing changes.</p>
        </Notice>
      )}
    </>
  );
}

interface SetVisibilityProps {
  readonly matter: VisibleMatter;
  /** Who looks. */
  readonly self: string | undefined;
  readonly sent: Submitted | null | undefined;
  readonly clientMutationId: string;
}

/** The form that says who may see a matter from now on. */
export function SetVisibility({ matter, self, sent, clientMutationId }: SetVisibilityProps) {
  const fields = savedVisibility(matter, self);
  const { readers, ...others } = fields;
  const ordinary = Object.values(others);
  const canSeal = matter.viewerCan.includes('SEAL');
  return (
    <Section title="From now on" id="visibility">
      <ChangeForm
        matter={matter}
        sent={sent}
        clientMutationId={clientMutationId}
        button="Save who can see it"
        fields={canSeal ? [...ordinary, readers] : ordinary}
      >
        <VisibilityChoices matter={matter} fields={fields} />
        <TextField
          name="reason"
          id="visibility-reason"
          label="Why"
          hint="Colleagues read it in the history; you may leave it empty"
          maxLength={200}
        />
      </ChangeForm>
    </Section>
  );
}
