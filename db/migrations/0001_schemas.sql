-- What PostgreSQL gives to everyone by default, the public login would hold too: it gets none of it.
alter default privileges revoke execute on functions from public;
alter default privileges revoke usage on types from public;
