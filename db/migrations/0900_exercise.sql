-- slice: exercise
-- The one row of an instance whose history is invented. A real installation has none, for ever.
create table varde.exercise_clock (
  "only" boolean primary key default true check ("only"),
  today date not null,               -- the day that is shown; it goes forward only
  moved_at timestamptz not null,     -- when it was moved, by the machine's clock: the hours go on from here
  played int not null default 0,     -- how many deeds of the history are done
  complete boolean not null default false  -- the history is played to its end
);
