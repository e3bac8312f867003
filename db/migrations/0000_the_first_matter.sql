CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE TABLE "agencies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"parent_id" uuid,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"abbreviation" text,
	"kind" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"zone" text NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"appeal_family" text NOT NULL,
	"appeal_office" text,
	"appeal_address" text,
	"foia_url" text,
	"source_url" text,
	"checked_on" date,
	"is_sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "agencies_slug_unique" UNIQUE("slug"),
	CONSTRAINT "agencies_kind" CHECK ("agencies"."kind" in ('department', 'component', 'agency', 'state_agency'))
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"matter_id" uuid PRIMARY KEY NOT NULL,
	"agreement_kind" text NOT NULL,
	"summary" text NOT NULL,
	"parties" jsonb NOT NULL,
	"known" jsonb NOT NULL,
	"unknown" jsonb NOT NULL,
	"signed_on" date,
	"effective_on" date,
	"ends_on" date,
	"last_checked_on" date
);
--> statement-breakpoint
CREATE TABLE "auth"."account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "auth"."session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth"."user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth"."verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demo_clock" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"shift" interval DEFAULT '0' NOT NULL,
	CONSTRAINT "demo_clock_one_row" CHECK ("demo_clock"."id" = 1),
	CONSTRAINT "demo_clock_moves_only_in_demo" CHECK ("demo_clock"."is_demo" or "demo_clock"."shift" = interval '0')
);
--> statement-breakpoint
CREATE TABLE "communications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"channel" text NOT NULL,
	"subject" text NOT NULL,
	"summary" text,
	"sender" text,
	"recipient" text,
	"dated_on" date,
	"sent_on" date,
	"received_on" date,
	"happened_on" date NOT NULL,
	"document_id" uuid,
	"visibility" text,
	"needs_staff" boolean DEFAULT false NOT NULL,
	"recorded_by_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "communications_direction" CHECK ("communications"."direction" in ('in', 'out')),
	CONSTRAINT "communications_channel" CHECK ("communications"."channel" in ('letter', 'email', 'portal', 'phone', 'fax', 'visit')),
	CONSTRAINT "communications_visibility" CHECK ("communications"."visibility" in ('organization'))
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"bytes" bigint NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"storage_key" text NOT NULL,
	"uploaded_by_id" uuid NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "documents_storageKey_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "deadline_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"deadline_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"due_on" date,
	"due_at" timestamp with time zone,
	"file_by" date,
	"sue_from" date,
	"status" text NOT NULL,
	"certainty" text NOT NULL,
	"explanation" jsonb NOT NULL,
	"trace" jsonb NOT NULL,
	"alternatives" jsonb NOT NULL,
	"settings" jsonb NOT NULL,
	"details" jsonb NOT NULL,
	"rule_version" text NOT NULL,
	"caused_by_event_id" uuid,
	"computed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deadlines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"rule_key" text NOT NULL,
	"root_event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"title" text,
	"actor" text NOT NULL,
	"is_open" boolean NOT NULL,
	"status" text NOT NULL,
	"certainty" text NOT NULL,
	"due_on" date,
	"due_at" timestamp with time zone,
	"file_by" date,
	"sue_from" date,
	"version_number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matter_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"occurred_on" date NOT NULL,
	"occurred_until" date,
	"precision" text NOT NULL,
	"basis" text NOT NULL,
	"occurred_time" time,
	"zone" text,
	"communication_id" uuid,
	"page" integer,
	"about_event_id" uuid,
	"supersedes_id" uuid,
	"is_void" boolean DEFAULT false NOT NULL,
	"reason" text,
	"payload" jsonb NOT NULL,
	"payload_version" smallint DEFAULT 1 NOT NULL,
	"visibility" text,
	"person_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "matter_events_precision" CHECK ("matter_events"."precision" in ('day', 'month', 'year', 'about', 'on_or_before', 'on_or_after')),
	CONSTRAINT "matter_events_basis" CHECK ("matter_events"."basis" in ('stated', 'inferred')),
	CONSTRAINT "matter_events_visibility" CHECK ("matter_events"."visibility" in ('organization'))
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "followers" (
	"matter_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "followers_matter_id_person_id_pk" PRIMARY KEY("matter_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "history" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"action" text NOT NULL,
	"target_id" uuid,
	"reason" text,
	"before" jsonb,
	"after" jsonb,
	"salt" text NOT NULL,
	"content_digest" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"organization_id" uuid NOT NULL,
	"agreement_id" uuid,
	"visibility" text NOT NULL,
	"embargoed_until" timestamp with time zone,
	"standing" text DEFAULT 'ours' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"lead_id" uuid,
	"backup_id" uuid,
	"status" text NOT NULL,
	"outcome" text DEFAULT 'open' NOT NULL,
	"outcome_as_stated" text,
	"next_actor" text,
	"next_deadline_id" uuid,
	"next_due_on" date,
	"next_due_at" timestamp with time zone,
	"clock_stopped" boolean DEFAULT false NOT NULL,
	"last_event_id" uuid,
	"last_contact_on" date,
	"fault" text,
	"search" "tsvector",
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "matters_code_unique" UNIQUE("code"),
	CONSTRAINT "matters_kind" CHECK ("matters"."kind" in ('agreement', 'foia_request', 'lawsuit', 'agency_docket')),
	CONSTRAINT "matters_visibility" CHECK ("matters"."visibility" in ('public', 'organization')),
	CONSTRAINT "matters_standing" CHECK ("matters"."standing" in ('ours', 'partner', 'watched'))
);
--> statement-breakpoint
CREATE TABLE "mutation_receipts" (
	"person_id" uuid NOT NULL,
	"client_mutation_id" text NOT NULL,
	"name" text NOT NULL,
	"input_digest" text NOT NULL,
	"result" jsonb,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "mutation_receipts_person_id_client_mutation_id_pk" PRIMARY KEY("person_id","client_mutation_id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "memberships_organization_id_person_id_pk" PRIMARY KEY("organization_id","person_id"),
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('owner', 'editor', 'counsel', 'volunteer', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"zone" text DEFAULT 'America/New_York' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"is_public_record" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "organizations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"auth_user_id" text,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"zone" text DEFAULT 'America/New_York' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "people_authUserId_unique" UNIQUE("auth_user_id"),
	CONSTRAINT "people_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reminder_id" uuid,
	"person_id" uuid NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"message_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "mails_reminderId_unique" UNIQUE("reminder_id"),
	CONSTRAINT "mails_messageId_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"deadline_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"due_on" date NOT NULL,
	"channel" text DEFAULT 'email' NOT NULL,
	"send_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"lease_until" timestamp with time zone,
	"lease_generation" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"message_id" text,
	"sent_at" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "reminders_state" CHECK ("reminders"."state" in ('planned', 'sent', 'collapsed', 'cancelled', 'parked'))
);
--> statement-breakpoint
CREATE TABLE "determinations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"adverse" boolean NOT NULL,
	"dated_on" date,
	"agency_words" text,
	"appeal_rights_given" boolean,
	"part_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"exemptions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"appealed_on" date
);
--> statement-breakpoint
CREATE TABLE "foia_requests" (
	"matter_id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"regime" text NOT NULL,
	"request_text" text NOT NULL,
	"requester" jsonb NOT NULL,
	"filed_on" date,
	"channel" text,
	"proof" text,
	"track" text,
	"agency_estimate_on" date,
	"agency_due_at" timestamp with time zone,
	"window_closes_at" timestamp with time zone,
	"window_closes_on" date,
	CONSTRAINT "foia_requests_regime" CHECK ("foia_requests"."regime" in ('foia', 'privacy_act', 'state'))
);
--> statement-breakpoint
CREATE TABLE "request_parts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"outcome" text DEFAULT 'open' NOT NULL,
	"outcome_as_stated" text,
	"closed_on" date
);
--> statement-breakpoint
CREATE TABLE "tracking_numbers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"number" text NOT NULL,
	"assigned_by" text NOT NULL,
	"stated_on" date,
	"is_current" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_parent_id_agencies_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communications" ADD CONSTRAINT "communications_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communications" ADD CONSTRAINT "communications_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communications" ADD CONSTRAINT "communications_recorded_by_id_people_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_uploaded_by_id_people_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_versions" ADD CONSTRAINT "deadline_versions_deadline_id_deadlines_id_fk" FOREIGN KEY ("deadline_id") REFERENCES "public"."deadlines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_versions" ADD CONSTRAINT "deadline_versions_caused_by_event_id_matter_events_id_fk" FOREIGN KEY ("caused_by_event_id") REFERENCES "public"."matter_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_root_event_id_matter_events_id_fk" FOREIGN KEY ("root_event_id") REFERENCES "public"."matter_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_events" ADD CONSTRAINT "matter_events_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_events" ADD CONSTRAINT "matter_events_communication_id_communications_id_fk" FOREIGN KEY ("communication_id") REFERENCES "public"."communications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_events" ADD CONSTRAINT "matter_events_about_event_id_matter_events_id_fk" FOREIGN KEY ("about_event_id") REFERENCES "public"."matter_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_events" ADD CONSTRAINT "matter_events_supersedes_id_matter_events_id_fk" FOREIGN KEY ("supersedes_id") REFERENCES "public"."matter_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_events" ADD CONSTRAINT "matter_events_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followers" ADD CONSTRAINT "followers_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followers" ADD CONSTRAINT "followers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_agreement_id_matters_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_lead_id_people_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_backup_id_people_id_fk" FOREIGN KEY ("backup_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mutation_receipts" ADD CONSTRAINT "mutation_receipts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_reminder_id_reminders_id_fk" FOREIGN KEY ("reminder_id") REFERENCES "public"."reminders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_deadline_id_deadlines_id_fk" FOREIGN KEY ("deadline_id") REFERENCES "public"."deadlines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determinations" ADD CONSTRAINT "determinations_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "foia_requests" ADD CONSTRAINT "foia_requests_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "foia_requests" ADD CONSTRAINT "foia_requests_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_parts" ADD CONSTRAINT "request_parts_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracking_numbers" ADD CONSTRAINT "tracking_numbers_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agencies_parent" ON "agencies" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "agencies_name" ON "agencies" USING btree ("name" collate "C","id");--> statement-breakpoint
CREATE INDEX "communications_order" ON "communications" USING btree ("matter_id","happened_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "communications_document" ON "communications" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "documents_sha256" ON "documents" USING btree ("sha256","organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "deadline_versions_number" ON "deadline_versions" USING btree ("deadline_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "deadlines_identity" ON "deadlines" USING btree ("matter_id","rule_key","root_event_id");--> statement-breakpoint
CREATE INDEX "deadlines_due" ON "deadlines" USING btree ("is_open","due_on","id");--> statement-breakpoint
CREATE INDEX "deadlines_actor_due" ON "deadlines" USING btree ("actor","is_open","due_on","id");--> statement-breakpoint
CREATE INDEX "matter_events_order" ON "matter_events" USING btree ("matter_id","occurred_on","id");--> statement-breakpoint
CREATE INDEX "matter_events_communication" ON "matter_events" USING btree ("communication_id");--> statement-breakpoint
CREATE UNIQUE INDEX "matter_events_supersedes" ON "matter_events" USING btree ("supersedes_id");--> statement-breakpoint
CREATE INDEX "changes_order" ON "changes" USING btree ("xid","id");--> statement-breakpoint
CREATE INDEX "changes_matter" ON "changes" USING btree ("matter_id","version");--> statement-breakpoint
CREATE INDEX "followers_person" ON "followers" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "history_matter_number" ON "history" USING btree ("matter_id","number");--> statement-breakpoint
CREATE INDEX "matters_next_due" ON "matters" USING btree ("kind","next_due_on","id");--> statement-breakpoint
CREATE INDEX "matters_updated" ON "matters" USING btree ("kind","updated_at","id");--> statement-breakpoint
CREATE INDEX "matters_status_next_due" ON "matters" USING btree ("kind","status","next_due_on","id");--> statement-breakpoint
CREATE INDEX "matters_organization" ON "matters" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "matters_agreement" ON "matters" USING btree ("agreement_id","kind");--> statement-breakpoint
CREATE INDEX "matters_search" ON "matters" USING gin ("search");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mails_person" ON "mails" USING btree ("person_id","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "reminders_identity" ON "reminders" USING btree ("person_id","deadline_id","stage","due_on","channel");--> statement-breakpoint
CREATE INDEX "reminders_due" ON "reminders" USING btree ("send_at","id") WHERE state = 'planned';--> statement-breakpoint
CREATE INDEX "reminders_matter" ON "reminders" USING btree ("matter_id");--> statement-breakpoint
CREATE INDEX "reminders_deadline" ON "reminders" USING btree ("deadline_id");--> statement-breakpoint
CREATE INDEX "determinations_matter" ON "determinations" USING btree ("matter_id","dated_on");--> statement-breakpoint
CREATE INDEX "foia_requests_agency" ON "foia_requests" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "foia_requests_filed" ON "foia_requests" USING btree ("filed_on","matter_id");--> statement-breakpoint
CREATE INDEX "foia_requests_agency_due" ON "foia_requests" USING btree ("agency_due_at","matter_id");--> statement-breakpoint
CREATE UNIQUE INDEX "request_parts_number" ON "request_parts" USING btree ("matter_id","number");--> statement-breakpoint
CREATE INDEX "tracking_numbers_matter" ON "tracking_numbers" USING btree ("matter_id");--> statement-breakpoint
CREATE INDEX "tracking_numbers_number" ON "tracking_numbers" USING btree ("number");