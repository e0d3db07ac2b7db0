-- slice: plans
-- What everyone may read of a plan's versions: those that are or were in force.
create view published.plan_version as
select v.id, v.plan, v.number, v.digest, v.head, v.state, v.published_at, v.ended_at
from varde.plan_version v
where v.state <> 'draft';

-- Their records, where they are public today: people's latest word on a record counts before its
-- package's; a package that closes a record closes it for every earlier day too. From `public_from` on
-- everyone could read it. Our readings and the figures, which have tables of their own, stay behind.
create view published.plan_record as
select v.plan, r.version, r.section, r.id, r.position,
  greatest(v.published_at, given.at) as public_from,
  r.record - array['level', 'measurability', 'strength', 'pillars', 'repeats', 'contradicts',
    'observations', 'baselines', 'targets', 'value', 'numerator', 'denominator'] as record
from varde.plan_record r
join varde.plan_version v on v.id = r.version and v.state <> 'draft'
left join lateral (
  select l.level, l.at from varde.record_level l
  where l.plan = v.plan and l.section = r.section and l.record = r.id
  order by l.seq desc limit 1
) given on true
where coalesce(given.level, r.level) = 'public'
  and (given.level is not null or v.state = 'in-force' or not exists (
    select from varde.plan_record now join varde.plan_version w on w.id = now.version
    where w.plan = v.plan and w.state = 'in-force'
      and now.section = r.section and now.id = r.id and now.level <> 'public'));
