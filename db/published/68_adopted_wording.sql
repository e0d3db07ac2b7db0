-- slice: adopted-wording
-- The adopted wording of commitments that are public today, and until when each stood; why it was detached is no one's business here.
create view published.adopted_wording as
select w.id, w.plan, w.document, w.commitment, w.language, w.wording, w.place, w.found_at, w.file,
  w.attached_at, d.at as detached_at
from varde.adopted_wording w
left join varde.adopted_wording_detached d on d.wording = w.id
where exists (select from published.plan_record c join published.plan_version v on v.id = c.version
  where v.state = 'in-force' and c.plan = w.plan and c.section = 'commitments' and c.id = w.commitment);
