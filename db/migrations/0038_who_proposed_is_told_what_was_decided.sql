ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('address_check', 'sign_in_link', 'password_reset', 'address_change', 'address_change_asked',
        'address_changed', 'security_changed', 'account_deleted',
        'invitation', 'guest_invitation', 'embargo_warning', 'comment_period_moved', 'approval_waiting', 'approval_decided', 'person_suspended',
        'person_restored', 'organization_suspended', 'organization_restored', 'matter_inspected', 'file_held',
        'proposal_decided'));