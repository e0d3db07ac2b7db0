-- slice: assessments
-- Of what it was said that nothing is due yet: looked for every hour. And what follows another figure: looked for
-- whenever that figure changes.
create index assessment_waiting on varde.assessment (plan, indicator) where own and verdict = 'not-due';
create index target_follows on varde.target (plan, relative_to) where relative_to is not null;
