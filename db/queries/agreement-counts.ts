// How much was asked under an agreement, and how it goes.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { OVERDUE, statusNow } from './request-filter.ts';
import { matterIsVisible } from './visibility.ts';

export interface AgreementCountsRow {
  readonly agreementId: string;
  readonly asked: number;
  readonly waiting: number;
  readonly overdue: number;
  readonly answered: number;
}

const WAITING = ['filed', 'waiting_for_agency', 'clock_stopped', 'waiting_for_us', 'on_appeal', 'remanded'];
const ANSWERED = ['partly_answered', 'answered_appeal_open', 'answered'];

/** What was asked under each agreement, and how much of it waits, is late, is answered; of the visible ones. */
export async function countsOfEachAgreement(
  db: Connection,
  viewer: Viewer,
  agreementIds: readonly string[],
): Promise<readonly AgreementCountsRow[]> {
  return db.sql<AgreementCountsRow[]>`
    select agreement_id, count(*)::int as asked,
      count(*) filter (where status = any(${WAITING}))::int as waiting,
      count(*) filter (where status = any(${OVERDUE}))::int as overdue,
      count(*) filter (where status = any(${ANSWERED}))::int as answered
    from (select m.agreement_id, ${statusNow(db)} as status from matters m join foia_requests r on r.matter_id = m.id
          where m.agreement_id = any(${agreementIds as string[]}::uuid[]) and m.status <> 'draft'
            and ${matterIsVisible(db, viewer)}) asked
    group by agreement_id`;
}
