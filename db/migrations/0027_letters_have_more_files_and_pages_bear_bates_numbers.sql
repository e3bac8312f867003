CREATE TABLE "page_labels" (
	"document_id" uuid NOT NULL,
	"page" integer NOT NULL,
	"series" text NOT NULL,
	"number" bigint NOT NULL,
	"label" text NOT NULL,
	CONSTRAINT "page_labels_document_id_page_series_pk" PRIMARY KEY("document_id","page","series")
);
--> statement-breakpoint
CREATE TABLE "document_sources" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"archive_id" uuid,
	"place" text,
	"address" text,
	"final_address" text,
	"status" smallint,
	"content_type" text,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_sources_kind" CHECK ("document_sources"."kind" in ('unpacked', 'address')),
	CONSTRAINT "document_sources_unpacked" CHECK (("document_sources"."kind" = 'unpacked') = ("document_sources"."archive_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "enclosures" (
	"communication_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"added_by_id" uuid,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "enclosures_communication_id_document_id_pk" PRIMARY KEY("communication_id","document_id")
);
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "unpacked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "left_out" jsonb;--> statement-breakpoint
ALTER TABLE "page_labels" ADD CONSTRAINT "page_labels_document_id_page_document_pages_document_id_number_fk" FOREIGN KEY ("document_id","page") REFERENCES "public"."document_pages"("document_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_sources" ADD CONSTRAINT "document_sources_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_sources" ADD CONSTRAINT "document_sources_archive_id_documents_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enclosures" ADD CONSTRAINT "enclosures_communication_id_communications_id_fk" FOREIGN KEY ("communication_id") REFERENCES "public"."communications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enclosures" ADD CONSTRAINT "enclosures_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enclosures" ADD CONSTRAINT "enclosures_added_by_id_people_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "page_labels_number" ON "page_labels" USING btree ("series","number","document_id","page");--> statement-breakpoint
CREATE INDEX "document_sources_archive" ON "document_sources" USING btree ("archive_id");--> statement-breakpoint
CREATE INDEX "enclosures_document" ON "enclosures" USING btree ("document_id");--> statement-breakpoint
-- What came with a letter is seen as the letter is.
create or replace view papers as
  select id, matter_id, document_id, visibility, redaction, happened_on, recorded_at, direction, subject from communications
  union all
  select id, matter_id, document_id, visibility, redaction, entered_on, recorded_at, 'in', left(text, 300) from docket_entries
  union all
  select x.id, q.matter_id, x.document_id, q.visibility, null::jsonb, (q.made_at at time zone 'UTC')::date, q.made_at, 'out', x.label
    from comment_exhibits x join public_comments q on q.id = x.comment_id where q.removed_at is null
  union all
  select c.id, c.matter_id, x.document_id, c.visibility, c.redaction, c.happened_on, c.recorded_at, c.direction, c.subject
  from enclosures x join communications c on c.id = x.communication_id;
--> statement-breakpoint
-- Files that were read before are read again, for the numbers on their pages.
UPDATE "documents" SET "reading_state" = 'waiting', "reading_attempts" = 0 WHERE "reading_state" = 'read' AND "media_type" IN ('application/pdf', 'image/jpeg', 'image/png') AND "redaction" IS NULL;
