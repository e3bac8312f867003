import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { WHO_SEES } from '../access/who-sees.tsx';
import { Block, Follow, RecentHistory } from '../matters/side.tsx';
import styles from '../requests/request.module.css';
import { counted } from '../ui/count.ts';
import { Day } from '../ui/dates.tsx';
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
                {rule.name}: {counted(days, 'day')}. {source}
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
      <Follow matter={lawsuit} />
      {lawsuit.history ? <RecentHistory path={lawsuit.path} history={lawsuit.history} /> : null}
    </div>
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
