CREATE TABLE "docket_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"number" integer,
	"entered_on" date NOT NULL,
	"precision" text DEFAULT 'day' NOT NULL,
	"text" text NOT NULL,
	"document_id" uuid,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"visibility" text,
	"redaction" jsonb,
	"needs_staff" boolean DEFAULT false NOT NULL,
	"recorded_by_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "docket_entries_number" CHECK ("docket_entries"."number" > 0),
	CONSTRAINT "docket_entries_precision" CHECK ("docket_entries"."precision" in ('day', 'month', 'year', 'about', 'on_or_before', 'on_or_after')),
	CONSTRAINT "docket_entries_visibility" CHECK ("docket_entries"."visibility" in ('organization', 'counsel', 'sealed'))
);
--> statement-breakpoint
CREATE TABLE "lawsuit_requests" (
	"lawsuit_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"added_by_id" uuid,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lawsuit_requests_lawsuit_id_request_id_pk" PRIMARY KEY("lawsuit_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "lawsuits" (
	"matter_id" uuid PRIMARY KEY NOT NULL,
	"court_key" text,
	"docket_number" text,
	"docket_key" text,
	"caption" text NOT NULL,
	"nature" text NOT NULL,
	"judge" text,
	"parties" jsonb NOT NULL,
	"claims" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"relief" text,
	"standing_orders" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"appeal_of_id" uuid,
	"filed_on" date,
	"served_on" date,
	"public_docket_key" text,
	CONSTRAINT "lawsuits_nature" CHECK ("lawsuits"."nature" in ('foia', 'privacy_act', 'apa', 'other')),
	CONSTRAINT "lawsuits_number_has_key" CHECK (("lawsuits"."docket_number" is null) = ("lawsuits"."docket_key" is null)),
	CONSTRAINT "lawsuits_number_has_court" CHECK ("lawsuits"."docket_number" is null or "lawsuits"."court_key" is not null)
);
--> statement-breakpoint
ALTER TABLE "matter_events" ADD COLUMN "docket_entry_id" uuid;--> statement-breakpoint
ALTER TABLE "docket_entries" ADD CONSTRAINT "docket_entries_matter_id_lawsuits_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."lawsuits"("matter_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "docket_entries" ADD CONSTRAINT "docket_entries_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "docket_entries" ADD CONSTRAINT "docket_entries_recorded_by_id_people_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lawsuit_requests" ADD CONSTRAINT "lawsuit_requests_lawsuit_id_lawsuits_matter_id_fk" FOREIGN KEY ("lawsuit_id") REFERENCES "public"."lawsuits"("matter_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lawsuit_requests" ADD CONSTRAINT "lawsuit_requests_request_id_foia_requests_matter_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."foia_requests"("matter_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lawsuit_requests" ADD CONSTRAINT "lawsuit_requests_added_by_id_people_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lawsuits" ADD CONSTRAINT "lawsuits_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lawsuits" ADD CONSTRAINT "lawsuits_appeal_of_id_lawsuits_matter_id_fk" FOREIGN KEY ("appeal_of_id") REFERENCES "public"."lawsuits"("matter_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "docket_entries_order" ON "docket_entries" USING btree ("matter_id","entered_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "docket_entries_document" ON "docket_entries" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "lawsuit_requests_request" ON "lawsuit_requests" USING btree ("request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "lawsuits_public_docket" ON "lawsuits" USING btree ("court_key","public_docket_key");--> statement-breakpoint
CREATE INDEX "lawsuits_docket" ON "lawsuits" USING btree ("court_key","docket_key");--> statement-breakpoint
CREATE INDEX "lawsuits_filed" ON "lawsuits" USING btree (coalesce("filed_on", 'infinity'::date),"matter_id");--> statement-breakpoint
CREATE INDEX "lawsuits_appeal_of" ON "lawsuits" USING btree ("appeal_of_id");--> statement-breakpoint
ALTER TABLE "matter_events" ADD CONSTRAINT "matter_events_docket_entry_id_docket_entries_id_fk" FOREIGN KEY ("docket_entry_id") REFERENCES "public"."docket_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "matter_events_docket_entry" ON "matter_events" USING btree ("docket_entry_id");--> statement-breakpoint
ALTER TABLE "matter_events" ADD CONSTRAINT "matter_events_one_paper" CHECK ("matter_events"."communication_id" is null or "matter_events"."docket_entry_id" is null);--> statement-breakpoint
-- Whatever a file can be cited by: it is seen by whoever may see one of these.
create view papers as
  select id, matter_id, document_id, visibility, redaction, happened_on, recorded_at, direction, subject from communications
  union all
  select id, matter_id, document_id, visibility, redaction, entered_on, recorded_at, 'in', left(text, 300) from docket_entries;
