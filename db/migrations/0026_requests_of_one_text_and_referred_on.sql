CREATE TABLE "request_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"title" text NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "foia_requests" DROP CONSTRAINT "foia_requests_regime";--> statement-breakpoint
ALTER TABLE "foia_requests" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "foia_requests" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "foia_requests" ADD COLUMN "referral_event_id" uuid;--> statement-breakpoint
ALTER TABLE "foia_requests" ADD COLUMN "planned_channel" text;--> statement-breakpoint
ALTER TABLE "foia_requests" ADD COLUMN "character_limit" integer;--> statement-breakpoint
ALTER TABLE "request_batches" ADD CONSTRAINT "request_batches_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_batches_order" ON "request_batches" USING btree ("organization_id","drafted_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "foia_requests" ADD CONSTRAINT "foia_requests_batch_id_request_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."request_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "foia_requests" ADD CONSTRAINT "foia_requests_parent_id_foia_requests_matter_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foia_requests"("matter_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "foia_requests_batch" ON "foia_requests" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "foia_requests_parent" ON "foia_requests" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "foia_requests_referral" ON "foia_requests" USING btree ("referral_event_id");--> statement-breakpoint
ALTER TABLE "foia_requests" ADD CONSTRAINT "foia_requests_character_limit" CHECK ("foia_requests"."character_limit" > 0);--> statement-breakpoint
ALTER TABLE "foia_requests" ADD CONSTRAINT "foia_requests_not_its_own_parent" CHECK ("foia_requests"."parent_id" <> "foia_requests"."matter_id");--> statement-breakpoint
ALTER TABLE "foia_requests" ADD CONSTRAINT "foia_requests_regime" CHECK ("foia_requests"."regime" in ('foia', 'privacy_act', 'privacy_amendment', 'state', 'other'));