-- slice: packs
-- Which deviations of a round the secretariat puts first in its pack, in its order; the newest counts.
create table varde.deviation_choice (
  seq bigint generated always as identity primary key,
  round uuid not null references varde.reporting_round,
  number int not null check (number > 0),
  keys text[] not null,              -- what each deviation is about: commitment:c-1-03
  at timestamptz not null,
  actor jsonb not null,
  unique (round, number)
);
create trigger deviation_choice_is_kept before update or delete on varde.deviation_choice
  for each row execute function varde.keep_row();
