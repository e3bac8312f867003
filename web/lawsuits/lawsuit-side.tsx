import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { WHO_SEES } from '../access/who-sees.tsx';
import styles from '../requests/request.module.css';
import { Submit } from '../ui/button.tsx';
import { Day, Moment } from '../ui/dates.tsx';
import type { Lawsuit } from './lawsuit.query.ts';
import { ROLES } from './lawsuit-input.ts';
import { NATURE, PAPER, PARTY_ROLE, STANDING } from './words.ts';

/** The standing facts beside the docket: number, judge and standing orders, service, parties with counsel, history. */
export function LawsuitSide({ lawsuit }: { lawsuit: Lawsuit }) {
  return (
    <div className={styles['side']}>
      <Block title="At a glance">
        <Facts lawsuit={lawsuit} />
      </Block>
      <Service lawsuit={lawsuit} />
      {lawsuit.standingOrders.length > 0 ? (
        <Block title="The judge’s standing order">
          <ul>
            {lawsuit.standingOrders.map(({ rule, days, source }) => (
              <li key={rule.name}>
                {rule.name}: {days} days. {source}
              </li>
            ))}
          </ul>
        </Block>
      ) : null}
      <Parties lawsuit={lawsuit} />
      {lawsuit.claims.length > 0 || lawsuit.relief ? (
        <Block title="Claims and relief">
          <ul>
            {lawsuit.claims.map((claim) => (
              <li key={claim}>{claim}</li>
            ))}
          </ul>
          {lawsuit.relief ? <p>Asked for: {lawsuit.relief}</p> : null}
        </Block>
      ) : null}
      <Instances lawsuit={lawsuit} />
      <p>
        <Link to={`/corrections?sample=true&matter=${encodeURIComponent(lawsuit.id)}`}>
          Corrections of this lawsuit
        </Link>
      </p>
      <Follow lawsuit={lawsuit} />
      {lawsuit.history ? <History history={lawsuit.history} /> : null}
    </div>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['block']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Facts({ lawsuit }: { lawsuit: Lawsuit }) {
  const { docketNumber, court } = lawsuit;
  const rows: ReadonlyArray<readonly [string, ReactNode]> = [
    [
      'Case number',
      docketNumber ? <code className={styles['number']}>{docketNumber}</code> : 'No source shows it',
    ],
    ['Court', court?.name ?? 'No source shows it'],
    ['Zone of the court', court?.zone],
    ['Judge', lawsuit.judge],
    ['Caption', lawsuit.caption === lawsuit.title ? null : lawsuit.caption],
    ['Brought under', NATURE[lawsuit.nature]],
    ['Complaint', lawsuit.filedOn ? <Day on={lawsuit.filedOn} /> : null],
    ['Whose', STANDING[lawsuit.standing]],
    ['Kept by', lawsuit.organization.name],
    ['Lead', lawsuit.lead?.name],
    ['Backup', lawsuit.backup?.name],
    ['Who sees it', WHO_SEES[lawsuit.visibility]],
  ];
  return (
    <dl className={styles['facts']}>
      {rows
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Service({ lawsuit: { service, standing } }: { lawsuit: Lawsuit }) {
  if (standing === 'WATCHED' && service.served === 0) return null;
  return (
    <Block title={`Served: ${service.served} of 3`}>
      <dl className={styles['facts']}>
        {service.each.map(({ paper, servedOn }) => (
          <div key={paper}>
            <dt>{PAPER[paper]}</dt>
            <dd>{servedOn ? <Day on={servedOn} /> : 'Not yet'}</dd>
          </div>
        ))}
      </dl>
    </Block>
  );
}

function Parties({ lawsuit: { parties } }: { lawsuit: Lawsuit }) {
  if (parties.length === 0) return null;
  return (
    <Block title="Parties and counsel">
      {ROLES.filter((role) => parties.some((party) => party.role === role)).map((role) => (
        <div key={role}>
          <h3>{PARTY_ROLE[role]}</h3>
          <ul>
            {parties
              .filter((party) => party.role === role)
              .map(({ name, counsel }) => (
                <li key={name}>
                  {name}
                  {counsel.length > 0 ? <p>Counsel: {counsel.join(', ')}</p> : null}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Block>
  );
}

/** The case below, and those above. */
function Instances({ lawsuit: { appealOf, appeals } }: { lawsuit: Lawsuit }) {
  if (!appealOf && appeals.length === 0) return null;
  return (
    <Block title="Other instances">
      {appealOf ? (
        <p>
          Appeal of <Link to={appealOf.path}>{appealOf.title}</Link>
        </p>
      ) : null}
      <ul>
        {appeals.map(({ path, title, statusSentence }) => (
          <li key={path}>
            Appealed: <Link to={path}>{title}</Link> ({statusSentence.toLowerCase()})
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Follow({ lawsuit: { id, viewerCan, viewerFollows } }: { lawsuit: Lawsuit }) {
  if (!viewerCan.includes('FOLLOW')) return null;
  return (
    <Form method="post" className={styles['block']}>
      <input type="hidden" name="matter" value={id} />
      <Submit look="quiet" name="follow" value={viewerFollows ? 'false' : 'true'}>
        {viewerFollows ? 'Stop following' : 'Follow: remind me of its dates'}
      </Submit>
    </Form>
  );
}

function History({ history }: { history: NonNullable<Lawsuit['history']> }) {
  return (
    <Block title="Who did what">
      <details>
        <summary>{history.totalCount ?? history.nodes.length} entries</summary>
        <ol className={styles['history']}>
          {history.nodes.map((entry) => (
            <li key={entry.id}>
              <Moment at={entry.at} />
              <p>
                {entry.by ? `${entry.by.name}: ` : ''}
                {entry.sentence}
                {entry.reason ? ` Reason: ${entry.reason}` : ''}
              </p>
            </li>
          ))}
        </ol>
      </details>
    </Block>
  );
}
