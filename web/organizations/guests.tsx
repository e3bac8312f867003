import { Link } from 'react-router';
import { Moment } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import { GUEST_ROLE } from '../access/guest-roles.ts';
import styles from './team.module.css';
import type { Team } from './team.query.ts';

/** Who from outside sees one matter each, and until when. */
export function TeamGuests({ guests }: { guests: NonNullable<Team['guests']> }) {
  return (
    <Section title="Guests" id="guests">
      {guests.length === 0 ? (
        <p>Nobody from outside is invited. A guest is invited on the page of a request.</p>
      ) : (
        <ul className={styles['record']}>
          {guests.map(({ address, role, endsAt, matter }) => (
            <li key={`${address} ${matter?.path}`}>
              <strong>{address}</strong>: {GUEST_ROLE[role].toLowerCase()}
              {matter ? (
                <>
                  , <Link to={`${matter.path}/guests`}>{matter.title}</Link>
                </>
              ) : null}
              <span>
                until <Moment at={endsAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
