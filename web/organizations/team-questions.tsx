import type { Asked } from '../forms/asked.ts';
import { Confirm, type Question } from '../forms/confirm.tsx';
import { TextField } from '../forms/fields.tsx';
import { isRole, ROLES } from './roles.ts';
import type { Team } from './team.query.ts';

type Ask = (team: Team, values: Asked['values']) => Question | null;

/** The acts of the team page that are asked before they are done. */
export const QUESTIONS: Readonly<Record<string, Ask>> = {
  remove: (team, { person }) => {
    const name = nameOf(team, person);
    if (!name) return null;
    return {
      title: `Remove ${name} from ${team.name}?`,
      says: `They lose at once all that ${team.name} keeps to itself. What they recorded stays. What they lead has nobody until somebody is named.`,
      yes: `Remove ${name}`,
      no: 'Keep them',
    };
  },

  role: (team, { person, role = '' }) => {
    const name = nameOf(team, person);
    if (!name || !isRole(role)) return null;
    const { word, means } = ROLES[role];
    return {
      title: `Make ${name} ${word.toLowerCase()}?`,
      says: `${word}: ${means} It counts at once, and their sessions end: at the next click they sign in again.`,
      yes: `Make ${name} ${word.toLowerCase()}`,
      no: 'Leave the role as it is',
    };
  },

  withdraw: (team, { address }) => {
    if (!team.invitations?.some((one) => one.address === address)) return null;
    return {
      title: `Take back the invitation of ${address}?`,
      says: 'The link in their mail is dead at once. They are not told. You can invite them again.',
      yes: `Take back from ${address}`,
      no: 'Let it stand',
    };
  },

  leave: (team) => ({
    title: `Leave ${team.name}?`,
    says: `You no longer see what ${team.name} keeps to itself. What you recorded stays, and what you lead has nobody until somebody is named. You are signed out, and only an owner can bring you back.`,
    yes: `Leave ${team.name}`,
    no: 'Stay',
  }),
};

const nameOf = ({ members }: Team, id: string | undefined): string | undefined =>
  members?.find(({ person }) => person.id === id)?.person.name;

/** The question that a form of the page asked for; nothing where what it is about is gone. */
export function TeamQuestion({ team, asked }: { team: Team; asked: Asked }) {
  const question = QUESTIONS[asked.intent]?.(team, asked.values);
  if (!question) return null;
  return (
    <Confirm {...question} asked={asked} path={`/organizations/${team.slug}/team`}>
      {asked.intent === 'remove' ? (
        <TextField name="reason" label="Why (members can read it)" maxLength={200} />
      ) : null}
    </Confirm>
  );
}
