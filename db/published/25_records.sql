create view published.journal_head as
select day, seq, hash, published_at from varde.journal_head;
