ALTER TABLE "documents" ADD COLUMN "check_state" text DEFAULT 'waiting' NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "check_result" jsonb;--> statement-breakpoint
CREATE INDEX "documents_unchecked" ON "documents" USING btree ("id") WHERE check_state = 'waiting';--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_check_state" CHECK ("documents"."check_state" in ('waiting', 'held', 'clear', 'released'));