-- slice: row-imports
-- The rows of a long file of figures while they are imported, so that the file need not fit into memory: one
-- transaction fills it, sorts it and empties it again, so nobody ever sees a row of another's. Not logged: what is
-- left of it after a crash is nothing.
create unlogged table varde.figure_row (
  row int not null,                  -- of the file
  indicator text collate "C" not null,
  period text collate "C" not null,
  cell text collate "C" not null,    -- its categories in one spelling; empty where it is of the whole
  keys jsonb,
  numerator text,
  denominator text,
  value text,
  state text,
  source text,
  note text,
  stated jsonb,                      -- which fact the row says it is, and what it says of it
  faults jsonb                       -- what is wrong with it, unless the fact stands as it says
);
