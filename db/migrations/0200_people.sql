-- slice: people
-- Staff contact data only. What opens a door (a session, a link, a token) is kept as its SHA-256 digest.
create table varde.account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  language text not null default 'en' check (language in ('en', 'da')),
  password_hash text,                -- argon2id; none where another sign-in vouches for the person
  totp_sealed text,                  -- the second factor, sealed with VARDE_SECRET
  totp_offered text,                 -- one that was shown and awaits its first code
  totp_last_step bigint,             -- a code counts once
  created_at timestamptz not null,
  closed_at timestamptz
);

-- A used code is gone: what is left is what still opens.
create table varde.recovery_code (
  account uuid not null references varde.account,
  code_digest text not null,
  primary key (account, code_digest)
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

-- Links that open a door once: the first account's, an invitation, a new password.
create table varde.invitation (
  id uuid primary key,
  kind text not null check (kind in ('first', 'invitation', 'reset')),
  token_digest text not null unique,
  email text check (email = lower(email)),
  account uuid references varde.account,   -- whose password is to be reset; later, whom it made
  roles jsonb not null default '[]',
  language text not null check (language in ('en', 'da')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,              -- taken back, or another was sent in its place
  check ((kind = 'first') = (email is null))
);
create index invitation_email on varde.invitation (email) where used_at is null and ended_at is null;

-- The machine's clock, not the installation's: here and in attempts.
create table varde.session (
  id uuid primary key,
  token_digest text not null unique,
  account uuid not null references varde.account,
  method text not null check (method in ('password', 'choose', 'federated')),
  device text not null,
  awaits_code boolean not null,      -- the password was right, the second factor is asked for
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on varde.session (account);

create table varde.api_token (
  id uuid primary key,
  token_digest text not null unique,
  account uuid not null references varde.account,
  name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index api_token_account on varde.api_token (account);

create table varde.attempt (
  id bigint generated always as identity primary key,
  bucket text not null,              -- what is counted, and a digest of whose it is
  at timestamptz not null
);
create index attempt_bucket on varde.attempt (bucket, at);
create index attempt_at on varde.attempt (at);
