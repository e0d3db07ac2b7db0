-- slice: search
-- What the public may find: texts of plan versions and their records exactly as long as they can be read,
-- and published statements until another takes their place. `until` is null where it still stands.
create view published.search_text as
select s.plan, s.section, s.record, s.record as about, s.language, s.configuration, s.title, s.body,
  s.vector, r.public_from as since, v.ended_at as until
from varde.search_text s
join published.plan_record r on r.version = s.version and r.section = s.section and r.id = s.record
join published.plan_version v on v.id = s.version
union all
select s.plan, 'plan', s.record, s.record, s.language, s.configuration, s.title, s.body, s.vector,
  v.published_at, v.ended_at
from varde.search_text s
join published.plan_version v on v.id = s.version
where s.section is null
union all
select s.plan, 'statements', s.record, said.commitment, s.language, s.configuration, s.title, s.body,
  s.vector, said.since, after.published_at
from varde.search_text s
join varde.statement f on f.id = s.record and not f.draft and f.level = 'public'
join lateral (
  select min(e.at) filter (where e.kind = 'published') as published_at,
    bool_or(e.kind = 'protected' and e.level <> 'public') as is_closed
  from varde.fact_event e where e.fact = s.record
) state on state.published_at is not null and not state.is_closed
join lateral (
  select l.commitment, min(greatest(state.published_at, l.published_at)) as since
  from varde.edition_item i join published.report_line l on l.id = i.line and l.published_at is not null
  where i.fact = s.record and i.noun = 'statement' group by l.commitment
) said on true
left join lateral (
  select min(e.at) as published_at
  from varde.statement n join varde.fact_event e on e.fact = n.id and e.kind = 'published'
  where n.replaces = s.record and not n.draft
) after on true
where s.section = 'statements'
  and not exists (select from varde.fact_event w where w.chain = f.chain and w.kind = 'withdrawn')
union all
-- What an authority has made its own of what the plan implies stands as an indicator: by its newest definition.
select s.plan, 'indicators', d.indicator, d.indicator, s.language, s.configuration, s.title, s.body,
  s.vector, d.published_at, (select min(n.published_at) from published.adopted_definition n
    where n.plan = d.plan and n.indicator = d.indicator
      and (n.version, n.published_at, n.id) > (d.version, d.published_at, d.id))
from varde.search_text s
join published.adopted_definition d on d.id = s.record
where s.section = 'definitions';

-- How words are looked for in each language: by PostgreSQL's configuration, from their beginning or whole.
create view published.search_language as
select distinct configuration, joined from varde.search_language
union all select 'simple', false;
