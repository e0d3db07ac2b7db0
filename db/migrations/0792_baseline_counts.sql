-- slice: indicators
-- takes over: editions
-- A baseline of a share may state both counts, as a figure does.
alter table varde.baseline add column numerator numeric, add column denominator numeric;

create or replace function varde.baseline_says(b varde.baseline) returns jsonb language sql stable as $$
  select jsonb_build_object('state', b.state, 'period', coalesce(b.about, ''),
    'value', coalesce(b.value::text, ''), 'numerator', coalesce(b.numerator::text, ''),
    'denominator', coalesce(b.denominator::text, ''), 'decidingBody', varde.written(b.deciding_body),
    'document', varde.written(b.document), 'source', coalesce(b.source->>'text', ''),
    'note', varde.written(b.note),
    'replaces', varde.corrected(b.replaces))
$$;
