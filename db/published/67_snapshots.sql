-- slice: snapshots
-- What everyone reads of snapshots: those of closed rounds, every digest, and the facts that are published, with
-- their salts, so that anybody can recompute the root.
create view published.snapshot as
select s.id, s.plan, o.code as round_code, s.number, v.number as plan_version, s.case_number, s.frozen_at,
  s.root, s.leaves, o.id as round, s.version
from varde.snapshot s
join published.round o on o.id = s.round
join varde.plan_version v on v.id = s.version;

create view published.snapshot_leaf as
select l.snapshot, l.position, l.digest
from varde.snapshot_leaf l join published.snapshot s on s.id = l.snapshot;

-- A fact whose every part was published, on what is public today; of one that was withdrawn since what is left of it.
-- A silence of a closed round is told as far as everybody reads it elsewhere: who had handed in nothing until then.
create view published.snapshot_fact as
select l.snapshot, l.position, l.ref, l.kind, l.organisation, l.commitment, l.indicator, f.salt, f.content,
  gone.ground, gone.at as withdrawn_at,
  l.indicator is not null and (exists (select from varde.definition d
      where d.plan = s.plan and d.indicator = l.indicator and not d.draft
        and d.content->>'countsPeople' = 'harm')
    or exists (select from varde.plan_record r where r.version = s.version and r.section = 'indicators'
      and r.id = l.indicator and r.record->'definition'->>'countsPeople' = 'harm')) as counts_harm
from varde.snapshot_leaf l
join published.snapshot s on s.id = l.snapshot
left join varde.snapshot_fact f on f.snapshot = l.snapshot and f.position = l.position
left join lateral (select w.ground, w.at from varde.fact_event w
  where w.chain = any(l.chains) and w.kind = 'withdrawn' order by w.seq limit 1) gone on true
where l.level = 'public'
  and (l.commitment is null or exists (select from published.plan_record r where r.version = s.version
    and r.section = 'commitments' and r.id = l.commitment))
  and (l.indicator is null or exists (select from published.plan_record r where r.version = s.version
    and r.section = 'indicators' and r.id = l.indicator))
  and case
    when l.facts <> '{}' then not exists (select from unnest(l.facts) as held (fact)
      where not exists (select from varde.fact_event e where e.fact = held.fact and e.kind = 'published')
        or exists (select from varde.fact_event e
          where e.fact = held.fact and e.kind = 'protected' and e.level <> 'public'))
    when l.kind = 'report' then exists (select from published.report_line p
      where p.round = s.round and p.organisation = l.organisation
        and p.edition = (f.content->>'edition')::int)
    when l.kind = 'silence' then f.content->>'why' = 'not-asked'
      or (f.content->>'why' = 'not-reported' and f.content->>'about' in ('report', 'commitment')
        and exists (select from published.round_line n join published.round o on o.id = n.round
          where n.round = s.round and n.organisation = l.organisation
            and (n.handed_in_at is null or n.handed_in_at > o.closed_at)))
    else l.kind in ('snapshot', 'organisation', 'commitment', 'indicator') end;
