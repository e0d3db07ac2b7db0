-- slice: records
-- Where the journal's chain stood, published once a day: whoever keeps one of these can tell later
-- that nothing before it was changed.
create table varde.journal_head (
  day date primary key,              -- of the installation's clock, in UTC
  seq bigint not null,
  hash text not null,
  published_at timestamptz not null
);
create trigger journal_head_is_kept before update or delete on varde.journal_head
  for each row execute function varde.keep_row();

-- The journal is read by operation and by plan.
create index journal_operation on varde.journal (operation, seq);
create index journal_plan on varde.journal ((subject ->> 'plan'), seq);
