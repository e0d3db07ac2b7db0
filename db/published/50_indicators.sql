-- slice: indicators
-- What the public login can read of facts: published, of level public today, and in no withdrawn chain.
create view published.observation as
select o.id, o.chain, o.plan, o.organisation, o.about, o.origin, o.recorded_at, o.replaces, o.reason,
  o.indicator, o.definition, o.value, o.numerator, o.denominator, o.words, o.qualifier, o.status,
  o.precision, o.source, o.note, state.published_at
from varde.observation o, lateral varde.public_state(o.id, o.chain, o.level) state
where not o.draft;

create view published.target as
select t.id, t.chain, t.plan, t.organisation, t.about, t.origin, t.recorded_at, t.replaces, t.reason,
  t.indicator, t.comparator, t.value, t.relative_to, t.source, t.note, state.published_at
from varde.target t, lateral varde.public_state(t.id, t.chain, t.level) state
where not t.draft;

create view published.baseline as
select b.id, b.chain, b.plan, b.organisation, b.about, b.origin, b.recorded_at, b.replaces, b.reason,
  b.indicator, b.value, b.state, b.source, b.note, state.published_at
from varde.baseline b, lateral varde.public_state(b.id, b.chain, b.level) state
where not b.draft;

create view published.benchmark as
select b.id, b.chain, b.plan, b.about, b.origin, b.recorded_at, b.replaces, b.reason,
  b.series, b.indicator, b.part, b.value, b.unit, b.record, state.published_at
from varde.benchmark b, lateral varde.public_state(b.id, b.chain, b.level) state
where not b.draft;
