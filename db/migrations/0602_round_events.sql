-- An extension concerns one organisation; a round can be set to recur every year.
alter table varde.round_event
  add column organisation text references varde.organisation,  -- with extended: whose due day
  add column opens_on date;          -- with recurs: when the round opened, the day that recurs
alter table varde.round_event
  drop constraint round_event_kind_check,
  drop constraint round_event_check,
  drop constraint round_event_check1;
alter table varde.round_event
  add constraint round_event_kind_check check (kind in ('due-moved', 'extended', 'papers-sent',
    'meeting-held', 'closed', 'recurs', 'recurs-no-more')),
  add constraint round_event_due_check
    check ((kind in ('due-moved', 'extended', 'recurs')) = (due_on is not null)),
  add constraint round_event_reason_check
    check ((kind in ('due-moved', 'extended')) = (reason is not null)),
  add constraint round_event_organisation_check
    check ((kind = 'extended') = (organisation is not null)),
  add constraint round_event_opens_check check ((kind = 'recurs') = (opens_on is not null));
drop index varde.round_event_once;
create unique index round_event_once on varde.round_event (round, kind)
  where kind in ('papers-sent', 'meeting-held', 'closed');
