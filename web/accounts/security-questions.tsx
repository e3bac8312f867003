import type { Asked } from '../forms/asked.ts';
import { Confirm, type Question } from '../forms/confirm.tsx';
import type { Security } from './security.query.ts';

type Ask = (security: Security, values: Asked['values']) => Question | null;

/** The acts of the page `/security` that are asked before they are done. */
export const QUESTIONS: Readonly<Record<string, Ask>> = {
  'remove-passkey': ({ passkeys, hasPassword }, { passkey }) => {
    const found = passkeys.find(({ id }) => id === passkey);
    if (!found) return null;
    const isLast = passkeys.length === 1;
    return {
      title: `Remove ${found.name}?`,
      says: `It opens nothing here any more, from the next sign-in on. ${isLast ? lastWay(hasPassword) : 'Your other passkeys go on working.'} You can add it again later. Nobody is signed out.`,
      yes: `Remove ${found.name}`,
      no: 'Keep it',
    };
  },

  revoke: ({ sessions }, { session }) => {
    const found = sessions.find(({ id }) => id === session);
    if (!found) return null;
    return {
      title: `Sign out ${found.device}?`,
      says: 'Whoever uses it there must sign in again at the next click, and what is typed there and not saved is lost. If that was not you, change your password too.',
      yes: `Sign out ${found.device}`,
      no: 'Leave it signed in',
    };
  },

  others: ({ sessions }) => {
    const others = sessions.filter(({ isThis }) => !isThis);
    if (others.length === 0) return null;
    return {
      title: 'Sign out everywhere else?',
      says: `It ends at once for ${others.map(({ device }) => device).join(', ')}. What is typed there and not saved is lost. Here you stay signed in.`,
      yes: 'Sign out everywhere else',
      no: 'Leave all signed in',
    };
  },
};

const lastWay = (hasPassword: boolean): string =>
  hasPassword ? 'You sign in with your password then.' : 'You sign in with a link by mail then.';

/** The question that a form of the page asked for; nothing where what it is about is gone. */
export function SecurityQuestion({ security, asked }: { security: Security; asked: Asked }) {
  const question = QUESTIONS[asked.intent]?.(security, asked.values);
  return question ? <Confirm {...question} asked={asked} path="/security" /> : null;
}
