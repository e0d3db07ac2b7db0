-- slice: measuring
-- Another figure of a period stands beside the figure itself under a key of its own, in whatever edition it was stated.
-- Until somebody chooses it, the figure itself counts: so the figure says which of the two it is.
alter table varde.observation add column rival text;
alter table varde.observation disable trigger observation_is_kept;
update varde.observation o set rival = split_part(i.field, '.', 3)
from varde.edition_item i
where i.fact = o.id and i.noun = 'observation' and i.field like 'observation.%.%';
alter table varde.observation enable trigger observation_is_kept;
