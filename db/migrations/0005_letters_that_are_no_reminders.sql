CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid,
	"to_address" text NOT NULL,
	"matter_id" uuid,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"link" text,
	"once_key" text,
	"send_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"lease_until" timestamp with time zone,
	"lease_generation" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"message_id" text,
	"sent_at" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "notices_onceKey_unique" UNIQUE("once_key"),
	CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('address_check', 'sign_in_link', 'password_reset', 'security_changed', 'account_deleted',
        'invitation', 'guest_invitation', 'embargo_warning', 'approval_waiting', 'approval_decided')),
	CONSTRAINT "notices_state" CHECK ("notices"."state" in ('planned', 'sent', 'cancelled', 'parked')),
	CONSTRAINT "notices_link" CHECK ("notices"."link" is null or "notices"."state" = 'planned')
);
--> statement-breakpoint
ALTER TABLE "mails" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "notice_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_due" ON "notices" USING btree ("send_at","id") WHERE state = 'planned';--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "notices_matter" ON "notices" USING btree ("matter_id");--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_noticeId_unique" UNIQUE("notice_id");