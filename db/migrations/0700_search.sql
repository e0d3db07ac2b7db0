-- slice: search
-- Every text that people may look for, in its own language. An index beside the records and facts:
-- triggers keep it, so that whatever writes them need not know of it. Who may find what, the
-- published view says.
create table varde.search_language (
  language text primary key,         -- the first part of a language tag
  configuration text not null,       -- PostgreSQL's; a language that is not here is searched as `simple`
  joined boolean not null            -- writes words together, so that the beginning of a word finds it
);
insert into varde.search_language
select language, configuration, language = any ('{da,de,fi,hu,nb,nl,nn,no,sv}')
from (values
  ('ar', 'arabic'), ('ca', 'catalan'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'),
  ('en', 'english'), ('es', 'spanish'), ('eu', 'basque'), ('fi', 'finnish'), ('fr', 'french'),
  ('ga', 'irish'), ('hi', 'hindi'), ('hu', 'hungarian'), ('hy', 'armenian'), ('id', 'indonesian'),
  ('it', 'italian'), ('lt', 'lithuanian'), ('nb', 'norwegian'), ('ne', 'nepali'), ('nl', 'dutch'),
  ('nn', 'norwegian'), ('no', 'norwegian'), ('pt', 'portuguese'), ('ro', 'romanian'),
  ('ru', 'russian'), ('sr', 'serbian'), ('sv', 'swedish'), ('ta', 'tamil'), ('tr', 'turkish'),
  ('yi', 'yiddish')
) as known (language, configuration);

create table varde.search_text (
  plan text not null references varde.plan,
  version bigint references varde.plan_version on delete cascade,  -- null: written by people
  section text,                      -- null: the plan itself
  record text not null,              -- a record's id, or a fact's
  language text not null,
  configuration text not null,
  title text not null,
  body text not null,
  vector tsvector not null,
  foreign key (version, section, record) references varde.plan_record on delete cascade,
  unique nulls not distinct (version, section, record, language)
);
create index search_text_vector on varde.search_text using gin (vector);

-- A restored backup brings rows that the triggers below have just written.
create function varde.search_skip_known() returns trigger language plpgsql as $$
begin
  if exists (select from varde.search_text s where s.record = new.record and s.language = new.language
    and s.version is not distinct from new.version and s.section is not distinct from new.section)
  then return null; end if;
  return new;
end
$$;
create trigger search_text_skips_known before insert on varde.search_text
  for each row execute function varde.search_skip_known();

-- What people call it weighs more than what is said of it. Numbers and ids are no words of a language.
create function varde.search_vector(configuration text, code text, title text, body text)
returns tsvector language sql immutable as $$
  select setweight(to_tsvector('simple', code), 'A')
    || setweight(to_tsvector(configuration::regconfig, title), 'A')
    || setweight(to_tsvector(configuration::regconfig, body), 'B')
$$;

-- All texts of a piece of a package in one language, wherever in it they stand.
create function varde.search_body(piece jsonb, language text)
returns text language sql immutable as $$
  select coalesce(string_agg(found #>> '{}', ' · '), '')
  from jsonb_path_query(piece,
    'strict $.** ? (@.type() == "object").keyvalue() ? (@.key == $language).value ? (@.type() == "string")',
    jsonb_build_object('language', language)) as found
$$;

create function varde.search_write(
  in_plan text, in_version bigint, in_section text, in_record text, in_languages jsonb, piece jsonb
) returns void language sql as $$
  insert into varde.search_text (plan, version, section, record, language, configuration, title, body, vector)
  select in_plan, in_version, in_section, in_record, language, configuration, title, body,
    varde.search_vector(configuration, concat_ws(' ', piece ->> 'number', in_record), title, body)
  from jsonb_array_elements_text(in_languages) as spoken (language)
  left join lateral (select l.configuration as known from varde.search_language l
    where l.language = split_part(spoken.language, '-', 1)) as looked on true,
  lateral (select coalesce(known, 'simple') as configuration,
    coalesce(piece -> 'title' ->> language, piece -> 'name' ->> language, '') as title,
    concat_ws(' · ', piece -> 'summary' ->> language,
      -- Facts have levels of their own; documents and signatures are not what the plan says.
      nullif(varde.search_body(piece - '{title,name,summary,scope,observations,baselines,targets,documents,signatories}'::text[],
        language), '')) as body) as told
$$;

create function varde.search_record() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from varde.search_text
    where version = old.version and section = old.section and record = old.id;
  end if;
  perform varde.search_write(v.plan, new.version, new.section, new.id, v.head -> 'languages', new.record)
  from varde.plan_version v where v.id = new.version;
  return null;
end
$$;
create trigger plan_record_is_searched after insert or update of record on varde.plan_record
  for each row when (new.section in ('areas', 'bodies', 'commitments', 'indicators', 'meetings', 'organisations'))
  execute function varde.search_record();

create function varde.search_head() returns trigger language plpgsql as $$
begin
  delete from varde.search_text where version = new.id and section is null;
  perform varde.search_write(new.plan, new.id, null, new.plan, new.head -> 'languages', new.head);
  return null;
end
$$;
create trigger plan_version_is_searched after insert or update of head on varde.plan_version
  for each row execute function varde.search_head();

create function varde.search_statement() returns trigger language plpgsql as $$
begin
  insert into varde.search_text (plan, section, record, language, configuration, title, body, vector)
  select new.plan, 'statements', new.id, new.language, configuration, '', new.text,
    varde.search_vector(configuration, '', '', new.text)
  from (select coalesce((select l.configuration from varde.search_language l
    where l.language = split_part(new.language, '-', 1)), 'simple') as configuration) as looked;
  return null;
end
$$;
create trigger statement_is_searched after insert or update of draft on varde.statement
  for each row when (not new.draft) execute function varde.search_statement();

-- What was there before this index.
select varde.search_write(v.plan, v.id, null, v.plan, v.head -> 'languages', v.head)
from varde.plan_version v;
select varde.search_write(v.plan, v.id, r.section, r.id, v.head -> 'languages', r.record)
from varde.plan_record r join varde.plan_version v on v.id = r.version
where r.section in ('areas', 'bodies', 'commitments', 'indicators', 'meetings', 'organisations');
