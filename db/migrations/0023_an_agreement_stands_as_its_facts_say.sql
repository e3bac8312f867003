CREATE TABLE "matter_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"visibility" text,
	"made_by_id" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "matter_links_kind" CHECK ("matter_links"."kind" in ('concerns', 'became', 'answers', 'consolidated_with', 'replaces', 'related')),
	CONSTRAINT "matter_links_ends" CHECK ("matter_links"."from_id" <> "matter_links"."to_id"),
	CONSTRAINT "matter_links_visibility" CHECK ("matter_links"."visibility" in ('organization', 'counsel', 'sealed'))
);
--> statement-breakpoint
CREATE TABLE "timeline_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"happened_time" time NOT NULL,
	"search" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "signed" jsonb;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "effective" jsonb;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "ends" jsonb;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "turns" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "matter_links" ADD CONSTRAINT "matter_links_from_id_matters_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_links" ADD CONSTRAINT "matter_links_to_id_matters_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_links" ADD CONSTRAINT "matter_links_made_by_id_people_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline_entries" ADD CONSTRAINT "timeline_entries_agreement_id_matters_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline_entries" ADD CONSTRAINT "timeline_entries_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "matter_links_once" ON "matter_links" USING btree ("from_id","to_id","kind") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "matter_links_to" ON "matter_links" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "timeline_entries_order" ON "timeline_entries" USING btree ("agreement_id","happened_on","happened_time","id");--> statement-breakpoint
CREATE INDEX "timeline_entries_matter" ON "timeline_entries" USING btree ("matter_id");--> statement-breakpoint
CREATE INDEX "timeline_entries_search" ON "timeline_entries" USING gin ("search");--> statement-breakpoint
-- Dates that were typed in stand until the facts that tell of them say so; kinds were free words.
UPDATE "agreements" SET
	"signed" = CASE WHEN "signed_on" IS NOT NULL THEN jsonb_build_object('on', "signed_on", 'until', null, 'precision', 'day', 'basis', 'stated', 'time', null, 'zone', null) END,
	"effective" = CASE WHEN "effective_on" IS NOT NULL THEN jsonb_build_object('on', "effective_on", 'until', null, 'precision', 'day', 'basis', 'stated', 'time', null, 'zone', null) END,
	"ends" = CASE WHEN "ends_on" IS NOT NULL THEN jsonb_build_object('on', "ends_on", 'until', null, 'precision', 'day', 'basis', 'stated', 'time', null, 'zone', null) END,
	"agreement_kind" = CASE "agreement_kind" WHEN 'Information exchange agreement' THEN 'information_exchange' WHEN 'Sample agreement' THEN 'memorandum' ELSE 'other' END;--> statement-breakpoint
-- The timeline of what was recorded before there was one; from now on `settle` keeps it.
INSERT INTO "timeline_entries" ("id", "agreement_id", "matter_id", "origin", "kind", "happened_on", "happened_time", "search")
SELECT e.id, coalesce(m.agreement_id, m.id), m.id, 'event',
	CASE WHEN e.kind = 'production' THEN 'production' WHEN exists (SELECT FROM determinations d WHERE d.event_id = e.id) THEN 'determination' ELSE 'fact' END,
	e.occurred_on, coalesce(e.occurred_time, '24:00'),
	to_tsvector('english', replace(e.kind, '_', ' ')) || jsonb_to_tsvector('english', e.payload, '["string"]')
FROM matter_events e JOIN matters m ON m.id = e.matter_id
WHERE (m.agreement_id IS NOT NULL OR m.kind = 'agreement') AND NOT e.is_void AND e.kind NOT IN ('part_added', 'stated_date_set')
	AND NOT exists (SELECT FROM matter_events l WHERE l.supersedes_id = e.id AND l.visibility IS NULL);--> statement-breakpoint
INSERT INTO "timeline_entries" ("id", "agreement_id", "matter_id", "origin", "kind", "happened_on", "happened_time", "search")
SELECT c.id, coalesce(m.agreement_id, m.id), m.id, 'communication', 'communication', c.happened_on, '24:00',
	to_tsvector('english', concat_ws(' ', c.subject, c.summary, c.sender, c.recipient))
FROM communications c JOIN matters m ON m.id = c.matter_id WHERE m.agreement_id IS NOT NULL OR m.kind = 'agreement';--> statement-breakpoint
ALTER TABLE "agreements" DROP COLUMN "signed_on";--> statement-breakpoint
ALTER TABLE "agreements" DROP COLUMN "effective_on";--> statement-breakpoint
ALTER TABLE "agreements" DROP COLUMN "ends_on";--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_kind" CHECK ("agreements"."agreement_kind" in ('information_exchange', 'computer_matching', 'memorandum', 'other'));