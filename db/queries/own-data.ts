// Everything that is kept about the person who asks, for their own download. Ids and dates of what they did; the matters
// themselves are read where they stand, through the gate.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';

export type OwnData = Readonly<Record<string, unknown>>;

/** Null for nobody, and for a key. Nothing here is of anybody else, and nothing is a secret that could be used. */
export async function ownData({ sql }: Connection, viewer: Viewer): Promise<OwnData | null> {
  if (viewer.kind === 'anonymous' || viewer.key) return null;
  const { personId: id } = viewer;
  const [row] = await sql<{ data: OwnData }[]>`
    select json_build_object(
      'person', json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'zone', p.zone, 'since', p.created_at),
      'memberships', (select coalesce(json_agg(json_build_object('organization', o.name, 'role', s.role,
          'since', s.created_at, 'endedAt', s.ended_at) order by s.created_at), '[]')
        from memberships s join organizations o on o.id = s.organization_id where s.person_id = p.id),
      'guestOf', (select coalesce(json_agg(json_build_object('matterId', g.matter_id, 'role', g.role,
          'endsAt', g.ends_at, 'endedAt', g.ended_at)), '[]') from guests g where g.person_id = p.id),
      'follows', (select coalesce(json_agg(f.matter_id), '[]') from followers f where f.person_id = p.id),
      'sessions', (select coalesce(json_agg(json_build_object('startedAt', s.created_at, 'lastSeenAt', s.last_seen_at,
          'address', s.ip_address, 'browser', s.user_agent) order by s.created_at), '[]')
        from auth.session s where s.user_id = p.auth_user_id),
      'passkeys', (select coalesce(json_agg(json_build_object('name', k.name, 'addedAt', k.created_at)), '[]')
        from auth.passkey k where k.user_id = p.auth_user_id),
      'keys', (select coalesce(json_agg(json_build_object('name', k.name, 'hint', k.hint, 'mutations', k.mutations,
          'madeAt', k.created_at, 'expiresAt', k.expires_at, 'lastUsedAt', k.last_used_at, 'revokedAt', k.revoked_at)
          order by k.created_at), '[]') from api_keys k where k.person_id = p.id),
      'mails', (select coalesce(json_agg(json_build_object('at', l.at, 'subject', l.subject) order by l.at), '[]')
        from mails l where l.person_id = p.id),
      'proposals', (select coalesce(json_agg(json_build_object('at', o.proposed_at, 'agency', a.name, 'kind', o.kind,
          'proposed', o.proposed, 'source', o.source_url, 'readOn', o.read_on, 'note', o.note,
          'state', coalesce(w.state, 'waiting'), 'decidedAt', w.decided_at, 'reason', w.reason) order by o.id), '[]')
        from agency_proposals o join agencies a on a.id = o.agency_id left join agency_decisions w on w.proposal_id = o.id
        where o.person_id = p.id),
      'acts', (select coalesce(json_agg(json_build_object('at', h.at, 'action', h.action, 'matterId', h.matter_id)
          order by h.at, h.number), '[]') from history h where h.person_id = p.id)
    ) as data
    from people p where p.id = ${id}`;
  return row?.data ?? null;
}
