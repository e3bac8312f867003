ALTER TABLE "organization_acts" ADD COLUMN "salt" text;--> statement-breakpoint
ALTER TABLE "organization_acts" ADD COLUMN "content_digest" text;--> statement-breakpoint
ALTER TABLE "organization_acts" ADD COLUMN "previous_hash" text;--> statement-breakpoint
ALTER TABLE "organization_acts" ADD COLUMN "hash" text;