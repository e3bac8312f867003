// A FOIA request as its readers get it. Status is that of the domain clock’s now; "overdue" is never stored.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import type { RequesterRow } from '../schema/requests.ts';
import { columnsOf, type Fields } from './columns.ts';
import type { Company } from './request-company.ts';
import { now, statusNow } from './request-filter.ts';
import { shownVersion, withheld } from './visibility.ts';

/** Dates are `YYYY-MM-DD`, instants Postgres text in UTC. `status` is that of now; `storedStatus` the projection. */
export interface RequestRow {
  readonly id: string;
  readonly kind: 'foia_request';
  readonly code: string;
  readonly title: string;
  readonly organizationId: string;
  readonly agreementId: string | null;
  readonly visibility: string;
  readonly standing: string;
  readonly isSample: boolean;
  readonly version: number;
  readonly leadId: string | null;
  readonly backupId: string | null;
  readonly status: string;
  readonly outcome: string;
  readonly outcomeAsStated: string | null;
  readonly nextActor: string | null;
  readonly nextDeadlineId: string | null;
  readonly nextDueOn: string | null;
  readonly clockStopped: boolean;
  readonly lastEventId: string | null;
  readonly statusEventId: string | null;
  readonly lastContactOn: string | null;
  readonly fault: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** What the list is ordered by: what outsiders may not know of moves nothing. */
  readonly shownUpdatedAt: string;
  readonly agencyId: string;
  readonly regime: string;
  /** Which law of appeals binds its agency. */
  readonly appealFamily: string;
  readonly requestText: string;
  readonly requester: RequesterRow;
  readonly batchId: string | null;
  readonly parentId: string | null;
  readonly referralEventId: string | null;
  readonly plannedChannel: string | null;
  readonly characterLimit: number | null;
  readonly filedOn: string | null;
  readonly channel: string | null;
  readonly proof: string | null;
  readonly track: string | null;
  readonly agencyEstimateOn: string | null;
  readonly windowClosesOn: string | null;
  readonly agencyDueOn: string | null;
  /** What came along in the same statement. */
  readonly company?: Company;
}

const PLAIN = {
  id: 'm.id',
  kind: 'm.kind',
  code: 'm.code',
  title: 'm.title',
  organizationId: 'm.organization_id',
  agreementId: 'm.agreement_id',
  visibility: 'm.visibility',
  standing: 'm.standing',
  isSample: 'm.is_sample',
  leadId: 'm.lead_id',
  backupId: 'm.backup_id',
  outcome: 'm.outcome',
  outcomeAsStated: 'm.outcome_as_stated',
  nextActor: 'm.next_actor',
  nextDeadlineId: 'm.next_deadline_id',
  nextDueOn: 'm.next_due_on',
  clockStopped: 'm.clock_stopped',
  lastEventId: 'm.last_event_id',
  statusEventId: 'm.status_event_id',
  lastContactOn: 'm.last_contact_on',
  fault: 'm.fault',
  createdAt: 'm.created_at',
  agencyId: 'r.agency_id',
  regime: 'r.regime',
  appealFamily: '(select a.appeal_family from agencies a where a.id = r.agency_id) as appeal_family',
  batchId: 'r.batch_id',
  parentId: 'r.parent_id',
  referralEventId: 'r.referral_event_id',
  plannedChannel: 'r.planned_channel',
  characterLimit: 'r.character_limit',
  filedOn: 'r.filed_on',
  channel: 'r.channel',
  proof: 'r.proof',
  track: 'r.track',
  agencyEstimateOn: 'r.agency_estimate_on',
  windowClosesOn: 'r.window_closes_on',
  agencyDueOn: "(r.agency_due_at at time zone 'America/New_York')::date as agency_due_on",
} as const;

/** Columns of `matters m` and `foia_requests r`. */
export const requestColumns = (
  db: Pick<Connection, 'sql'>,
  viewer: Viewer,
  at = now(db),
  fields: Fields = 'all',
) =>
  columnsOf<Omit<RequestRow, 'company'>>(
    db,
    {
      ...PLAIN,
      ...shownVersion(db, viewer),
      status: db.sql`${statusNow(db, at)} as status`,
      requestText: withheld(db, viewer, 'request_text'),
      requester: withheld(db, viewer, 'requester'),
    },
    fields,
  );
