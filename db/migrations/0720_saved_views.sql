-- slice: saved-views
-- Lists as somebody looks at them: an address under a name of his own, for himself alone. No fact: what is
-- deleted is gone.
create table varde.saved_view (
  id uuid primary key,
  account uuid not null references varde.account,
  name text not null,
  address text not null check (address like '/plans/%'), -- without a language
  saved_at timestamptz not null,
  unique (account, name)
);
