-- Redress, schema version 4, for H2 2.x: what somebody handles is found without reading what others do. ${prefix} is the prefix of every
-- table.

CREATE INDEX IF NOT EXISTS ${prefix}complaint_assignee ON ${prefix}complaint (tenant, assignee, due_at, id);

INSERT INTO ${prefix}schema (version) SELECT 4 WHERE NOT EXISTS (SELECT 1 FROM ${prefix}schema WHERE version = 4);
