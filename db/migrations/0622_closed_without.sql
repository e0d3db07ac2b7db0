-- slice: editions
-- Whose parts a lead's line was closed without: chosen in the draft, kept as it is from signing on.
alter table varde.edition_line add column closed_without text[] not null default '{}';
