DROP INDEX "deadlines_due";--> statement-breakpoint
DROP INDEX "deadlines_actor_due";--> statement-breakpoint
DROP INDEX "matters_next_due";--> statement-breakpoint
DROP INDEX "matters_status_next_due";--> statement-breakpoint
DROP INDEX "foia_requests_filed";--> statement-breakpoint
CREATE INDEX "deadlines_due" ON "deadlines" USING btree (coalesce("due_on", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "deadlines_actor_due" ON "deadlines" USING btree ("actor",coalesce("due_on", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "matters_next_due" ON "matters" USING btree ("kind",coalesce("next_due_on", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "matters_status_next_due" ON "matters" USING btree ("kind","status",coalesce("next_due_on", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "foia_requests_filed" ON "foia_requests" USING btree (coalesce("filed_on", 'infinity'::date),"matter_id");