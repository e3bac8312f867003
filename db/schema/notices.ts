import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, writtenAt } from './columns.ts';
import { matters } from './matters.ts';
import { people } from './people.ts';

/**
 * A letter that is no reminder: an invitation, a one-time link, a warning. Sent by the same worker, lease and fence as
 * reminders. `params` holds ids and plain words only, never a name or a title: those are read when the letter goes out,
 * with the rights of that moment. `link` is a one-time secret and is wiped as soon as the row is no longer planned.
 */
export const notices = pgTable(
  'notices',
  {
    id: id(),
    kind: text().notNull(),
    /** Null = somebody who has no account yet. */
    personId: uuid().references(() => people.id),
    toAddress: text().notNull(),
    matterId: uuid().references(() => matters.id),
    params: jsonb().$type<Readonly<Record<string, string>>>().notNull().default({}),
    link: text(),
    /** What may be said once only: a second row with the same words is not made. */
    onceKey: text().unique(),
    sendAt: instant().notNull(),
    state: text().notNull().default('planned'),
    leaseUntil: instant(),
    leaseGeneration: integer().notNull().default(0),
    attempts: integer().notNull().default(0),
    messageId: text(),
    sentAt: instant(),
    lastError: text(),
    createdAt: writtenAt(),
  },
  (t) => [
    index('notices_due')
      .on(t.sendAt, t.id)
      .where(sql`state = 'planned'`),
    index('notices_person').on(t.personId),
    index('notices_matter').on(t.matterId),
    check(
      'notices_kind',
      sql`${t.kind} in ('address_check', 'sign_in_link', 'password_reset', 'address_change', 'address_change_asked',
        'address_changed', 'security_changed', 'account_deleted',
        'invitation', 'guest_invitation', 'embargo_warning', 'comment_period_moved', 'approval_waiting', 'approval_decided', 'person_suspended',
        'person_restored', 'organization_suspended', 'organization_restored', 'matter_inspected', 'file_held',
        'proposal_decided')`,
    ),
    check('notices_state', sql`${t.state} in ('planned', 'sent', 'cancelled', 'parked')`),
    check('notices_link', sql`${t.link} is null or ${t.state} = 'planned'`),
  ],
);
