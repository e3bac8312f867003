CREATE TABLE "entry_attachments" (
	"docket_entry_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"added_by_id" uuid,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "entry_attachments_docket_entry_id_document_id_pk" PRIMARY KEY("docket_entry_id","document_id")
);
--> statement-breakpoint
ALTER TABLE "matter_events" DROP CONSTRAINT "matter_events_file_of_paper";--> statement-breakpoint
ALTER TABLE "entry_attachments" ADD CONSTRAINT "entry_attachments_docket_entry_id_docket_entries_id_fk" FOREIGN KEY ("docket_entry_id") REFERENCES "public"."docket_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_attachments" ADD CONSTRAINT "entry_attachments_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_attachments" ADD CONSTRAINT "entry_attachments_added_by_id_people_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entry_attachments_document" ON "entry_attachments" USING btree ("document_id");--> statement-breakpoint
ALTER TABLE "matter_events" ADD CONSTRAINT "matter_events_file_of_paper" CHECK ("matter_events"."document_id" is null or "matter_events"."communication_id" is not null or "matter_events"."docket_entry_id" is not null);--> statement-breakpoint
-- What was entered with an entry of a docket is seen as the entry is.
create or replace view papers as
  select id, matter_id, document_id, visibility, redaction, happened_on, recorded_at, direction, subject from communications
  union all
  select id, matter_id, document_id, visibility, redaction, entered_on, recorded_at, 'in', left(text, 300) from docket_entries
  union all
  select x.id, q.matter_id, x.document_id, q.visibility, null::jsonb, (q.made_at at time zone 'UTC')::date, q.made_at, 'out', x.label
    from comment_exhibits x join public_comments q on q.id = x.comment_id where q.removed_at is null
  union all
  select c.id, c.matter_id, x.document_id, c.visibility, c.redaction, c.happened_on, c.recorded_at, c.direction, c.subject
  from enclosures x join communications c on c.id = x.communication_id
  union all
  select j.id, j.matter_id, x.document_id, j.visibility, j.redaction, j.entered_on, j.recorded_at, 'in', left(j.text, 300)
  from entry_attachments x join docket_entries j on j.id = x.docket_entry_id;
