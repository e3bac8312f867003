import { Form, Link } from 'react-router';
import { TextField } from '../forms/fields.tsx';
import { Submit } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import styles from './security.module.css';

interface Setup {
  /** `otpauth://totp/...?secret=...` */
  readonly uri: string;
  readonly qr: { readonly size: number; readonly path: string };
  readonly codes: readonly string[];
  readonly next: string;
}

/** The three steps: scan, keep the recovery codes, type the first code. Nothing counts before the last. */
export function TwoFactorSetup({ uri, qr, codes, next }: Setup) {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <>
      <Section title="1. Scan this with your app" id="scan">
        <div className="stack">
          <p>Any authenticator app does: the one of your phone, of your password manager, or another.</p>
          <svg
            className={styles['qr']}
            viewBox={`-4 -4 ${qr.size + 8} ${qr.size + 8}`}
            role="img"
            aria-label="QR code for your authenticator app; the same key stands below in letters"
          >
            <path d={qr.path} fill="#000" />
          </svg>
          <p>
            No camera? Type this key, or <a href={uri}>open your app with it</a>:{' '}
            <code className={styles['secret']}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </div>
      </Section>
      <Section title="2. Keep your recovery codes" id="codes">
        <CodeList codes={codes} />
      </Section>
      <Section title="3. Type the code that your app shows" id="confirm">
        <Form method="post" className="stack">
          <input type="hidden" name="uri" value={uri} />
          <input type="hidden" name="next" value={next} />
          {codes.map((code) => (
            <input key={code} type="hidden" name="recoveryCode" value={code} />
          ))}
          <TextField name="code" label="Code" autoComplete="one-time-code" maxLength={10} required />
          <div className="buttons">
            <Submit name="intent" value="confirm">
              Turn on two-factor
            </Submit>
          </div>
        </Form>
      </Section>
    </>
  );
}

/** New codes, after the old ones were given up. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <Section title="Your new recovery codes" id="codes">
      <CodeList codes={codes} />
      <p>
        <Link to="/security">I have kept them</Link>
      </p>
    </Section>
  );
}

function CodeList({ codes }: { codes: readonly string[] }) {
  return (
    <div className="stack">
      <p>
        Print them, or write them down where you keep papers. Each signs you in once when your phone is gone.
        They are shown now and never again.
      </p>
      <ul className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
