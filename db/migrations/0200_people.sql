-- slice: people
-- Staff contact data only. Sessions, invitations' and resets' tokens are kept as SHA-256 digests.
create table varde.account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  language text not null default 'en' check (language in ('en', 'da')),
  password_hash text,
  totp_sealed text,                  -- sealed with VARDE_SECRET
  totp_last_step bigint,
  created_at timestamptz not null,
  closed_at timestamptz
);

create table varde.recovery_code (
  account uuid not null references varde.account,
  code_hash text not null,
  used_at timestamptz,
  primary key (account, code_hash)
);

-- A role is given and taken, never changed; who had it when is kept.
create table varde.role (
  id uuid primary key,
  account uuid not null references varde.account,
  name text not null check (name in ('coordinator', 'editor', 'approver', 'steering-member', 'partner',
    'alliance-member', 'reviewer', 'auditor', 'administrator')),
  plan text,                         -- null: all plans
  organisation text references varde.organisation,
  given_at timestamptz not null,
  ended_at timestamptz
);
create index role_account on varde.role (account) where ended_at is null;

create table varde.invitation (
  id uuid primary key,
  token_digest text not null unique,
  email text,                        -- null: the first link of an installation
  kind text not null check (kind in ('first', 'invitation', 'reset')),
  account uuid references varde.account,
  roles jsonb not null default '[]',
  language text not null default 'en',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table varde.session (
  token_digest text primary key,
  account uuid not null references varde.account,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor_at timestamptz
);

create table varde.api_token (
  id uuid primary key,
  token_digest text not null unique,
  account uuid not null references varde.account,
  name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);

create table varde.attempt (
  bucket text not null,              -- what is counted: an address, an account
  at timestamptz not null
);
create index attempt_bucket on varde.attempt (bucket, at);
