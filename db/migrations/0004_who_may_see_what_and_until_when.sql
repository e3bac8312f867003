CREATE TABLE "guests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"reason" text,
	"is_administrator" boolean DEFAULT false NOT NULL,
	"invited_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "guests_role" CHECK ("guests"."role" in ('counsel', 'volunteer', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "sealed_readers" (
	"matter_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"named_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "sealed_readers_matter_id_person_id_pk" PRIMARY KEY("matter_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "share_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"token_digest" text NOT NULL,
	"created_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "share_links_tokenDigest_unique" UNIQUE("token_digest")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"text" text NOT NULL,
	"visibility" text DEFAULT 'organization' NOT NULL,
	"written_by_id" uuid,
	"written_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	CONSTRAINT "notes_visibility" CHECK ("notes"."visibility" in ('organization', 'counsel', 'sealed'))
);
--> statement-breakpoint
ALTER TABLE "communications" DROP CONSTRAINT "communications_visibility";--> statement-breakpoint
ALTER TABLE "matter_events" DROP CONSTRAINT "matter_events_visibility";--> statement-breakpoint
ALTER TABLE "matters" DROP CONSTRAINT "matters_visibility";--> statement-breakpoint
DROP INDEX "matters_updated";--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "visibility" text;--> statement-breakpoint
ALTER TABLE "history" ADD COLUMN "visibility" text;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "embargo_condition" text;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "embargo_held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "private_fields" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "legal_hold_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "legal_hold_reason" text;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "shown_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "shown_updated_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "suspended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "is_site_admin" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "suspended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_invited_by_id_people_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_readers" ADD CONSTRAINT "sealed_readers_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_readers" ADD CONSTRAINT "sealed_readers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_readers" ADD CONSTRAINT "sealed_readers_named_by_id_people_id_fk" FOREIGN KEY ("named_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_written_by_id_people_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guests_person" ON "guests" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "guests_matter_person" ON "guests" USING btree ("matter_id","person_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "sealed_readers_person" ON "sealed_readers" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "share_links_matter" ON "share_links" USING btree ("matter_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "notes_order" ON "notes" USING btree ("matter_id","written_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "matters_updated" ON "matters" USING btree ("kind","shown_updated_at","id");--> statement-breakpoint
ALTER TABLE "communications" ADD CONSTRAINT "communications_visibility" CHECK ("communications"."visibility" in ('organization', 'counsel', 'sealed'));--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_visibility" CHECK ("documents"."visibility" in ('organization', 'counsel', 'sealed'));--> statement-breakpoint
ALTER TABLE "matter_events" ADD CONSTRAINT "matter_events_visibility" CHECK ("matter_events"."visibility" in ('organization', 'counsel', 'sealed'));--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_embargo" CHECK ("matters"."embargo_condition" in ('determination', 'filing'));--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_embargo_is_one" CHECK ("matters"."embargo_condition" is null or "matters"."embargoed_until" is null);--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_embargo_of_public" CHECK ("matters"."visibility" = 'public' or ("matters"."embargoed_until" is null and "matters"."embargo_condition" is null));--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_visibility" CHECK ("matters"."visibility" in ('public', 'organization', 'counsel', 'sealed'));--> statement-breakpoint
update matters set shown_version = version, shown_updated_at = updated_at;
--> statement-breakpoint
-- Who may see a fact can change; nothing else of it can.
create function refuse_rewrite_of_fact() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.visibility is distinct from old.visibility
    and to_jsonb(new) - 'visibility' = to_jsonb(old) - 'visibility' then
    return new;
  end if;
  if tg_op = 'DELETE' and current_setting('sunclock.removing_sample', true) = 'on' then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
drop trigger matter_events_append_only on matter_events;
--> statement-breakpoint
create trigger matter_events_append_only before update or delete on matter_events
  for each row execute function refuse_rewrite_of_fact();
