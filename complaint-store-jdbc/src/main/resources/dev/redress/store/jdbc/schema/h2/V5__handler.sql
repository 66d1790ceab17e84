-- Redress, schema version 5, for H2 2.x: what somebody has open is counted without reading what they had before. ${prefix} is the prefix of
-- every table.

CREATE INDEX IF NOT EXISTS ${prefix}complaint_handler ON ${prefix}complaint (tenant, assignee, is_open, due_at, id);
DROP INDEX IF EXISTS ${prefix}complaint_assignee;

INSERT INTO ${prefix}schema (version) SELECT 5 WHERE NOT EXISTS (SELECT 1 FROM ${prefix}schema WHERE version = 5);
