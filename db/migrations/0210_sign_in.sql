-- slice: sign-in
-- How an account is let in. What opens a door (a session, a token) is kept as its SHA-256 digest.
create table varde.credential (
  account uuid primary key references varde.account,
  password_hash text,                -- argon2id; none where another sign-in vouches for the person
  totp_sealed text,                  -- the second factor, sealed with VARDE_SECRET
  totp_offered text,                 -- one that was shown and awaits its first code
  totp_last_step bigint              -- a code counts once
);

-- A used code is gone: what is left is what still opens.
create table varde.recovery_code (
  account uuid not null references varde.account,
  code_digest text not null,
  primary key (account, code_digest)
);

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
