-- slice: organisations
-- An organisation once for each name it has had; an entry that nothing published names is not here.
create view published.organisation as
select o.id, o.jurisdiction, o.code, o.kind, n.valid_from, n.name, n.short_name, n.parent
from varde.organisation o
join varde.organisation_name n on n.organisation = o.id;
