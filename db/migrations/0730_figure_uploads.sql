-- slice: figure-imports
-- Figures that somebody pasted or uploaded and has not confirmed: the table as it was written, cell by cell, never
-- the file. It belongs to the account, goes after a while, and survives between the pages.
create table varde.figure_upload (
  id uuid primary key,
  account uuid not null references varde.account on delete cascade,
  plan text not null references varde.plan,
  organisation text not null references varde.organisation,
  indicator text not null,
  name text not null,                -- of the file; empty where it was pasted
  size int not null,
  digest text not null,              -- SHA-256 of the file or of what was pasted
  uploaded_at timestamptz not null,
  expires_at timestamptz not null,
  asked jsonb not null,              -- the period and the source that were told
  answers jsonb not null,            -- what was answered so far, by question
  grid jsonb,                        -- null once it is written
  written int,                       -- how many figures were written, then
  check ((grid is null) = (written is not null))
);
create index figure_upload_account on varde.figure_upload (account);
create index figure_upload_expires on varde.figure_upload (expires_at);

-- How a category was written in a table, and which one somebody said it is: the next table need not ask.
create table varde.figure_name (
  plan text not null references varde.plan,
  organisation text not null references varde.organisation,
  indicator text not null,
  dimension text not null,
  written text not null,
  category text not null,
  told_at timestamptz not null,
  told_by uuid not null references varde.account,
  primary key (plan, organisation, indicator, dimension, written)
);
