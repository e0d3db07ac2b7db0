-- slice: search
-- Our readings are looked for too, by those whom their level admits: the record's level decides, as
-- for everything else.
drop trigger plan_record_is_searched on varde.plan_record;
create trigger plan_record_is_searched after insert or update of record on varde.plan_record
  for each row when (new.section in ('areas', 'bodies', 'commitments', 'indicators', 'meetings',
    'organisations', 'proposals', 'sourceIssues'))
  execute function varde.search_record();

-- What was there before.
select varde.search_write(v.plan, v.id, r.section, r.id, v.head -> 'languages', r.record)
from varde.plan_record r join varde.plan_version v on v.id = r.version
where r.section in ('proposals', 'sourceIssues');
