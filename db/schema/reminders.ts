import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant, localDate, writtenAt } from './columns.ts';
import { deadlines } from './deadlines.ts';
import { matters } from './matters.ts';
import { notices } from './notices.ts';
import { people } from './people.ts';

/**
 * A promise to tell one person about one deadline at one moment, kept once. A worker claims due rows with a lease and
 * a fence (`lease_generation`); the row, not the queue, is the truth.
 */
export const reminders = pgTable(
  'reminders',
  {
    id: id(),
    matterId: uuid()
      .notNull()
      .references(() => matters.id),
    deadlineId: uuid()
      .notNull()
      .references(() => deadlines.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    stage: text().notNull(),
    dueOn: localDate().notNull(),
    channel: text().notNull().default('email'),
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
    uniqueIndex('reminders_identity').on(t.personId, t.deadlineId, t.stage, t.dueOn, t.channel),
    index('reminders_due')
      .on(t.sendAt, t.id)
      .where(sql`state = 'planned'`),
    index('reminders_matter').on(t.matterId),
    index('reminders_deadline').on(t.deadlineId),
    check('reminders_state', sql`${t.state} in ('planned', 'sent', 'collapsed', 'cancelled', 'parked')`),
  ],
);

/** A mail as it went out, or as it would have where no mail server is set: what `/mailbox` shows to its person. */
export const mails = pgTable(
  'mails',
  {
    id: id(),
    reminderId: uuid()
      .unique()
      .references(() => reminders.id),
    noticeId: uuid()
      .unique()
      .references(() => notices.id),
    /** Null = sent to an address that had no account. */
    personId: uuid().references(() => people.id),
    toAddress: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    messageId: text().notNull().unique(),
    at: instant().notNull(),
  },
  (t) => [index('mails_person').on(t.personId, t.at.desc(), t.id.desc())],
);
