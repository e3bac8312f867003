CREATE TABLE "task_claims" (
	"id" uuid PRIMARY KEY NOT NULL,
	"task_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"lapses_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"deadline_id" uuid,
	"title" text NOT NULL,
	"note" text,
	"due_on" date,
	"status" text DEFAULT 'open' NOT NULL,
	"visibility" text DEFAULT 'organization' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"made_by_id" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"closed_by_id" uuid,
	"closed_at" timestamp with time zone,
	CONSTRAINT "tasks_status" CHECK ("tasks"."status" in ('open', 'done', 'dropped')),
	CONSTRAINT "tasks_closed" CHECK (("tasks"."status" = 'open') = ("tasks"."closed_at" is null)),
	CONSTRAINT "tasks_visibility" CHECK ("tasks"."visibility" in ('organization', 'counsel', 'sealed'))
);
--> statement-breakpoint
ALTER TABLE "task_claims" ADD CONSTRAINT "task_claims_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_claims" ADD CONSTRAINT "task_claims_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_deadline_id_deadlines_id_fk" FOREIGN KEY ("deadline_id") REFERENCES "public"."deadlines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_made_by_id_people_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_closed_by_id_people_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "task_claims_one_at_a_time" ON "task_claims" USING btree ("task_id") WHERE "task_claims"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "task_claims_person" ON "task_claims" USING btree ("person_id","task_id","taken_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tasks_order" ON "tasks" USING btree ("matter_id","status",coalesce("due_on", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "tasks_due" ON "tasks" USING btree ("status",coalesce("due_on", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "tasks_deadline" ON "tasks" USING btree ("deadline_id");