-- slice: workbook-imports
-- Whether what stood there was kept or both were written together; null for what was decided before it was noted.
alter table varde.workbook_decision
  add column choice text check (choice in ('kept', 'together'));
