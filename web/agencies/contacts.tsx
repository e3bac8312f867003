import { Link } from 'react-router';
import { Badge } from '../ui/badge.tsx';
import { Day, Moment } from '../ui/dates.tsx';
import { hostOf } from '../ui/host.ts';
import styles from './agencies.module.css';
import type { ContactShown } from './agency.query.ts';
import { CHECKER, CONTACT_CHANNEL, CONTACT_KIND, type ContactChannel } from './words.ts';

interface ContactListProps {
  readonly contacts: readonly ContactShown[];
  /** Path of the page on which a change is proposed; null where the viewer may not. */
  readonly propose: string | null;
}

/** Each way to reach an office, with where it was read and how long ago. */
export function ContactList({ contacts, propose }: ContactListProps) {
  return (
    <ul className={styles['contacts']}>
      {contacts.map((contact) => (
        <li key={contact.id}>
          <ContactWords {...contact} />
          <Read contact={contact} />
          {propose && contact.endedAt === null ? <Acts id={contact.id} propose={propose} /> : null}
        </li>
      ))}
    </ul>
  );
}

interface Words {
  readonly kind: keyof typeof CONTACT_KIND;
  readonly channel: ContactChannel | null;
  readonly value: string | null;
  readonly office: string | null;
  readonly purpose: string | null;
  readonly validFrom: string | null;
}

/** What a contact says. */
export function ContactWords({ kind, channel, value, office, purpose, validFrom }: Words) {
  return (
    <>
      <p>{office ?? CONTACT_KIND[kind]}</p>
      {channel && value ? (
        <p className={styles['value']}>
          {CONTACT_CHANNEL[channel]}: <Value channel={channel} value={value} />
        </p>
      ) : null}
      {purpose ? <p>{purpose}</p> : null}
      {validFrom ? (
        <p className={styles['meta']}>
          So since <Day on={validFrom} />
        </p>
      ) : null}
    </>
  );
}

/** A link where a phone or a browser can follow it. */
function Value({ channel, value }: { channel: ContactChannel; value: string }) {
  switch (channel) {
    case 'PORTAL':
    case 'WEB_PAGE':
      return (
        <a href={value} rel="noreferrer">
          {value.replace(/^https?:\/\/(?:www\.)?/, '')}
        </a>
      );
    case 'EMAIL':
      return <a href={`mailto:${value}`}>{value}</a>;
    case 'PHONE':
      return <a href={`tel:${value.replace(/[^\d+]/g, '')}`}>{value}</a>;
    case 'FAX':
    case 'MAIL':
      return <>{value}</>;
  }
}

function Read({ contact }: { contact: ContactShown }) {
  const { sourceUrl, checkedOn, checkedBy, checkedByName, mayBeOutOfDate, endedAt } = contact;
  const by = checkedByName ? `${CHECKER[checkedBy]} (${checkedByName})` : CHECKER[checkedBy];
  return (
    <>
      {mayBeOutOfDate && endedAt === null ? (
        <p>
          <Badge tone="ours" icon="alert">
            Last checked {checkedOn.slice(0, 4)}: may be out of date
          </Badge>
        </p>
      ) : null}
      <p className={styles['meta']}>
        Read at{' '}
        <a href={sourceUrl} rel="noreferrer">
          {hostOf(sourceUrl)}
        </a>
        , last checked <Day on={checkedOn} /> {by}
        {endedAt ? (
          <>
            . Not in the directory since <Moment at={endedAt} />
          </>
        ) : null}
      </p>
    </>
  );
}

function Acts({ id, propose }: { id: string; propose: string }) {
  const to = (act: string) => `${propose}?${new URLSearchParams({ act, contact: id })}`;
  return (
    <p className={styles['acts']}>
      <Link to={to('check')}>It still holds</Link>
      <Link to={to('correct')}>It changed</Link>
      <Link to={to('remove')}>It is gone</Link>
    </p>
  );
}
