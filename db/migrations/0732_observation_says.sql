-- slice: indicators
-- As before, without asking for words where there are none: a function with a query of its own takes a hundred times
-- as long as the rest, and lists of figures have thousands.
create or replace function varde.observation_says(o varde.observation) returns jsonb language sql stable as $$
  select jsonb_build_object('state', o.state,
    'value', case when o.total = 'entered' and o.numerator is null then coalesce(o.value::text, '') else '' end,
    'numerator', case when o.total = 'entered' then coalesce(o.numerator::text, '') else '' end,
    'denominator', case when o.total = 'entered' then coalesce(o.denominator::text, '') else '' end,
    'words', case when o.words is null then '' else varde.written(o.words) end,
    'qualifier', coalesce(o.qualifier, ''), 'status', o.status,
    'precision', coalesce(o.precision, ''), 'definition', o.definition,
    'coverageOf', coalesce(o.coverage_of, ''),
    'coverageReported', coalesce(o.coverage_reported::text, ''),
    'coverageExpected', coalesce(o.coverage_expected::text, ''), 'cells', o.cells,
    'source', coalesce(o.source->>'text', ''),
    'note', case when o.note is null then '' else varde.written(o.note) end,
    'replaces', case when o.replaces is null then '' else varde.corrected(o.replaces) end)
$$;
