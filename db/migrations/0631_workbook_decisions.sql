-- slice: workbook-imports
-- What somebody chose against a workbook in a conflict, so that the same file does not ask it again. Of what the
-- cell said, there and when it was downloaded, only a digest is kept: no word of a draft lies here.
create table varde.workbook_decision (
  plan text not null references varde.plan,
  organisation text not null references varde.organisation,
  round text not null,
  edition int not null,
  cell text not null,                -- COMMITMENT/FIELD.PART
  digest text not null,              -- of what it was when downloaded and what the file says
  decided_at timestamptz not null,
  account uuid not null references varde.account,
  primary key (plan, organisation, round, edition, cell, digest)
);
