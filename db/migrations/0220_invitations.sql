-- slice: invitations
-- Links that open a door once: the first account's, an invitation, a new password. Kept as digests.
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
