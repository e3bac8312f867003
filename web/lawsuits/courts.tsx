import { Fragment } from 'react';
import { Form, Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { TextField } from '../forms/fields.tsx';
import list from '../requests/request-list.module.css';
import { Submit } from '../ui/button.tsx';
import { Day } from '../ui/dates.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { PageHead, Section } from '../ui/section.tsx';
import { CourtsQuery } from './courts.query.ts';
import styles from './lawsuit.module.css';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const text = new URL(request.url).searchParams.get('text')?.trim().toLowerCase() ?? '';
  const year = new Date().getUTCFullYear();
  const { courts } = await execute(CourtsQuery, { year }, { request, context });
  const found = courts.filter(({ name, key }) => name.toLowerCase().includes(text) || key === text);
  return { courts: found, year };
}

export const meta = () => [{ title: 'Federal courts · Sunclock' }];

const LEVELS = [
  ['SUPREME', 'Supreme Court'],
  ['APPEALS', 'Courts of appeals'],
  ['DISTRICT', 'District courts'],
] as const;

export default function Courts() {
  const { courts, year } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <>
      <PageHead
        title="Federal courts"
        lead="A paper filed electronically is in time until midnight in the zone of the court. Beside the federal holidays a district court keeps those of its state."
      />
      <search>
        <Form method="get" className={styles['search']} key={params.toString()}>
          <TextField
            name="text"
            label="Name of a court"
            type="search"
            value={params.get('text')}
            maxLength={100}
          />
          <Submit look="quiet">Look</Submit>
        </Form>
      </search>
      {courts.length === 0 ? (
        <EmptyState title="No court has this in its name">
          <p>
            Try a state or a city, or <Link to="?">see them all</Link>.
          </p>
        </EmptyState>
      ) : null}
      {LEVELS.map(([level, title]) => {
        const here = courts.filter((court) => court.level === level);
        return here.length === 0 ? null : (
          <Section key={level} title={title} id={level.toLowerCase()}>
            <CourtTable courts={here} title={title} year={year} />
          </Section>
        );
      })}
    </>
  );
}

type Court = Awaited<ReturnType<typeof loader>>['courts'][number];

/** A table on a wide screen; on a phone each row folds into a card. One markup for both. */
function CourtTable({ courts, title, year }: { courts: readonly Court[]; title: string; year: number }) {
  return (
    <table className={list['list']}>
      <caption className="hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">Court</th>
          <th scope="col">Zone</th>
          <th scope="col">Case numbers</th>
          <th scope="col">State holidays {year}</th>
        </tr>
      </thead>
      <tbody>
        {courts.map(({ key, name, zone, officesCountApart, stateHolidays }) => (
          <tr key={key}>
            <th scope="row">
              <Link to={`/lawsuits?court=${key}`}>{name}</Link>
            </th>
            <td data-label="Zone">{zone}</td>
            <td data-label="Case numbers">
              {officesCountApart ? 'Each office counts its own' : 'One series'}
            </td>
            <td data-label={`State holidays ${year}`}>
              {stateHolidays.length > 0
                ? stateHolidays.map((on, at) => (
                    <Fragment key={on}>
                      {at > 0 ? ', ' : ''}
                      <Day on={on} />
                    </Fragment>
                  ))
                : 'None entered here'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
