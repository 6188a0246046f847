-- PostgreSQL 15 or newer: sudo -u postgres psql -f postgresql.sql, and then \password hublend
-- The service makes and upgrades its own tables, so it owns its database, and nothing else.
CREATE ROLE hublend LOGIN;
-- Ids and texts are compared by code point whatever the collation is; UTF8 is needed for names.
CREATE DATABASE hublend OWNER hublend ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE hublend FROM PUBLIC;
-- Each process uses up to 16 connections: with two processes, max_connections = 100 is plenty.
-- synchronous_commit stays on: what a desk was told is stored must be on the disk.
ALTER DATABASE hublend SET synchronous_commit = on;
ALTER DATABASE hublend SET idle_in_transaction_session_timeout = '5min';
