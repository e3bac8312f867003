-- A name as searches compare it: small letters without accents, "&" read as "and", "U.S." as "us", and one space between words.
create function fold_name(name text) returns text language sql immutable parallel safe as $$
  select trim(regexp_replace(
    replace(regexp_replace(lower(normalize(name, NFKD)), '[\u0300-\u036f.''\u2019]', '', 'g'), '&', ' and '),
    '[^[:alnum:]]+', ' ', 'g'))
$$;
--> statement-breakpoint
CREATE TABLE "agency_aliases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"folded" text GENERATED ALWAYS AS (fold_name(name)) STORED,
	"source_url" text NOT NULL,
	"checked_on" date NOT NULL,
	"proposal_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "agency_aliases_kind" CHECK ("agency_aliases"."kind" in ('abbreviation', 'former_name', 'other_name'))
);
--> statement-breakpoint
CREATE TABLE "agency_contact_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contact_id" uuid NOT NULL,
	"source_url" text NOT NULL,
	"checked_on" date NOT NULL,
	"proposal_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency_contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"channel" text,
	"value" text,
	"office" text,
	"purpose" text,
	"valid_from" date,
	"replaces_id" uuid,
	"seed_key" text,
	"proposal_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "agency_contacts_replacesId_unique" UNIQUE("replaces_id"),
	CONSTRAINT "agency_contacts_kind" CHECK ("agency_contacts"."kind" in ('foia_office', 'service_center', 'public_liaison', 'appeal_office', 'press_office')),
	CONSTRAINT "agency_contacts_channel" CHECK ("agency_contacts"."channel" in ('portal', 'web_page', 'email', 'mail', 'fax', 'phone')),
	CONSTRAINT "agency_contacts_value" CHECK (("agency_contacts"."channel" is null) = ("agency_contacts"."value" is null)),
	CONSTRAINT "agency_contacts_says_something" CHECK ("agency_contacts"."value" is not null or "agency_contacts"."office" is not null)
);
--> statement-breakpoint
CREATE TABLE "agency_decisions" (
	"proposal_id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"person_id" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "agency_decisions_state" CHECK ("agency_decisions"."state" in ('accepted', 'declined', 'taken_back')),
	CONSTRAINT "agency_decisions_reason" CHECK ("agency_decisions"."state" <> 'declined' or "agency_decisions"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "agency_proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"contact_id" uuid,
	"alias_id" uuid,
	"proposed" jsonb,
	"source_url" text NOT NULL,
	"read_on" date NOT NULL,
	"note" text,
	"person_id" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agency_proposals_kind" CHECK ("agency_proposals"."kind" in ('add_contact', 'correct_contact', 'check_contact', 'end_contact', 'add_alias', 'end_alias')),
	CONSTRAINT "agency_proposals_about" CHECK (("agency_proposals"."contact_id" is not null) = ("agency_proposals"."kind" in ('correct_contact', 'check_contact', 'end_contact'))
        and ("agency_proposals"."alias_id" is not null) = ("agency_proposals"."kind" = 'end_alias')),
	CONSTRAINT "agency_proposals_proposed" CHECK (("agency_proposals"."proposed" is not null) = ("agency_proposals"."kind" in ('add_contact', 'correct_contact', 'add_alias')))
);
--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "folded" text GENERATED ALWAYS AS (fold_name(name || ' ' || coalesce(abbreviation, ''))) STORED;--> statement-breakpoint
ALTER TABLE "agency_aliases" ADD CONSTRAINT "agency_aliases_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_aliases" ADD CONSTRAINT "agency_aliases_proposal_id_agency_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."agency_proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_contact_checks" ADD CONSTRAINT "agency_contact_checks_contact_id_agency_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."agency_contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_contact_checks" ADD CONSTRAINT "agency_contact_checks_proposal_id_agency_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."agency_proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_contacts" ADD CONSTRAINT "agency_contacts_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_contacts" ADD CONSTRAINT "agency_contacts_replaces_id_agency_contacts_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."agency_contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_contacts" ADD CONSTRAINT "agency_contacts_proposal_id_agency_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."agency_proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_decisions" ADD CONSTRAINT "agency_decisions_proposal_id_agency_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."agency_proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_decisions" ADD CONSTRAINT "agency_decisions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_proposals" ADD CONSTRAINT "agency_proposals_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_proposals" ADD CONSTRAINT "agency_proposals_contact_id_agency_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."agency_contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_proposals" ADD CONSTRAINT "agency_proposals_alias_id_agency_aliases_id_fk" FOREIGN KEY ("alias_id") REFERENCES "public"."agency_aliases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_proposals" ADD CONSTRAINT "agency_proposals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agency_aliases_once" ON "agency_aliases" USING btree ("agency_id","folded") WHERE "agency_aliases"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "agency_contact_checks_last" ON "agency_contact_checks" USING btree ("contact_id","checked_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "agency_contacts_agency" ON "agency_contacts" USING btree ("agency_id","id");--> statement-breakpoint
CREATE INDEX "agency_contacts_seed" ON "agency_contacts" USING btree ("seed_key");--> statement-breakpoint
CREATE INDEX "agency_proposals_person" ON "agency_proposals" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "agency_proposals_agency" ON "agency_proposals" USING btree ("agency_id","id");--> statement-breakpoint
-- The appeal office of an agency is one of its contacts now. Those of real agencies come with the reference data at the next
-- start; the sample is planted once, so its offices move here.
insert into agency_contacts (id, agency_id, kind, office, seed_key, recorded_at)
select gen_random_uuid(), id, 'appeal_office', appeal_office, slug || '/appeal-office', app_now()
from agencies where is_sample and appeal_office is not null;
--> statement-breakpoint
insert into agency_contact_checks (id, contact_id, source_url, checked_on, recorded_at)
select gen_random_uuid(), id, 'https://agencies.example/' || split_part(seed_key, '/', 1), recorded_at::date, recorded_at
from agency_contacts;
--> statement-breakpoint
ALTER TABLE "agencies" DROP COLUMN "appeal_office";--> statement-breakpoint
ALTER TABLE "agencies" DROP COLUMN "appeal_address";--> statement-breakpoint
ALTER TABLE "agencies" DROP COLUMN "foia_url";
--> statement-breakpoint
-- A name or contact may be ended, once; nothing else of it changes.
create function refuse_rewrite_but_end() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.ended_at is null and new.ended_at is not null
    and to_jsonb(new) - array['ended_at', 'folded'] = to_jsonb(old) - array['ended_at', 'folded'] then
    return new;
  end if;
  if tg_op = 'DELETE' and current_setting('sunclock.removing_sample', true) = 'on' then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
create trigger agency_aliases_append_only before update or delete on agency_aliases
  for each row execute function refuse_rewrite_but_end();
--> statement-breakpoint
create trigger agency_contacts_append_only before update or delete on agency_contacts
  for each row execute function refuse_rewrite_but_end();
--> statement-breakpoint
create trigger agency_contact_checks_append_only before update or delete on agency_contact_checks
  for each row execute function refuse_rewrite();
--> statement-breakpoint
create trigger agency_proposals_append_only before update or delete on agency_proposals
  for each row execute function refuse_rewrite();
--> statement-breakpoint
create trigger agency_decisions_append_only before update or delete on agency_decisions
  for each row execute function refuse_rewrite();
