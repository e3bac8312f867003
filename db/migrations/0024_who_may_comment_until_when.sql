CREATE TABLE "agency_dockets" (
	"matter_id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"docket_number" text,
	"docket_key" text,
	"docket_kind" text NOT NULL,
	"subject" text NOT NULL,
	"portal_url" text,
	"systems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"missing_notice" text,
	"published_on" date,
	"closes_on" date,
	"closes_at" timestamp with time zone,
	CONSTRAINT "agency_dockets_kind" CHECK ("agency_dockets"."docket_kind" in ('rulemaking', 'nonrulemaking', 'none')),
	CONSTRAINT "agency_dockets_number_has_key" CHECK (("agency_dockets"."docket_number" is null) = ("agency_dockets"."docket_key" is null)),
	CONSTRAINT "agency_dockets_none_has_no_number" CHECK (("agency_dockets"."docket_kind" = 'none') = ("agency_dockets"."docket_number" is null))
);
--> statement-breakpoint
CREATE TABLE "agency_notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"citation" text,
	"fr_document" text,
	"address" text,
	"published_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_exhibits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"comment_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"label" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_periods" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"notice_id" uuid NOT NULL,
	"rule_key" text NOT NULL,
	"basis" text NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date,
	"closes_at" timestamp with time zone,
	"zone" text NOT NULL,
	"mail_by" date,
	"gap_from" date,
	"gap_to" date,
	"earliest_use" date,
	"moved_by_event_id" uuid,
	CONSTRAINT "comment_periods_basis" CHECK ("comment_periods"."basis" in ('stated', 'counted', 'extended', 'reopened'))
);
--> statement-breakpoint
CREATE TABLE "comment_sign_ons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"comment_id" uuid NOT NULL,
	"organization" text,
	"person" text,
	"authority_by" text NOT NULL,
	"authority_on" date NOT NULL,
	"added_by_id" uuid,
	"added_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "comment_sign_ons_somebody" CHECK ("comment_sign_ons"."organization" is not null or "comment_sign_ons"."person" is not null)
);
--> statement-breakpoint
CREATE TABLE "public_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"notice_id" uuid,
	"origin" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"commenter" text,
	"address" text,
	"visibility" text,
	"ready_at" timestamp with time zone,
	"ready_by_id" uuid,
	"made_by_id" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"status" text DEFAULT 'draft' NOT NULL,
	"submitted_on" date,
	"tracking_number" text,
	"posted_on" date,
	CONSTRAINT "public_comments_origin" CHECK ("public_comments"."origin" in ('ours', 'other')),
	CONSTRAINT "public_comments_visibility" CHECK ("public_comments"."visibility" in ('organization', 'counsel', 'sealed'))
);
--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "agency_dockets" ADD CONSTRAINT "agency_dockets_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_dockets" ADD CONSTRAINT "agency_dockets_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_notices" ADD CONSTRAINT "agency_notices_matter_id_agency_dockets_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."agency_dockets"("matter_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_exhibits" ADD CONSTRAINT "comment_exhibits_comment_id_public_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."public_comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_exhibits" ADD CONSTRAINT "comment_exhibits_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_periods" ADD CONSTRAINT "comment_periods_matter_id_agency_dockets_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."agency_dockets"("matter_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_sign_ons" ADD CONSTRAINT "comment_sign_ons_comment_id_public_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."public_comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_sign_ons" ADD CONSTRAINT "comment_sign_ons_added_by_id_people_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_comments" ADD CONSTRAINT "public_comments_matter_id_agency_dockets_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."agency_dockets"("matter_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_comments" ADD CONSTRAINT "public_comments_notice_id_matter_events_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."matter_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_comments" ADD CONSTRAINT "public_comments_ready_by_id_people_id_fk" FOREIGN KEY ("ready_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_comments" ADD CONSTRAINT "public_comments_made_by_id_people_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_dockets_number" ON "agency_dockets" USING btree ("docket_key","agency_id");--> statement-breakpoint
CREATE INDEX "agency_dockets_agency" ON "agency_dockets" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "agency_dockets_published" ON "agency_dockets" USING btree (coalesce("published_on", 'infinity'::date),"matter_id");--> statement-breakpoint
CREATE INDEX "agency_dockets_closes" ON "agency_dockets" USING btree (coalesce("closes_on", 'infinity'::date),"matter_id");--> statement-breakpoint
CREATE INDEX "agency_notices_order" ON "agency_notices" USING btree ("matter_id","published_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "comment_exhibits_document" ON "comment_exhibits" USING btree ("comment_id","document_id");--> statement-breakpoint
CREATE INDEX "comment_exhibits_order" ON "comment_exhibits" USING btree ("comment_id","number");--> statement-breakpoint
CREATE INDEX "comment_periods_notice" ON "comment_periods" USING btree ("notice_id","opens_on");--> statement-breakpoint
CREATE INDEX "comment_periods_matter" ON "comment_periods" USING btree ("matter_id");--> statement-breakpoint
CREATE INDEX "comment_sign_ons_comment" ON "comment_sign_ons" USING btree ("comment_id","added_at","id");--> statement-breakpoint
CREATE INDEX "public_comments_order" ON "public_comments" USING btree ("matter_id","made_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "public_comments_notice" ON "public_comments" USING btree ("notice_id");--> statement-breakpoint
CREATE UNIQUE INDEX "public_comments_address" ON "public_comments" USING btree ("matter_id","address") WHERE origin = 'other';--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('address_check', 'sign_in_link', 'password_reset', 'address_change', 'address_change_asked',
        'address_changed', 'security_changed', 'account_deleted',
        'invitation', 'guest_invitation', 'embargo_warning', 'comment_period_moved', 'approval_waiting', 'approval_decided', 'person_suspended',
        'person_restored', 'organization_suspended', 'organization_restored', 'matter_inspected'));--> statement-breakpoint
-- An exhibit is seen by whoever may see its comment.
create or replace view papers as
  select id, matter_id, document_id, visibility, redaction, happened_on, recorded_at, direction, subject from communications
  union all
  select id, matter_id, document_id, visibility, redaction, entered_on, recorded_at, 'in', left(text, 300) from docket_entries
  union all
  select x.id, q.matter_id, x.document_id, q.visibility, null::jsonb, (q.made_at at time zone 'UTC')::date, q.made_at, 'out', x.label
    from comment_exhibits x join public_comments q on q.id = x.comment_id where q.removed_at is null;
