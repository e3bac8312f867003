CREATE TABLE "site_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"action" text NOT NULL,
	"about_person_id" uuid,
	"about_organization_id" uuid,
	"matter_id" uuid,
	"reason" text NOT NULL,
	CONSTRAINT "site_acts_action" CHECK ("site_acts"."action" in ('suspend_person', 'restore_person', 'suspend_organization', 'restore_organization', 'inspect_matter'))
);
--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "site_acts" ADD CONSTRAINT "site_acts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_acts" ADD CONSTRAINT "site_acts_about_person_id_people_id_fk" FOREIGN KEY ("about_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_acts" ADD CONSTRAINT "site_acts_about_organization_id_organizations_id_fk" FOREIGN KEY ("about_organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_acts" ADD CONSTRAINT "site_acts_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "site_acts_person" ON "site_acts" USING btree ("about_person_id","at");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('address_check', 'sign_in_link', 'password_reset', 'security_changed', 'account_deleted',
        'invitation', 'guest_invitation', 'embargo_warning', 'approval_waiting', 'approval_decided', 'person_suspended',
        'person_restored', 'organization_suspended', 'organization_restored', 'matter_inspected'));
--> statement-breakpoint
create trigger site_acts_append_only before update or delete on site_acts
  for each row execute function refuse_rewrite();
