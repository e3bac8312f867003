// A small world for the outbox: one organization, its people, matters with a deadline each, and reminders that are due.
import { v7 as uuid } from 'uuid';
import type { Database } from '#db/client.ts';

export interface World {
  readonly organizationId: string;
  readonly personId: string;
  /** A matter led by the person with one open deadline of the agency. */
  readonly addDeadline: (options?: NewDeadline) => Promise<{ matterId: string; deadlineId: string }>;
  readonly addPerson: (email: string) => Promise<string>;
  /** A planned reminder for a deadline. */
  readonly addReminder: (options: NewReminderRow) => Promise<string>;
}

export interface NewDeadline {
  readonly dueOn?: string;
  readonly visibility?: 'public' | 'organization';
  readonly isSample?: boolean;
  readonly leadId?: string;
  readonly title?: string;
}

export interface NewReminderRow {
  readonly matterId: string;
  readonly deadlineId: string;
  readonly personId?: string;
  readonly stage?: string;
  readonly dueOn?: string;
  /** ISO instant; default a minute ago by the domain clock. */
  readonly sendAt?: string;
}

const DUE_ON = '2026-03-31';

/** Makes the organization and its first member. */
export async function makeWorld(db: Database): Promise<World> {
  const { sql } = db;
  const organizationId = uuid();
  await sql`insert into organizations (id, name, slug) values (${organizationId}, 'Watch', ${organizationId})`;
  const addPerson = async (email: string) => {
    const id = uuid();
    await sql`insert into people (id, name, email) values (${id}, ${email.split('@')[0] ?? ''}, ${email})`;
    await sql`insert into memberships (organization_id, person_id, role) values (${organizationId}, ${id}, 'editor')`;
    return id;
  };
  const personId = await addPerson(`lead-${organizationId}@example.org`);
  return {
    organizationId,
    personId,
    addPerson,
    addDeadline: (options = {}) => addDeadline(db, { organizationId, leadId: personId, ...options }),
    addReminder: async ({ matterId, deadlineId, stage = 'on_day', dueOn = DUE_ON, ...rest }) => {
      const id = uuid();
      await sql`
        insert into reminders (id, matter_id, deadline_id, person_id, stage, due_on, send_at)
        values (${id}, ${matterId}, ${deadlineId}, ${rest.personId ?? personId}, ${stage}, ${dueOn},
          coalesce(${rest.sendAt ?? null}::timestamptz, app_now() - interval '1 minute'))`;
      return id;
    },
  };
}

async function addDeadline({ sql }: Database, options: NewDeadline & { organizationId: string }) {
  const {
    organizationId,
    leadId = null,
    dueOn = DUE_ON,
    visibility = 'organization',
    isSample = false,
  } = options;
  const [matterId, deadlineId, eventId] = [uuid(), uuid(), uuid()] as const;
  const code = matterId.replaceAll('-', '').slice(-10).toUpperCase();
  const title = options.title ?? 'Data sharing records';
  await sql`
    insert into matters (id, code, kind, title, organization_id, visibility, is_sample, lead_id, status, created_at, updated_at)
    values (${matterId}, ${code}, 'foia_request', ${title}, ${organizationId}, ${visibility}, ${isSample}, ${leadId},
      'waiting_for_agency', app_now(), app_now())`;
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, recorded_at)
    values (${eventId}, ${matterId}, 'received_proper_component', '2026-03-02', 'day', 'stated', '{}', app_now())`;
  await sql`
    insert into deadlines (id, matter_id, rule_key, root_event_id, name, actor, is_open, status, certainty, due_on,
      due_at, sue_from, version_number)
    values (${deadlineId}, ${matterId}, 'FOIA-20', ${eventId}, 'answer', 'agency', true,
      'running', 'agency_stated', ${dueOn}, ${`${dueOn} 23:59:59 America/New_York`}::timestamptz, ${dueOn}::date + 1, 1)`;
  return { matterId, deadlineId };
}
