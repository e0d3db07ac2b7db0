-- slice: search
-- What the public may find: texts of records exactly as long as `published.plan_record` shows them, and
-- published statements in no withdrawn chain. `until` is null where it still stands.
create view published.search_text as
select s.plan, coalesce(s.section, 'plan') as section, s.record, s.record as about, s.language,
  s.configuration, s.title, s.body, s.vector,
  greatest(v.published_at, given.at) as since, v.ended_at as until
from varde.search_text s
join varde.plan_version v on v.id = s.version and v.state <> 'draft'
left join varde.plan_record r on r.version = s.version and r.section = s.section and r.id = s.record
left join lateral (
  select l.level, l.at from varde.record_level l
  where l.plan = s.plan and l.section = s.section and l.record = s.record
  order by l.seq desc limit 1
) given on true
where coalesce(given.level, r.level, 'public') = 'public'
  and (given.level is not null or not exists (
    select from varde.plan_record now join varde.plan_version w on w.id = now.version
    where w.plan = s.plan and w.state = 'in-force'
      and now.section = s.section and now.id = s.record and now.level <> 'public'))
union all
select s.plan, 'statements', s.record, t.commitment, s.language, s.configuration, s.title, s.body,
  s.vector, state.published_at, after.published_at
from varde.search_text s
join varde.statement t on t.id = s.record and not t.draft and t.level = 'public'
join lateral (
  select min(e.at) as published_at from varde.fact_event e where e.fact = t.id and e.kind = 'published'
) state on state.published_at is not null
left join lateral (
  select min(e.at) as published_at
  from varde.statement n join varde.fact_event e on e.fact = n.id and e.kind = 'published'
  where n.replaces = t.id and not n.draft
) after on true
where s.section = 'statements' and s.version is null
  and not exists (select from varde.fact_event e
    where e.fact = t.id and e.kind = 'protected' and e.level <> 'public')
  and not exists (select from varde.fact_event e where e.chain = t.chain and e.kind = 'withdrawn');

-- How words are looked for in each language: by PostgreSQL's configuration, from their beginning or whole.
create view published.search_language as
select distinct configuration, joined from varde.search_language
union all select 'simple', false;
