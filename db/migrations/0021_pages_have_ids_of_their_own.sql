ALTER TABLE "document_pages" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
-- Only for the rows of before: ids are made by the application.
ALTER TABLE "document_pages" ALTER COLUMN "id" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "document_pages" ADD CONSTRAINT "document_pages_id_unique" UNIQUE("id");
