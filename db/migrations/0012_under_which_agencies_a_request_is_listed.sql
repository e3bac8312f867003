CREATE TABLE "request_agencies" (
	"agency_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"next_due_on" date,
	"filed_on" date,
	"shown_updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "request_agencies_matter_id_agency_id_pk" PRIMARY KEY("matter_id","agency_id")
);
--> statement-breakpoint
ALTER TABLE "request_agencies" ADD CONSTRAINT "request_agencies_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_agencies" ADD CONSTRAINT "request_agencies_matter_id_foia_requests_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."foia_requests"("matter_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_agencies_next_due" ON "request_agencies" USING btree ("agency_id",coalesce("next_due_on", 'infinity'::date),"matter_id");--> statement-breakpoint
CREATE INDEX "request_agencies_filed" ON "request_agencies" USING btree ("agency_id",coalesce("filed_on", 'infinity'::date),"matter_id");--> statement-breakpoint
CREATE INDEX "request_agencies_updated" ON "request_agencies" USING btree ("agency_id","shown_updated_at","matter_id");--> statement-breakpoint
-- What was recorded before this table was: the same rows that settling writes.
INSERT INTO "request_agencies" ("agency_id", "matter_id", "next_due_on", "filed_on", "shown_updated_at")
WITH RECURSIVE above AS (
  SELECT r.matter_id, a.id, a.parent_id FROM foia_requests r JOIN agencies a ON a.id = r.agency_id
  UNION SELECT above.matter_id, a.id, a.parent_id FROM above JOIN agencies a ON a.id = above.parent_id)
SELECT above.id, m.id, m.next_due_on, r.filed_on, m.shown_updated_at
FROM above JOIN matters m ON m.id = above.matter_id JOIN foia_requests r ON r.matter_id = m.id;
