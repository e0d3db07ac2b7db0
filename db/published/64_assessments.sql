-- slice: assessments
-- What was said of an indicator from what everybody could read, from when until when. Nothing that rests on a figure
-- that was withdrawn or protected since.
create view published.assessment as
select a.seq, a.judging, a.plan, a.indicator, a.at, next.at as until, a.position, a.own, a.method,
  a.method_version, a.judged_by, a.refused, a.verdict, a.attainment, a.expected, a.ratio, a.tolerance,
  a.parameters, a.inputs, a.facts, a.sentence, a.disagreement
from varde.assessment a
left join lateral (
  select n.at from varde.assessment n
  where n.plan = a.plan and n.indicator = a.indicator and n.audience = a.audience and n.seq > a.seq
    and n.judging <> a.judging
  order by n.seq limit 1
) next on true
where a.audience = 'public'
  and not exists (select from varde.fact_event e where e.chain = any(a.chains) and e.kind = 'withdrawn')
  and not exists (select from varde.fact_event e
    where e.fact = any(a.facts) and e.kind = 'protected' and e.level <> 'public');

-- What is left of a judgement that went with a figure it rested on: that it is gone, since when, and why.
create view published.assessment_stub as
select a.plan, a.indicator, a.at as since, next.at as until, w.at, w.ground
from varde.assessment a
join lateral (
  select e.at, e.ground from varde.fact_event e
  where e.chain = any(a.chains) and e.kind = 'withdrawn' order by e.seq limit 1
) w on true
left join lateral (
  select n.at from varde.assessment n
  where n.plan = a.plan and n.indicator = a.indicator and n.audience = a.audience and n.seq > a.seq
    and n.judging <> a.judging
  order by n.seq limit 1
) next on true
where a.audience = 'public' and a.position = 0;
