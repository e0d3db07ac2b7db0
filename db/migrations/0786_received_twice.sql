-- slice: received
-- A file that somebody dropped whose documents another may not read can be dropped by that other too: each has a
-- document of his own, and nobody learns of the other's.
alter table varde.received_document drop constraint received_document_plan_digest_key;
alter table varde.received_document add unique (plan, digest, dropped_by);
