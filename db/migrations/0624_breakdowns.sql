-- slice: editions
-- By which breakdowns a figure is parted, as the version of the definition has them that it was measured by: the
-- authority's own words, else the package's.
create function varde.breakdowns_of(o varde.observation) returns jsonb language sql stable as $$
  select coalesce(
    (select d.content->'breakdowns' from varde.definition d
      where d.plan = o.plan and d.indicator = o.indicator and d.version = o.definition
        and d.organisation = o.organisation
        and not exists (select from varde.fact_event w where w.chain = d.chain and w.kind = 'withdrawn')
      order by d.recorded_at desc limit 1),
    (select r.record->'definition'->'breakdowns' from varde.plan_record r
      join varde.plan_version v on v.id = r.version and v.state = 'in-force'
      where v.plan = o.plan and r.section = 'indicators' and r.id = o.indicator
        and (r.record->'definition'->>'version')::int = o.definition),
    '[]')
$$;
