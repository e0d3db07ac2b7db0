-- slice: reporting
-- What everyone reads of rounds and reports: a round once it is closed, a line once it is published; nothing
-- of a withdrawn chain, nothing on a commitment that is not public today, no name and no account.
create view published.round as
select o.id, o.plan, o.code, o.period, o.opened_at, closed.at as closed_at,
  coalesce((select m.due_on from varde.round_event m
    where m.round = o.id and m.kind = 'due-moved' order by m.seq desc limit 1), o.due_on) as due_on
from varde.reporting_round o
join varde.round_event closed on closed.round = o.id and closed.kind = 'closed';

-- What the public reads of a plan's rounds, as its coordinator recorded it; the newest of a day holds.
create view published.publication_policy as
select seq, plan, silence, text, at from varde.publication_policy;

-- Who was to report on what in a closed round, until when (the day for all, or an extension where it is
-- later), and when they first handed in; null: not yet.
create view published.round_line as
select o.id as round, o.plan, l.organisation, l.commitment, l.part,
  (select min(e.at) from varde.report p
    join varde.edition d on d.report = p.id
    join varde.edition_event e on e.edition = d.id and e.act = 'hand-in'
    where p.round = o.id and p.organisation = l.organisation) as handed_in_at,
  greatest(o.due_on, (select x.due_on from varde.round_event x
    where x.round = o.id and x.kind = 'extended' and x.organisation = l.organisation
    order by x.seq desc limit 1)) as due_on
from varde.round_line l
join published.round o on o.id = l.round
join varde.reporting_round v on v.id = l.round
join published.plan_record c
  on c.version = v.version and c.section = 'commitments' and c.id = l.commitment;

-- The lines of editions of which something was published; `published_at` is null where the authority left
-- the line out. A line counts from when its commitment could be read, too.
create view published.report_line as
select l.id, p.plan, p.organisation, o.id as round, o.code as round_code, o.period,
  o.opened_at as round_opened_at, d.number as edition, l.commitment, l.part, l.position,
  greatest(line.published_at, case when line.published_at is not null then c.public_from end)
    as published_at,
  edition.published_at as edition_published_at, edition.handed_in_at, edition.signed_as
from varde.edition_line l
join varde.edition d on d.id = l.edition
join varde.report p on p.id = d.report
join varde.reporting_round o on o.id = p.round
join published.plan_record c
  on c.version = o.version and c.section = 'commitments' and c.id = l.commitment
join lateral (select min(e.at) as published_at from varde.fact_event e
  where e.fact = l.id::text and e.noun = 'line' and e.kind = 'published') line on true
join lateral (select
    min(e.at) filter (where e.act = 'publish') as published_at,
    min(e.at) filter (where e.act = 'hand-in') as handed_in_at,
    min(e.actor->>'role') filter (where e.act = 'sign') as signed_as
  from varde.edition_event e where e.edition = d.id) edition on edition.published_at is not null
where not exists (select from varde.fact_event w
  where w.noun = 'line' and w.chain = l.chain::text and w.kind = 'withdrawn');

-- Whose parts a published line was closed without, and when they handed one in after all; null: not yet.
create view published.line_closed_without as
select l.id as line, l.plan, l.organisation, l.commitment, without.organisation as absent,
  (select min(e.at) from varde.report p
    join varde.edition d on d.report = p.id
    join varde.edition_event e on e.edition = d.id and e.act = 'hand-in'
    where p.round = l.round and p.organisation = without.organisation) as handed_in_at
from published.report_line l
join varde.edition_line n on n.id = l.id
cross join lateral unnest(n.closed_without) as without (organisation)
where l.published_at is not null;

-- What stands in a published line. A figure is only named; what it says stands in published.observation.
create view published.report_item as
select l.id as line, l.plan, l.organisation, l.commitment, i.field, i.noun, i.fact, f.chain, f.replaces,
  f.reason, f.content, state.published_at, state.signed_at
from published.report_line l
join varde.edition_item i on i.line = l.id
join lateral (
  select s.chain, s.level, s.draft, s.replaces, s.reason, jsonb_build_object('text', s.text,
    'language', s.language, 'unchanged', s.unchanged) || case when i.field like 'question.%' then
      coalesce((select jsonb_build_object('question', jsonb_build_object('text', q.text,
        'position', q.position)) from varde.round_question q
        where q.round = l.round and i.field = 'question.' || q.id), '{}') else '{}' end as content
  from varde.statement s where i.noun = 'statement' and s.id = i.fact
  union all
  select t.chain, t.level, t.draft, t.replaces, t.reason, jsonb_build_object('status', t.status,
    'proposed', t.proposed, 'method', t.method, 'reason', t.status_reason, 'language', t.language,
    'because', judged.sentence, 'judged', judged.activities)
  from varde.status_rating t
  left join lateral (
    select case when t.judged->>'level' = 'public' then t.judged->'sentence' end as sentence,
      -- Of what the rule had before it everyone reads the activities that are open to everyone.
      (select jsonb_agg(jsonb_build_object('title', a.one->'title', 'milestones',
          (select coalesce(jsonb_agg(m.one - 'key' order by m.place), '[]')
           from jsonb_array_elements(a.one->'milestones') with ordinality m (one, place)))
          order by a.place)
        from jsonb_array_elements(t.judged->'activities') with ordinality a (one, place)
        where exists (select from varde.activity v where v.key = a.one->>'key' and v.level = 'public'
          and v.chain in (select jsonb_array_elements_text(t.judged->'chains')))
        and not exists (select from varde.activity v where v.key = a.one->>'key'
          and v.level <> 'public' and not v.draft
          and v.chain in (select jsonb_array_elements_text(t.judged->'chains')))) as activities
    where t.judged is not null and not exists (select from varde.fact_event e
      where e.chain in (select jsonb_array_elements_text(t.judged->'chains'))
        and (e.kind = 'withdrawn' or (e.kind = 'protected' and e.level <> 'public')))
  ) judged on true
  where i.noun = 'status_rating' and t.id = i.fact
  union all
  select b.chain, b.level, b.draft, b.replaces, b.reason, jsonb_build_object('indicator', b.indicator)
  from varde.observation b where i.noun = 'observation' and b.id = i.fact
  union all
  select r.chain, r.level, r.draft, r.replaces, r.reason, jsonb_build_object('title', r.title,
    'due', r.due, 'done', coalesce(r.done::text, ''), 'moved', r.moved, 'language', r.language)
  from varde.milestone_report r where i.noun = 'milestone_report' and r.id = i.fact
    and not exists (select from varde.milestone m
      where m.plan = r.plan and m.organisation = r.organisation and m.key = r.milestone
        and not m.draft and (m.level <> 'public' or exists (select from varde.fact_event e
          where e.chain = m.chain
            and (e.kind = 'withdrawn' or (e.kind = 'protected' and e.level <> 'public')))))
  union all
  select v.chain, v.level, v.draft, v.replaces, v.reason, jsonb_build_object('name', v.name,
    'size', k.size, 'mediaType', k.media_type, 'digest', v.file)
  from varde.evidence v join varde.file k on k.digest = v.file
  where i.noun = 'evidence' and v.id = i.fact
) f on not f.draft and f.level = 'public'
join lateral (select
    min(e.at) filter (where e.kind = 'published') as published_at,
    min(e.at) filter (where e.kind = 'signed') as signed_at
  from varde.fact_event e where e.fact = i.fact) state on state.published_at is not null
where l.published_at is not null
  and not exists (select from varde.fact_event e
    where e.fact = i.fact and e.kind = 'protected' and e.level <> 'public')
  and not exists (select from varde.fact_event w where w.chain = f.chain and w.kind = 'withdrawn');

-- Files that are evidence in a published line, piece by piece.
create view published.evidence_chunk as
select i.fact, i.content->>'name' as name, (i.content->>'size')::bigint as size,
  i.content->>'mediaType' as media_type, k.position, k.bytes
from published.report_item i
join varde.file_chunk k on k.digest = i.content->>'digest'
where i.noun = 'evidence';

-- What was withdrawn after everyone could read it: whose it was, where it stood, when, on which ground.
create view published.withdrawal as
select distinct p.plan, p.organisation, o.code as round_code, l.commitment, i.field, w.at, w.ground
from varde.fact_event w
join varde.fact_event f on f.chain = w.chain and f.kind = 'published'
join varde.edition_item i on i.fact = f.fact
join varde.edition_line l on l.id = i.line
join varde.edition d on d.id = l.edition
join varde.report p on p.id = d.report
join varde.reporting_round o on o.id = p.round
join published.plan_record c
  on c.version = o.version and c.section = 'commitments' and c.id = l.commitment
where w.kind = 'withdrawn' and w.noun <> 'line'
union
-- The same of figures outside rounds: where a line has its commitment, theirs has the indicator.
select p.plan, p.organisation, 'figures-' || p.indicator, l.commitment, i.field, w.at, w.ground
from varde.fact_event w
join varde.fact_event f on f.chain = w.chain and f.kind = 'published'
join varde.edition_item i on i.fact = f.fact
join varde.edition_line l on l.id = i.line
join varde.edition d on d.id = l.edition
join varde.report p on p.id = d.report and p.kind = 'figures'
where w.kind = 'withdrawn' and w.noun <> 'line';
