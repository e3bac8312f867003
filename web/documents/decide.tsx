import { ChangeForm } from '../forms/change-form.tsx';
import { CheckField, TextField } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { Section } from '../ui/section.tsx';
import type { FileCheck } from './check.query.ts';

interface DecideProps {
  readonly matter: {
    readonly path: string;
    readonly version: number;
    readonly viewerCan: readonly string[];
    readonly viewerAsks: readonly string[];
  };
  readonly check: FileCheck;
  readonly sent: Submitted | undefined;
  readonly clientMutationId: string;
}

/** Let it out, or hold it back: what can be done now, and by this viewer. */
export function Decide({ matter, check, sent, clientMutationId }: DecideProps) {
  const { state, findings } = check;
  const isRelease = state === 'HELD';
  const needed = isRelease ? 'RELEASE_FILE' : 'HOLD_FILE';
  const isAsked = matter.viewerAsks.includes(needed);
  if (state === 'WAITING') return null;
  if (!matter.viewerCan.includes(needed) && !isAsked) {
    return isRelease ? <p>An owner, editor or counsel of the organization can let it out.</p> : null;
  }
  return (
    <Section title={isRelease ? 'Let it out' : 'Hold it back'} id="decide">
      <ChangeForm
        matter={matter}
        sent={sent}
        clientMutationId={clientMutationId}
        intent={isRelease ? 'release' : 'hold'}
        button={
          isAsked ? 'Ask to let it out' : isRelease ? 'Let it out to everybody' : 'Hold it back from others'
        }
      >
        {isAsked ? <p>A second person looks at it before others have the file.</p> : null}
        {isRelease && findings.some(({ kind }) => kind === 'FAILED_REDACTION') ? (
          <CheckField
            name="despiteFailedRedaction"
            label="I looked at the words that the agency meant to remove, and they may be read by everybody"
          />
        ) : null}
        <TextField
          name="reason"
          label="Why"
          hint={
            isRelease
              ? 'What you looked at, and why it may be published. Members and guests read it.'
              : 'Members and guests read it. Do not repeat what should not be read.'
          }
          required
          maxLength={300}
        />
      </ChangeForm>
    </Section>
  );
}
