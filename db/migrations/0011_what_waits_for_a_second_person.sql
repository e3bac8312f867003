CREATE TABLE "approvals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"act" text NOT NULL,
	"needed" text NOT NULL,
	"input" jsonb NOT NULL,
	"version" integer NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"event_id" uuid,
	"visibility" text,
	"person_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"decide_by" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	"decision_reason" text,
	CONSTRAINT "approvals_state" CHECK ("approvals"."state" in ('waiting', 'accepted', 'rejected', 'taken_back')),
	CONSTRAINT "approvals_decided" CHECK (("approvals"."state" = 'waiting') = ("approvals"."decided_at" is null)),
	CONSTRAINT "approvals_second_person" CHECK ("approvals"."state" not in ('accepted', 'rejected') or "approvals"."decided_by_id" <> "approvals"."person_id"),
	CONSTRAINT "approvals_visibility" CHECK ("approvals"."visibility" in ('organization', 'counsel', 'sealed'))
);
--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_event_id_matter_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."matter_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approvals_waiting" ON "approvals" USING btree ("state","decide_by","id");--> statement-breakpoint
CREATE INDEX "approvals_matter" ON "approvals" USING btree ("matter_id");--> statement-breakpoint
CREATE UNIQUE INDEX "approvals_asked_once" ON "approvals" USING btree ("matter_id","act",md5("input"::text)) WHERE state = 'waiting';