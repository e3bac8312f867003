import type { ReactNode } from 'react';
import { Day } from '../ui/dates.tsx';
import { Section } from '../ui/section.tsx';
import styles from './request.module.css';
import type { FoiaRequest } from './request.query.ts';
import { FEE_CATEGORY } from './words.ts';

const dollars = (cents: number): string =>
  `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;

type Rows = ReadonlyArray<readonly [string, ReactNode]>;

function Facts({ rows }: { rows: Rows }) {
  return (
    <dl className={styles['facts']}>
      {rows
        .filter(([, value]) => value !== null && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What it costs: asked, assigned, estimated, demanded, paid, given back. */
export function Fees({ request: { fees } }: { request: FoiaRequest }) {
  if (!fees) return null;
  const amount = (cents: number | null) => (cents ? dollars(cents) : null);
  return (
    <Section title="Fees" id="fees">
      <Facts
        rows={[
          ['Category asked', fees.categoryAsked ? FEE_CATEGORY[fees.categoryAsked] : null],
          ['Category assigned', fees.categoryAssigned ? FEE_CATEGORY[fees.categoryAssigned] : null],
          ['Waiver', fees.waiver ? <Waiver waiver={fees.waiver} /> : null],
          ['We would pay up to', amount(fees.cap)],
          ['Their estimate', amount(fees.estimate)],
          ['They want first', amount(fees.demanded)],
          ['We paid', amount(fees.paid)],
          ['They paid back', amount(fees.refunded)],
        ]}
      />
    </Section>
  );
}

function Waiver({
  waiver: { asked, decided, isGranted },
}: {
  waiver: NonNullable<NonNullable<FoiaRequest['fees']>['waiver']>;
}) {
  if (decided) {
    return (
      <>
        {isGranted ? 'Granted' : 'Refused'} <Day on={decided.occurred.on} />
      </>
    );
  }
  return (
    <>
      Asked <Day on={asked?.occurred.on} />, not decided
    </>
  );
}

const partsOf = (parts: ReadonlyArray<{ readonly number: number }>): string =>
  parts.map(({ number }) => number).join(', ');

/** What is asked for now, and what was asked before it was narrowed. */
export function Scope({ request: { scopeVersions } }: { request: FoiaRequest }) {
  if (scopeVersions.length < 2) return null;
  return (
    <Section title="What is asked for now" id="scope">
      <ol>
        {scopeVersions
          .slice(1)
          .toReversed()
          .map((version) => (
            <li key={version.number} value={version.number}>
              <h3>
                Narrowed <Day on={version.event?.occurred.on} />
              </h3>
              <p>{version.text}</p>
              <Facts
                rows={[
                  ['From', version.from ? <Day on={version.from} /> : null],
                  ['Until', version.until ? <Day on={version.until} /> : null],
                  ['Whose records', version.custodians],
                  ['Words', version.terms],
                  ['Parts', partsOf(version.parts)],
                ]}
              />
            </li>
          ))}
      </ol>
      <p>The request as it was filed stands beside this column.</p>
    </Section>
  );
}

/** How they say that they searched. */
export function Searches({ request: { searches } }: { request: FoiaRequest }) {
  if (searches.length === 0) return null;
  return (
    <Section title="How they searched" id="searches">
      {searches.map(({ event, places, searchers, terms, parts }) => (
        <div key={event.id}>
          <h3>
            As they say on <Day on={event.occurred.on} />
          </h3>
          <Facts
            rows={[
              ['Where', places],
              ['Who', searchers],
              ['With which words', terms],
              ['Parts', partsOf(parts)],
            ]}
          />
        </div>
      ))}
    </Section>
  );
}

/** What came after they closed it. */
export function Closure({ request: { closure } }: { request: FoiaRequest }) {
  if (!closure?.contested && !closure?.reopened) return null;
  return (
    <p>
      {closure.contested ? (
        <>
          We contested the closure on <Day on={closure.contested.occurred.on} />.{' '}
        </>
      ) : null}
      {closure.reopened ? (
        <>
          They opened it again on <Day on={closure.reopened.occurred.on} />.
        </>
      ) : (
        'They have not opened it again.'
      )}
    </p>
  );
}
