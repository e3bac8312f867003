ALTER TABLE "public_comments" ADD COLUMN "redaction" jsonb;--> statement-breakpoint
CREATE INDEX "comment_exhibits_file" ON "comment_exhibits" USING btree ("document_id");