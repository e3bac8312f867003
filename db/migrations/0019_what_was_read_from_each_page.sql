CREATE TABLE "document_pages" (
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"words" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', "document_pages"."text")) STORED,
	"origin" text NOT NULL,
	"confidence" smallint,
	"width" integer,
	"height" integer,
	"places" jsonb NOT NULL,
	"picture" "bytea",
	"thumbnail" "bytea",
	CONSTRAINT "document_pages_document_id_number_pk" PRIMARY KEY("document_id","number"),
	CONSTRAINT "document_pages_number" CHECK ("document_pages"."number" > 0),
	CONSTRAINT "document_pages_origin" CHECK ("document_pages"."origin" in ('text', 'ocr', 'none'))
);
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "reading_state" text DEFAULT 'waiting' NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "unreadable" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "read_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "page_count" integer;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "metadata" jsonb;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "reading_generation" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "reading_lease_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "reading_attempts" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "matter_events" ADD COLUMN "passage" text;--> statement-breakpoint
ALTER TABLE "document_pages" ADD CONSTRAINT "document_pages_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_pages_words" ON "document_pages" USING gin ("words");--> statement-breakpoint
CREATE INDEX "documents_waiting" ON "documents" USING btree ("id") WHERE reading_state = 'waiting';--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_reading_state" CHECK ("documents"."reading_state" in ('waiting', 'read', 'unreadable'));--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_unreadable" CHECK (("documents"."reading_state" = 'unreadable') = ("documents"."unreadable" is not null));
--> statement-breakpoint
-- A passage is words too: it goes where the words of a fact are removed for good.
create or replace function refuse_rewrite_of_fact() returns trigger language plpgsql as $$
declare
  words text[] := array['payload', 'reason', 'passage', 'redaction'];
begin
  if tg_op = 'UPDATE' and new.visibility is distinct from old.visibility
    and to_jsonb(new) - 'visibility' = to_jsonb(old) - 'visibility' then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.redaction is null and new.redaction is not null
    and to_jsonb(new) - words = to_jsonb(old) - words then
    return new;
  end if;
  if tg_op = 'DELETE' and current_setting('sunclock.removing_sample', true) = 'on' then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
