import { Link } from 'react-router';
import { Waits } from '../approvals/waits.tsx';
import { Notice } from '../ui/notice.tsx';
import type { FoiaRequest } from './request.query.ts';

/** What was asked for on this request and waits for a second person. */
export function WaitingApprovals({ approvals }: { approvals: FoiaRequest['waitingApprovals'] }) {
  if (approvals.length === 0) return null;
  return (
    <div style={{ marginTop: 'var(--space-4)' }} data-screen-only>
      <Notice tone="wait" icon="clock" title="Waits for a second person">
        {approvals.map((approval) => (
          <div key={approval.id}>
            <p>
              {approval.sentence}, asked by {approval.askedBy?.name ?? 'a member'}.
            </p>
            <Waits approval={approval} />
          </div>
        ))}
        <p>
          <Link to="/approvals">See what would change</Link>
        </p>
      </Notice>
    </div>
  );
}
