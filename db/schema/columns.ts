import { sql } from 'drizzle-orm';
import { type AnyPgColumn, customType, date, jsonb, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Redaction } from '#domain/matters/redaction.ts';

/** A primary key: uuid v7 made by the application (`ctx.newId()`), never by the database. */
export const id = () => uuid().primaryKey();

/** A local calendar date where the law looks, `YYYY-MM-DD`. */
export const localDate = () => date({ mode: 'string' });

/** An instant, kept to the microsecond, read as Postgres text (`2026-11-24 06:19:57.123+00`). */
export const instant = () => timestamp({ withTimezone: true, mode: 'string' });

/** What stays of words that were removed for good; null where they stand. */
export const redaction = () => jsonb().$type<Redaction>();

/** Moment of writing in real time; domain moments are always given by the application from `app_now()`. */
export const writtenAt = () =>
  instant()
    .notNull()
    .default(sql`clock_timestamp()`);

/** Weighted lexemes for the text filter; written by `settle`. */
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** A transaction id that survives wrap-around; readers of `changes` compare it with a snapshot. */
export const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** A date as lists sort it: none comes after all. An index names the same expression as the list that it serves. */
export const dateOrNever = (column: AnyPgColumn) => sql`coalesce(${column}, 'infinity'::date)`;
