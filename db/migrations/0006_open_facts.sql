-- slice: kernel
-- A fact is published once. The index holds the moment, so that it is told without a look at the event.
create unique index fact_event_published on varde.fact_event (fact) include (at) where kind = 'published';
create index fact_event_closed on varde.fact_event (fact) where kind = 'protected' and level <> 'public';

-- Facts that everyone may see by what happened to them: published, and never closed since. Joins and no grouping, so
-- that a few facts are looked up by their ids and a long series is read at one go.
create view varde.open_fact as
select p.fact, p.at as published_at
from varde.fact_event p
where p.kind = 'published'
  and not exists (select from varde.fact_event e
    where e.fact = p.fact and e.kind = 'protected' and e.level <> 'public');
