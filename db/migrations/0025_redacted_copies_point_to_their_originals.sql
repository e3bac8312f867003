ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "original_id" uuid;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "picture_findings" jsonb;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_original_id_documents_id_fk" FOREIGN KEY ("original_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "documents_original" ON "documents" USING btree ("original_id");--> statement-breakpoint
CREATE UNIQUE INDEX "documents_out" ON "documents" USING btree (coalesce(original_id, id)) WHERE check_state in ('clear', 'released');--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('address_check', 'sign_in_link', 'password_reset', 'address_change', 'address_change_asked',
        'address_changed', 'security_changed', 'account_deleted',
        'invitation', 'guest_invitation', 'embargo_warning', 'comment_period_moved', 'approval_waiting', 'approval_decided', 'person_suspended',
        'person_restored', 'organization_suspended', 'organization_restored', 'matter_inspected', 'file_held'));