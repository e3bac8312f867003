// What narrows a timeline, as conditions of SQL on `timeline_entries x` and `matters m`.
import type { PendingQuery, Row } from 'postgres';
import type { Connection } from '../client.ts';

type Fragment = PendingQuery<Row[]>;

export interface TimelineFilter {
  readonly kinds: readonly string[] | null;
  readonly matterKinds: readonly string[] | null;
  /** Of what was asked of this agency or one below it. */
  readonly agencyId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string | null;
}

export const inOrder = ({ sql }: Connection, parts: readonly Fragment[]): Fragment =>
  parts.reduce((all, part) => sql`${all}${part}`, sql``);

export function timelineConditions(db: Connection, filter: TimelineFilter): Fragment {
  const { sql } = db;
  const { kinds, matterKinds, agencyId, from, to, text } = filter;
  const parts = [
    kinds ? sql` and x.kind = any(${kinds as string[]})` : null,
    matterKinds ? sql` and m.kind = any(${matterKinds as string[]})` : null,
    from ? sql` and x.happened_on >= ${from}` : null,
    to ? sql` and x.happened_on <= ${to}` : null,
    text ? sql` and x.search @@ websearch_to_tsquery('english', ${text})` : null,
    agencyId
      ? sql` and exists (select from request_agencies g where g.matter_id = m.id and g.agency_id = ${agencyId})`
      : null,
  ];
  return inOrder(
    db,
    parts.filter((part) => part !== null),
  );
}
