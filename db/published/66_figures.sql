-- slice: figures
-- Which role signed a published figure, and when it was handed in: by the first edition that held it. No name and no account.
create view published.figure_signature as
select f.fact, f.plan, f.indicator, first.handed_in_at, first.signed_as
from (
  select id as fact, plan, indicator from published.observation where origin = 'people'
  union all
  select id, plan, indicator from published.target where origin = 'people'
) f
join lateral (
  select min(e.at) filter (where e.act = 'hand-in') as handed_in_at,
    min(e.actor->>'role') filter (where e.act = 'sign') as signed_as
  from varde.edition_item i
  join varde.edition_line l on l.id = i.line
  join varde.edition_event e on e.edition = l.edition
  where i.fact = f.fact
  group by l.edition
  order by 1 nulls last limit 1
) first on first.handed_in_at is not null;
