import { Moment } from '../ui/dates.tsx';
import type { Approval } from './approvals.query.ts';

/** `Edwin Tran decides by Nov 27`, or anybody who may. */
export function Waits({ approval }: { approval: Pick<Approval, 'deciders' | 'decideBy' | 'isLate'> }) {
  const { deciders, decideBy, isLate } = approval;
  const names = deciders.map(({ name }) => name).join(' or ');
  return (
    <p>
      <strong>{names || 'An owner, editor or counsel'}</strong>{' '}
      {isLate ? 'should have decided by' : 'decides by'} <Moment at={decideBy} />.
    </p>
  );
}
