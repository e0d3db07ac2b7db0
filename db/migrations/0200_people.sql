-- slice: people
-- Staff contact data only.
create table varde.account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  language text not null check (language in ('en', 'da')),
  created_at timestamptz not null,
  closed_at timestamptz
);

-- A role is given and ended, never changed; who had it when is kept.
create table varde.role (
  id uuid primary key,
  account uuid not null references varde.account,
  name text not null check (name in ('coordinator', 'editor', 'approver', 'steering-member', 'partner',
    'alliance-member', 'reviewer', 'auditor', 'administrator')),
  plan text,                         -- null: all plans
  organisation text references varde.organisation,
  given_at timestamptz not null,
  ended_at timestamptz,
  check (ended_at >= given_at)
);
create index role_account on varde.role (account);
