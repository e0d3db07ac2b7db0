-- slice: rounds
-- What the coordinator asks of the lines of a round besides the standing questions, as set when it opened.
create table varde.round_question (
  round uuid not null references varde.reporting_round,
  id text not null,                  -- a line answers in its field `question.<id>`
  position int not null,
  text jsonb not null,               -- in the plan's languages
  hint jsonb not null,               -- what a good answer holds; empty, or in the plan's languages
  required boolean not null,
  contributors boolean not null,     -- asked of contributors too, not of leads only
  primary key (round, id)
);

create trigger round_question_is_kept before update or delete on varde.round_question
  for each row execute function varde.keep_row();
