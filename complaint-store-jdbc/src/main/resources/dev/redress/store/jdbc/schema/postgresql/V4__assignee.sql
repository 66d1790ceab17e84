-- Redress, schema version 4, for PostgreSQL 14 and later: what somebody handles is found without reading what others do. ${prefix} is the prefix
-- of every table.

CREATE INDEX IF NOT EXISTS ${prefix}complaint_assignee ON ${prefix}complaint (tenant, assignee, due_at, id) WHERE assignee IS NOT NULL;

INSERT INTO ${prefix}schema (version) VALUES (4) ON CONFLICT DO NOTHING;
