-- slice: governance
-- Where a plan is steered: meetings that are held, what stands on their agenda, what they decided, what came of it.
create table varde.meeting (
  id uuid primary key,
  plan text not null references varde.plan,
  code text not null,                -- the year it was announced for, and a number in it: 2027-1
  round uuid references varde.reporting_round,
  body text,                         -- the id of the body that meets, in the plan's package
  title text not null,
  language text not null,
  announced_at timestamptz not null,
  announced_by jsonb not null,
  unique (plan, code)
);
create trigger meeting_is_kept before update or delete on varde.meeting
  for each row execute function varde.keep_row();

-- When it is held, as said last; and that papers were sent, that it was held.
create table varde.meeting_event (
  seq bigint generated always as identity primary key,
  meeting uuid not null references varde.meeting,
  kind text not null check (kind in ('dated', 'papers-sent', 'held')),
  held_on date,
  reason text,
  at timestamptz not null,
  actor jsonb not null,
  check ((kind = 'dated') = (held_on is not null))
);
create index meeting_event_meeting on varde.meeting_event (meeting, seq);
create trigger meeting_event_is_kept before update or delete on varde.meeting_event
  for each row execute function varde.keep_row();

-- A point of an agenda as it was written, time after time; the newest counts.
create table varde.agenda_item (
  seq bigint generated always as identity primary key,
  id uuid not null,
  meeting uuid not null references varde.meeting,
  position int not null,
  subject_kind text check (subject_kind in ('commitment', 'indicator')),
  subject text,
  title text not null,
  proposal text not null,            -- what the meeting is asked to decide; empty where it is only told
  owner text references varde.organisation,
  due_on date,
  otherwise text not null,           -- what follows where nothing is decided; may be empty
  language text not null,
  is_off boolean not null,           -- taken off the agenda
  at timestamptz not null,
  actor jsonb not null,
  check ((subject_kind is null) = (subject is null))
);
create index agenda_item_meeting on varde.agenda_item (meeting, id, seq);
create trigger agenda_item_is_kept before update or delete on varde.agenda_item
  for each row execute function varde.keep_row();

-- What a meeting decided on a point. Never changed: another decision replaces it.
create table varde.decision (
  id uuid primary key,
  seq bigint generated always as identity,
  item uuid not null,
  meeting uuid not null references varde.meeting,
  outcome text not null check (outcome in
    ('as-proposed', 'amended', 'postponed', 'not-adopted', 'noted', 'withdrawn')),
  decided text not null,             -- the decision as it shall stand; empty where nothing is to be done
  owner text references varde.organisation,
  due_on date,
  language text not null,
  replaces uuid unique references varde.decision,
  at timestamptz not null,
  actor jsonb not null,
  check ((owner is null) = (due_on is null)),
  check (outcome not in ('as-proposed', 'amended') or (decided <> '' and owner is not null))
);
create index decision_item on varde.decision (item);
create index decision_meeting on varde.decision (meeting);
create index decision_owner on varde.decision (owner);
-- Of one point there is one first decision: two that are written at once cannot both stand.
create unique index decision_first on varde.decision (item) where replaces is null;
create trigger decision_is_kept before update or delete on varde.decision
  for each row execute function varde.keep_row();

-- That what was decided is done, and how.
create table varde.decision_closing (
  decision uuid primary key references varde.decision,
  done text not null,
  language text not null,
  at timestamptz not null,
  actor jsonb not null
);
create trigger decision_closing_is_kept before update or delete on varde.decision_closing
  for each row execute function varde.keep_row();
