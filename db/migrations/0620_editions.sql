-- slice: editions
-- takes over: report, edition, edition_event, edition_line, edition_item, statement, status_rating, evidence, question, answer
-- What an authority says outside rounds is found by the period that it is for, and keeps the plan version
-- that was in force when it was begun; a report of a round keeps its round's.
alter table varde.report
  add column period text,
  add column version bigint references varde.plan_version,
  add check ((kind = 'implementation-plan') = (period is not null)),
  add check ((kind = 'implementation-plan') = (version is not null));

create unique index report_plan_once on varde.report (plan, organisation, period)
  where kind = 'implementation-plan';
