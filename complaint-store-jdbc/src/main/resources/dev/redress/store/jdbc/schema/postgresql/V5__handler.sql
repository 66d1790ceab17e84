-- Redress, schema version 5, for PostgreSQL 14 and later: what somebody has open is counted without reading what they had before. ${prefix} is
-- the prefix of every table.

CREATE INDEX IF NOT EXISTS ${prefix}complaint_handler ON ${prefix}complaint (tenant, assignee, is_open, due_at, id)
    WHERE assignee IS NOT NULL;
DROP INDEX IF EXISTS ${prefix}complaint_assignee;

INSERT INTO ${prefix}schema (version) VALUES (5) ON CONFLICT DO NOTHING;
