import { Moment } from '../ui/dates.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Site } from './site.query.ts';

type Suspension = NonNullable<Site['viewer']>['suspensions'][number];

/** Stands over every page of a member whose organization is closed: without it they would only meet pages that are gone. */
export function Suspensions({ of }: { of: readonly Suspension[] }) {
  return of.map(({ name, since, reason, writeTo }) => (
    <Notice key={name} tone="stop" icon="alert" title={`${name} is suspended`}>
      <p>
        Since <Moment at={since} />. Why: “{reason}”. Nobody can work in it or see what it keeps, and its
        dates run on without reminders.
      </p>
      <p>
        {writeTo ? (
          <>
            Write to <a href={`mailto:${writeTo}`}>{writeTo}</a> about it.
          </>
        ) : (
          'Write to whoever runs this site about it.'
        )}
      </p>
    </Notice>
  ));
}
