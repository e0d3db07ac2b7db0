-- slice: indicators
-- What the public login can read of facts: published, of level public today, and in no withdrawn chain.
create view published.observation as
select o.id, o.chain, o.plan, o.organisation, o.about, o.origin, o.recorded_at, o.replaces, o.reason,
  o.indicator, o.definition, o.value, o.numerator, o.denominator, o.words, o.qualifier, o.status,
  o.precision, o.source, o.note, o.state, o.total, o.coverage_of, o.coverage_reported,
  o.coverage_expected, o.cells, o.rival, state.published_at
from varde.observation o
join varde.open_fact state on state.fact = o.id
where not o.draft and o.level = 'public'
  and not exists (select from varde.fact_event e where e.chain = o.chain and e.kind = 'withdrawn');

create view published.target as
select t.id, t.chain, t.plan, t.organisation, t.about, t.origin, t.recorded_at, t.replaces, t.reason,
  t.indicator, t.comparator, t.value, t.relative_to, t.source, t.note, t.kind, t.upper, t.deciding_body,
  t.document, t.legal_basis, state.published_at
from varde.target t
join varde.open_fact state on state.fact = t.id
where not t.draft and t.level = 'public'
  and not exists (select from varde.fact_event e where e.chain = t.chain and e.kind = 'withdrawn');

create view published.baseline as
select b.id, b.chain, b.plan, b.organisation, b.about, b.origin, b.recorded_at, b.replaces, b.reason,
  b.indicator, b.value, b.numerator, b.denominator, b.state, b.source, b.note, b.deciding_body,
  b.document, state.published_at
from varde.baseline b
join varde.open_fact state on state.fact = b.id
where not b.draft and b.level = 'public'
  and not exists (select from varde.fact_event e where e.chain = b.chain and e.kind = 'withdrawn');

-- What is said of a step in a series: a break, or a change.
create view published.comparability as
select c.id, c.chain, c.plan, c.organisation, c.about, c.indicator, c.earlier, c.answer, c.method,
  c.language, c.sentence, state.published_at
from varde.comparability c
join varde.open_fact state on state.fact = c.id
where not c.draft and c.level = 'public'
  and not exists (select from varde.fact_event e where e.chain = c.chain and e.kind = 'withdrawn');

create view published.benchmark as
select b.id, b.chain, b.plan, b.about, b.origin, b.recorded_at, b.replaces, b.reason,
  b.series, b.indicator, b.part, b.value, b.unit, b.record, state.published_at
from varde.benchmark b
join varde.open_fact state on state.fact = b.id
where not b.draft and b.level = 'public'
  and not exists (select from varde.fact_event e where e.chain = b.chain and e.kind = 'withdrawn');

-- How a series is measured, version by version.
create view published.definition as
select d.id, d.chain, d.plan, d.organisation, d.about, d.origin, d.recorded_at, d.replaces, d.reason,
  d.indicator, d.version, d.language, d.content, d.breaks, state.published_at
from varde.definition d
join varde.open_fact state on state.fact = d.id
where not d.draft and d.level = 'public'
  and not exists (select from varde.fact_event e where e.chain = d.chain and e.kind = 'withdrawn');

-- Which of several figures of one period is used, and why.
create view published.observation_use as
select u.id, u.chain, u.plan, u.organisation, u.about, u.indicator, u.uses, u.language, u.sentence,
  state.published_at
from varde.observation_use u
join varde.open_fact state on state.fact = u.id
where not u.draft and u.level = 'public'
  and not exists (select from varde.fact_event e where e.chain = u.chain and e.kind = 'withdrawn');

-- What an authority says of a figure instead of the rule, and why.
create view published.verdict as
select v.id, v.chain, v.plan, v.organisation, v.about, v.replaces, v.indicator, v.verdict, v.rule, v.language,
  v.sentence, state.published_at
from varde.verdict v
join varde.open_fact state on state.fact = v.id
where not v.draft and v.level = 'public'
  and not exists (select from varde.fact_event e where e.chain = v.chain and e.kind = 'withdrawn');

-- How a series is measured that the plan only implies and an authority has made its own, or that it defined itself. Gone with the proposal where
-- that is restricted, and with the indicator where a package has made one of it that is not public.
create view published.adopted_definition as
select d.id, d.chain, d.plan, d.organisation, d.about, d.origin, d.replaces, d.reason, d.indicator, d.version,
  d.language, d.content, d.breaks, d.published_at, implied.position, implied.commitments
from published.definition d
join lateral (
  select r.position, r.record->'commitments' as commitments, coalesce((select l.level from varde.record_level l
    where l.plan = d.plan and l.section = r.section and l.record = r.id
    order by l.seq desc limit 1), r.level) as level
  from varde.plan_measure r join varde.plan_version v on v.id = r.version and v.state <> 'draft'
  where v.plan = d.plan and r.section in ('proposals', 'own') and r.id = d.indicator
  order by v.state = 'in-force' desc, v.number desc, v.id desc limit 1
) implied on implied.level <> 'restricted'
where not exists (
  select from varde.plan_record r join varde.plan_version v on v.id = r.version and v.state <> 'draft'
  where v.plan = d.plan and r.section = 'indicators' and r.id = d.indicator
    and not exists (select from published.plan_record p
      where p.version = r.version and p.section = 'indicators' and p.id = r.id));
