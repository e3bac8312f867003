ALTER TABLE "approvals" ADD COLUMN "redaction" jsonb;--> statement-breakpoint
ALTER TABLE "communications" ADD COLUMN "redaction" jsonb;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "redaction" jsonb;--> statement-breakpoint
ALTER TABLE "matter_events" ADD COLUMN "redaction" jsonb;--> statement-breakpoint
ALTER TABLE "history" ADD COLUMN "redaction" jsonb;
--> statement-breakpoint
-- Words can be removed for good, once, and what stays says so. Beside that, who may see a fact can change; nothing else of it can.
create or replace function refuse_rewrite_of_fact() returns trigger language plpgsql as $$
declare
  words text[] := array['payload', 'reason', 'redaction'];
begin
  if tg_op = 'UPDATE' and new.visibility is distinct from old.visibility
    and to_jsonb(new) - 'visibility' = to_jsonb(old) - 'visibility' then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.redaction is null and new.redaction is not null
    and to_jsonb(new) - words = to_jsonb(old) - words then
    return new;
  end if;
  if tg_op = 'DELETE' and current_setting('sunclock.removing_sample', true) = 'on' then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
-- The same for an entry of the history: its content goes with its salt, its place in the chain stays.
create function refuse_rewrite_of_history() returns trigger language plpgsql as $$
declare
  content text[] := array['reason', 'before', 'after', 'salt', 'redaction'];
begin
  if tg_op = 'UPDATE' and old.redaction is null and new.redaction is not null
    and new.reason is null and new.before is null and new.after is null and new.salt = ''
    and to_jsonb(new) - content = to_jsonb(old) - content then
    return new;
  end if;
  if tg_op = 'DELETE' and current_setting('sunclock.removing_sample', true) = 'on' then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
drop trigger history_append_only on history;
--> statement-breakpoint
create trigger history_append_only before update or delete on history
  for each row execute function refuse_rewrite_of_history();
