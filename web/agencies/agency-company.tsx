import { Link } from 'react-router';
import { DocketList } from '../comments/dockets.tsx';
import { LawsuitList } from '../lawsuits/lawsuit-list.tsx';
import { RequestList } from '../requests/request-list.tsx';
import { Section } from '../ui/section.tsx';
import list from '../requests/request-list.module.css';
import type { AgencyCompany, AgencyShown } from './agency.query.ts';
import { periodText } from './words.ts';

interface CompanyProps {
  readonly agency: AgencyShown;
  readonly company: AgencyCompany;
}

/** Which rules bind an agency, and what is recorded here of it: only what the viewer may see, and counted so. */
export function CompanyOf({ agency, company }: CompanyProps) {
  const { foiaRequests, lawsuits, agencyDockets, deadlineRules } = company;
  const query = new URLSearchParams({ agency: agency.id, ...(agency.isSample ? { sample: 'true' } : {}) });
  return (
    <>
      <Section title="Which rules bind it" id="rules">
        <Rules rules={deadlineRules} zone={agency.zone} />
      </Section>
      <Section title={`Requests to it${countOf(foiaRequests)}`} id="requests">
        {foiaRequests.nodes.length > 0 ? (
          <>
            <RequestList requests={foiaRequests.nodes} />
            <p>
              <Link to={`/requests?${query}`}>All requests to it</Link>
            </p>
          </>
        ) : (
          <p>None is recorded here.</p>
        )}
      </Section>
      {lawsuits.nodes.length > 0 ? (
        <Section title={`Lawsuits over such requests${countOf(lawsuits)}`} id="lawsuits">
          <LawsuitList lawsuits={lawsuits.nodes} />
          <p>
            <Link to={`/lawsuits?${query}`}>All lawsuits over requests to it</Link>
          </p>
        </Section>
      ) : null}
      {agencyDockets.nodes.length > 0 ? (
        <Section title={`Its notices${countOf(agencyDockets)}`} id="dockets">
          <DocketList dockets={agencyDockets.nodes} />
          <p>
            <Link to={`/agency-dockets?${query}`}>All its notices</Link>
          </p>
        </Section>
      ) : null}
    </>
  );
}

interface Counted {
  readonly totalCount: number | null;
  readonly totalCountAtLeast: number | null;
}

const countOf = ({ totalCount, totalCountAtLeast }: Counted): string =>
  totalCount === null
    ? ` (over ${totalCountAtLeast?.toLocaleString('en-US')})`
    : totalCount > 0
      ? ` (${totalCount.toLocaleString('en-US')})`
      : '';

function Rules({ rules, zone }: { rules: AgencyCompany['deadlineRules']; zone: string }) {
  return (
    <>
      <p>Days are counted in the zone {zone.replace('_', ' ')}.</p>
      <table className={list['list']}>
        <caption className="hidden">Rules by which a request to it is counted</caption>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">How long</th>
            <th scope="col">Where the law says so</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ key, name, citation, url, isVerified, number, countKind }) => (
            <tr key={key}>
              <th scope="row">
                <Link to={`/calculator?rule=${key}`}>{name}</Link>
              </th>
              <td data-label="How long">{periodText(number, countKind) ?? 'The law names no number'}</td>
              <td data-label="Where the law says so">
                {url ? (
                  <a href={url} rel="noreferrer">
                    {citation}
                  </a>
                ) : (
                  citation
                )}
                {isVerified ? '' : ' (not verified)'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
