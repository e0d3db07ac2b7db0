-- slice: workbook-imports
-- What somebody uploaded and has not confirmed: the cells that were read, never the file. It belongs to the
-- account, goes after a while, and survives between the pages whatever process serves them.
create table varde.workbook_upload (
  id uuid primary key,
  account uuid not null references varde.account on delete cascade,
  plan text not null references varde.plan,
  organisation text not null references varde.organisation,
  round text not null,
  name text not null,
  size int not null,
  digest text not null,              -- SHA-256 of the file
  uploaded_at timestamptz not null,
  expires_at timestamptz not null,
  content jsonb,                     -- null once it is imported
  outcome jsonb,                     -- what came of it, then
  check ((content is null) = (outcome is not null))
);
create index workbook_upload_account on varde.workbook_upload (account);
create index workbook_upload_expires on varde.workbook_upload (expires_at);
