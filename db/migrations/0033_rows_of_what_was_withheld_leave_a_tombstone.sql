ALTER TABLE "withholdings" ADD COLUMN "table_id" uuid;--> statement-breakpoint
ALTER TABLE "withholdings" ADD COLUMN "redaction" jsonb;--> statement-breakpoint
ALTER TABLE "withholdings" ADD CONSTRAINT "withholdings_table_id_documents_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "withholdings_table" ON "withholdings" USING btree ("table_id");