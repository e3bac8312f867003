CREATE TABLE "withholdings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"event_id" uuid,
	"bates_from" text,
	"bates_to" text,
	"document_date" text,
	"author" text,
	"recipients" text,
	"description" text,
	"exemption" text,
	"privilege" text,
	"reason" text,
	"ruling" text,
	"position" text,
	"visibility" text,
	"import_id" uuid,
	"line" integer,
	"row_key" text NOT NULL,
	"recorded_by_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "withholdings_visibility" CHECK ("withholdings"."visibility" in ('organization', 'counsel', 'sealed'))
);
--> statement-breakpoint
ALTER TABLE "withholdings" ADD CONSTRAINT "withholdings_matter_id_foia_requests_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."foia_requests"("matter_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholdings" ADD CONSTRAINT "withholdings_event_id_matter_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."matter_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholdings" ADD CONSTRAINT "withholdings_recorded_by_id_people_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "withholdings_order" ON "withholdings" USING btree ("matter_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "withholdings_once" ON "withholdings" USING btree ("matter_id","row_key") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "withholdings_event" ON "withholdings" USING btree ("event_id");