/** Holes in who is told of a batch of requests, and of what is folded from facts when it is read. */
import type { Hole } from './gate-holes.ts';

const QUERIES = 'test/db/queries/visibility.test.ts';
const BATCHES = 'test/commands/requests/batch.test.ts';

export const BATCH_HOLES: readonly Hole[] = [
  {
    name: 'a batch shows all of its requests to who may see one',
    file: 'db/queries/request-batches.ts',
    piece: '${matterIsVisible(db, viewer)} and ${batchIsVisible(db, viewer)}',
    instead: '${batchIsVisible(db, viewer)}',
    test: QUERIES,
  },
  {
    name: 'a batch is told to whoever sees one of its requests',
    file: 'db/queries/request-batches.ts',
    piece: 'b.organization_id = any(${clearanceOf(viewer).organizations as string[]}::uuid[])\n  and exists',
    instead: 'exists',
    test: BATCHES,
  },
  {
    name: 'outsiders ask which requests were drafted together',
    file: 'db/queries/request-filter.ts',
    piece: 'r.batch_id = ${filter.batchId} and ${isOfMember(db, viewer)}',
    instead: 'r.batch_id = ${filter.batchId}',
    test: QUERIES,
  },
  {
    name: 'appeals are folded from facts that are kept closer',
    file: 'db/queries/recorded-events.ts',
    piece: "\n      and ${partIsVisible(db, viewer, 'e')}",
    instead: '',
    test: QUERIES,
  },
  {
    name: 'a referral tells of a request at the other body that is kept closer',
    file: 'db/queries/request-batches.ts',
    piece: 'where r.parent_id = any(${parentIds as string[]}::uuid[]) and ${matterIsVisible(db, viewer)}',
    instead: 'where r.parent_id = any(${parentIds as string[]}::uuid[])',
    test: 'test/commands/requests/referral.test.ts',
  },
  {
    name: 'the request at the other body is kept less closely than the first',
    file: 'commands/requests/follow-referral.ts',
    piece: "visibility: matter.embargoCondition === null ? matter.visibility : 'organization'",
    instead: "visibility: 'organization'",
    test: 'test/commands/requests/referral.test.ts',
  },
  {
    name: 'volunteers draft batches',
    file: 'commands/requests/draft-request.ts',
    piece: "checkAllowed(ctx, 'draft_request', { organizationId: organization.id, visibility });",
    instead: "checkAllowed(ctx, 'record_communication', { organizationId: organization.id, visibility });",
    test: BATCHES,
  },
];
