// How much was asked under an agreement, and how it goes.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { isCurrent } from './events.ts';
import { OVERDUE, statusNow } from './request-filter.ts';
import { together } from './together.ts';
import { matterIsVisible, partIsVisible } from './visibility.ts';

export interface AgreementCountsRow {
  readonly agreementId: string;
  readonly asked: number;
  readonly waiting: number;
  readonly overdue: number;
  readonly answered: number;
  readonly released: number;
  readonly inCourt: number;
  readonly untold: number;
}

const WAITING = ['filed', 'waiting_for_agency', 'clock_stopped', 'waiting_for_us', 'on_appeal', 'remanded'];
const ANSWERED = ['partly_answered', 'answered_appeal_open', 'answered'];

/**
 * What was asked under each agreement, and how much of it waits, is late, is answered, brought records, is in court; of the visible
 * ones. Of a request that is only watched no source may say what came of it: it neither waits nor is late.
 */
export async function countsOfEachAgreement(
  db: Connection,
  viewer: Viewer,
  agreementIds: readonly string[],
): Promise<readonly AgreementCountsRow[]> {
  return together(
    db,
    db.sql<AgreementCountsRow[]>`
    select agreement_id, count(*)::int as asked,
      count(*) filter (where status = any(${WAITING}) and not is_untold)::int as waiting,
      count(*) filter (where status = any(${OVERDUE}))::int as overdue,
      count(*) filter (where status = any(${ANSWERED}))::int as answered,
      count(*) filter (where has_released)::int as released,
      count(*) filter (where status = 'in_court')::int as in_court,
      count(*) filter (where is_untold)::int as untold
    from (select m.agreement_id, ${statusNow(db)} as status, m.standing = 'watched' and m.status = 'filed' as is_untold,
            exists (select from matter_events e where e.matter_id = m.id and e.kind = 'production'
              and ${partIsVisible(db, viewer, 'e')} and ${isCurrent(db, viewer)}) as has_released
          from matters m join foia_requests r on r.matter_id = m.id
          where m.agreement_id = any(${agreementIds as string[]}::uuid[]) and m.status <> 'draft'
            and ${matterIsVisible(db, viewer)}) asked
    group by agreement_id`,
  );
}
