-- slice: search
-- What authorities state of how something is measured is looked for, too: what the plan only implies has no other text.
create function varde.search_definition() returns trigger language plpgsql as $$
begin
  delete from varde.search_text where section = 'definitions' and record = new.id;
  insert into varde.search_text (plan, section, record, language, configuration, title, body, vector)
  select new.plan, 'definitions', new.id, new.language, configuration, title, body,
    varde.search_vector(configuration, new.indicator, title, body)
  from (select coalesce((select l.configuration from varde.search_language l
      where l.language = split_part(new.language, '-', 1)), 'simple') as configuration,
    coalesce(new.content ->> 'name', '') as title,
    concat_ws(' · ', nullif(new.content ->> 'population', ''), nullif(new.content ->> 'numerator', ''),
      nullif(new.content ->> 'denominator', ''), nullif(new.content ->> 'reason', '')) as body) as told;
  return null;
end
$$;
create trigger definition_is_searched after insert or update of draft on varde.definition
  for each row when (not new.draft) execute function varde.search_definition();

-- What was there before.
insert into varde.search_text (plan, section, record, language, configuration, title, body, vector)
select d.plan, 'definitions', d.id, d.language, configuration, title, body,
  varde.search_vector(configuration, d.indicator, title, body)
from varde.definition d, lateral (select coalesce((select l.configuration from varde.search_language l
    where l.language = split_part(d.language, '-', 1)), 'simple') as configuration,
  coalesce(d.content ->> 'name', '') as title,
  concat_ws(' · ', nullif(d.content ->> 'population', ''), nullif(d.content ->> 'numerator', ''),
    nullif(d.content ->> 'denominator', ''), nullif(d.content ->> 'reason', '')) as body) as told
where not d.draft;
