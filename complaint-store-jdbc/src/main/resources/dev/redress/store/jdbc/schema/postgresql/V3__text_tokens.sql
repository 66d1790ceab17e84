-- Redress, schema version 3, for PostgreSQL 14 and later: what was made of a complaint's texts is found by the complaint, so that it goes
-- with them. ${prefix} is the prefix of every table.

CREATE INDEX IF NOT EXISTS ${prefix}token_of_text ON ${prefix}token (tenant, complaint_id) WHERE kind IN ('signature', 'word');

INSERT INTO ${prefix}schema (version) VALUES (3) ON CONFLICT DO NOTHING;
