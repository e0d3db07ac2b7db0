-- slice: editions
-- takes over: report
-- What an authority states of an indicator outside rounds: one report for each indicator, never closed. It has
-- no period and keeps no version; edition_line.commitment holds the indicator.
alter table varde.report
  add column indicator text,
  add check ((kind = 'figures') = (indicator is not null));

create unique index report_figures_once on varde.report (plan, organisation, indicator)
  where kind = 'figures';

-- The one text that people wrote, whatever its language.
create function varde.written(texts jsonb) returns text language sql immutable as $$
  select coalesce((select value from jsonb_each_text(texts) order by key limit 1), '')
$$;

-- The language in which people wrote: that of the first of these texts that there is.
create function varde.language_of(variadic texts jsonb[]) returns text language sql immutable as $$
  select coalesce((select key from unnest(texts) as given (text), jsonb_object_keys(given.text) as key
    where given.text <> 'null' limit 1), '')
$$;

-- The figure of elsewhere that a fact stands in for: the package's, or a round's. What stood in an earlier edition
-- of the same list is not named again.
create function varde.corrected(replaced text) returns text language sql stable as $$
  select case when exists (select from varde.edition_item i
      join varde.edition_line l on l.id = i.line
      join varde.edition e on e.id = l.edition
      join varde.report r on r.id = e.report
      where i.fact = replaced and r.kind = 'figures')
    then '' else coalesce(replaced, '') end
$$;

-- What a fact says as it was entered outside a round: an item of an edition's line holds it. What was computed
-- from counts or from cells was not entered.
create function varde.observation_says(o varde.observation) returns jsonb language sql stable as $$
  select jsonb_build_object('state', o.state,
    'value', case when o.total = 'entered' and o.numerator is null then coalesce(o.value::text, '') else '' end,
    'numerator', case when o.total = 'entered' then coalesce(o.numerator::text, '') else '' end,
    'denominator', case when o.total = 'entered' then coalesce(o.denominator::text, '') else '' end,
    'words', varde.written(o.words), 'qualifier', coalesce(o.qualifier, ''), 'status', o.status,
    'precision', coalesce(o.precision, ''), 'definition', o.definition,
    'coverageOf', coalesce(o.coverage_of, ''),
    'coverageReported', coalesce(o.coverage_reported::text, ''),
    'coverageExpected', coalesce(o.coverage_expected::text, ''), 'cells', o.cells,
    'source', coalesce(o.source->>'text', ''), 'note', varde.written(o.note),
    'replaces', varde.corrected(o.replaces))
$$;
create function varde.target_says(t varde.target) returns jsonb language sql stable as $$
  select jsonb_build_object('kind', t.kind, 'due', coalesce(t.about, ''),
    'value', coalesce(t.value::text, ''), 'upper', coalesce(t.upper::text, ''),
    'relativeTo', coalesce(t.relative_to, ''), 'decidingBody', varde.written(t.deciding_body),
    'document', varde.written(t.document), 'legalBasis', varde.written(t.legal_basis),
    'source', coalesce(t.source->>'text', ''), 'note', varde.written(t.note),
    'replaces', varde.corrected(t.replaces))
$$;
create function varde.baseline_says(b varde.baseline) returns jsonb language sql stable as $$
  select jsonb_build_object('state', b.state, 'period', coalesce(b.about, ''),
    'value', coalesce(b.value::text, ''), 'decidingBody', varde.written(b.deciding_body),
    'document', varde.written(b.document), 'source', coalesce(b.source->>'text', ''),
    'note', varde.written(b.note),
    'replaces', varde.corrected(b.replaces))
$$;
