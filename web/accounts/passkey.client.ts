// The browser's side of passkeys: asks the site for a challenge, opens the browser's dialogue, gives its answer back.

export type PasskeyAnswer = { readonly response: string } | { readonly problem: string };

const NO_PASSKEYS = 'This browser cannot use passkeys. Sign in another way, or with a newer browser.';
const NO_NAME =
  'Passkeys need a site with a name, and this address is a number. Open it by its name, such as localhost.';
const CLOSED = 'The dialogue was closed before it was finished. Try again, or go another way.';

/** Lets the person choose one of their passkeys of this site. */
export const askForPasskey = (): Promise<PasskeyAnswer> =>
  answerTo('sign-in', async (options) =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as never),
    }),
  );

/** Lets the person make a passkey for this site. */
export const makePasskey = (): Promise<PasskeyAnswer> =>
  answerTo('add', async (options) =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as never),
    }),
  );

async function answerTo(
  purpose: 'sign-in' | 'add',
  open: (options: unknown) => Promise<Credential | null>,
): Promise<PasskeyAnswer> {
  if (!('PublicKeyCredential' in window) || !('parseRequestOptionsFromJSON' in PublicKeyCredential))
    return { problem: NO_PASSKEYS };
  if (/^[\d.]+$|^\[/.test(location.hostname)) return { problem: NO_NAME };
  const challenge = await fetch('/sign-in/passkey', {
    method: 'POST',
    body: new URLSearchParams({ purpose }),
  });
  if (!challenge.ok) return { problem: 'The site gave no answer. Try again.' };
  const { options, problem } = (await challenge.json()) as { options: string | null; problem: string | null };
  if (options === null) return { problem: problem ?? CLOSED };
  try {
    const credential = await open(JSON.parse(options));
    if (!(credential instanceof PublicKeyCredential)) return { problem: CLOSED };
    return { response: JSON.stringify(credential.toJSON()) };
  } catch {
    return { problem: CLOSED };
  }
}
