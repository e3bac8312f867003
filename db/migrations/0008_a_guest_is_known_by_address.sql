ALTER TABLE "guests" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "guests" ADD COLUMN "address" text;--> statement-breakpoint
CREATE UNIQUE INDEX "guests_matter_address" ON "guests" USING btree ("matter_id","address") WHERE ended_at is null;