-- slice: reading
-- Who reports on what, of commitments that are public today.
create view published.reporting_assignment as
select a.plan, a.commitment, a.organisation, a.part, a.valid_from, a.valid_to
from varde.reporting_assignment a
where exists (select from published.plan_record c join published.plan_version v on v.id = c.version
  where v.state = 'in-force' and c.plan = a.plan and c.section = 'commitments' and c.id = a.commitment);
