ALTER TABLE "site_acts" DROP CONSTRAINT "site_acts_action";--> statement-breakpoint
ALTER TABLE "site_acts" ALTER COLUMN "reason" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "site_acts" ADD COLUMN "about_agency_id" uuid;--> statement-breakpoint
ALTER TABLE "site_acts" ADD CONSTRAINT "site_acts_about_agency_id_agencies_id_fk" FOREIGN KEY ("about_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_acts" ADD CONSTRAINT "site_acts_reason" CHECK ("site_acts"."reason" is not null or "site_acts"."action" in ('accept_proposal', 'change_directory'));--> statement-breakpoint
ALTER TABLE "site_acts" ADD CONSTRAINT "site_acts_action" CHECK ("site_acts"."action" in ('suspend_person', 'restore_person', 'suspend_organization', 'restore_organization', 'inspect_matter',
        'accept_proposal', 'decline_proposal', 'change_directory'));