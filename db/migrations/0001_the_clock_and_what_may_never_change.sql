-- The one domain clock: real time plus the offset of a demo. Visibility, overdue, embargo and due sweeps use only this.
create function app_now() returns timestamptz language sql stable as $$
  select clock_timestamp() + coalesce((select shift from demo_clock), interval '0')
$$;
--> statement-breakpoint
insert into demo_clock (id) values (1);
--> statement-breakpoint
-- The status as of a moment: what a projection cannot hold because it depends on today.
create function foia_request_status(status text, agency_due_at timestamptz, window_closes_at timestamptz, at timestamptz)
returns text language sql immutable parallel safe as $$
  select case
    when agency_due_at < at and status in ('filed', 'waiting_for_agency', 'waiting_for_us', 'partly_answered', 'remanded') then 'overdue'
    when agency_due_at < at and status = 'on_appeal' then 'appeal_overdue'
    when status = 'answered' and window_closes_at >= at then 'answered_appeal_open'
    else status
  end
$$;
--> statement-breakpoint
-- Facts, versions of dates, changes and history are appended and never rewritten. Only the removal of sample data
-- (`npm run demo:remove`) and of test databases may delete, and says so in its transaction.
create function refuse_rewrite() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('sunclock.removing_sample', true) = 'on' then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
create trigger matter_events_append_only before update or delete on matter_events
  for each row execute function refuse_rewrite();
--> statement-breakpoint
create trigger deadline_versions_append_only before update or delete on deadline_versions
  for each row execute function refuse_rewrite();
--> statement-breakpoint
create trigger history_append_only before update or delete on history
  for each row execute function refuse_rewrite();
--> statement-breakpoint
create trigger changes_append_only before update or delete on changes
  for each row execute function refuse_rewrite();
