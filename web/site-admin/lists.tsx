import { Form, Link, useSearchParams } from 'react-router';
import { Submit } from '../ui/button.tsx';
import { counted } from '../ui/count.ts';
import { Moment } from '../ui/dates.tsx';
import styles from './site.module.css';
import type { SiteShown } from './site.query.ts';

/** Whom or what the page asks about before it does anything. */
export interface Asked {
  readonly intent: string;
  readonly about: string;
  readonly name: string;
}

export function Organizations({ list }: { list: SiteShown['organizations'] }) {
  if (list.nodes.length === 0) return <p>None.</p>;
  return (
    <>
      <ul className={styles['rows']}>
        {list.nodes.map(({ id, name, memberCount, suspendedAt }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong>
              <span>
                {counted(memberCount, 'member')}
                <Since at={suspendedAt} />
              </span>
            </p>
            <Ask what="organization" about={id} name={name} isSuspended={suspendedAt !== null} />
          </li>
        ))}
      </ul>
      <More name="organizationsAfter" pageInfo={list.pageInfo} label="More organizations" />
    </>
  );
}

export function People({ list, self }: { list: SiteShown['people']; self: string | undefined }) {
  if (list.nodes.length === 0) return <p>Nobody.</p>;
  return (
    <>
      <ul className={styles['rows']}>
        {list.nodes.map(({ id, name, email, isSiteAdmin, suspendedAt }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong>
              <span>
                {email}
                {isSiteAdmin ? '. Administers the site' : ''}
                <Since at={suspendedAt} />
              </span>
            </p>
            {id === self ? null : (
              <Ask what="person" about={id} name={name} isSuspended={suspendedAt !== null} />
            )}
          </li>
        ))}
      </ul>
      <More name="peopleAfter" pageInfo={list.pageInfo} label="More people" />
    </>
  );
}

export function SiteLog({ list }: { list: SiteShown['acts'] }) {
  if (list.nodes.length === 0) return <p>Nothing was done yet.</p>;
  return (
    <>
      <ol className={styles['rows']}>
        {list.nodes.map(({ at, sentence, reason, byName, aboutName, code }) => (
          <li key={`${at} ${sentence} ${aboutName}`}>
            <p>
              {aboutName ? <strong>{aboutName}: </strong> : null}
              {sentence}
              {code ? ` (${code})` : ''}.{reason ? ` “${reason}”` : ''}
              <span>
                <Moment at={at} />, by {byName}
              </span>
            </p>
          </li>
        ))}
      </ol>
      <More name="actsAfter" pageInfo={list.pageInfo} label="Older entries" />
    </>
  );
}

function Since({ at }: { at: string | null }) {
  if (at === null) return null;
  return (
    <>
      . <b>Suspended</b> since <Moment at={at} />
    </>
  );
}

function Ask(props: { what: string; about: string; name: string; isSuspended: boolean }) {
  const verb = props.isSuspended ? 'restore' : 'suspend';
  return (
    <Form method="post">
      <input type="hidden" name="about" value={props.about} />
      <input type="hidden" name="name" value={props.name} />
      <input type="hidden" name="asked" value={`${verb}-${props.what}`} />
      <Submit look="quiet" name="intent" value="ask">
        {props.isSuspended ? 'Lift the suspension of' : 'Suspend'} {props.name}
      </Submit>
    </Form>
  );
}

interface MoreProps {
  readonly name: string;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly label: string;
}

function More({ name, pageInfo, label }: MoreProps) {
  const [params] = useSearchParams();
  if (!pageInfo.hasNextPage || !pageInfo.endCursor) return null;
  const next = new URLSearchParams(params);
  next.set(name, pageInfo.endCursor);
  return (
    <p>
      <Link to={`/site?${next.toString()}`}>{label}</Link>
    </p>
  );
}
