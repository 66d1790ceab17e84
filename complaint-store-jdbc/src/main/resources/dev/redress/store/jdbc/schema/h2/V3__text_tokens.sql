-- Redress, schema version 3, for H2 2.x: what was made of a complaint's texts is found by the complaint, so that it goes with them.
-- ${prefix} is the prefix of every table.

CREATE INDEX IF NOT EXISTS ${prefix}token_of_text ON ${prefix}token (tenant, complaint_id, kind);

INSERT INTO ${prefix}schema (version) SELECT 3 WHERE NOT EXISTS (SELECT 1 FROM ${prefix}schema WHERE version = 3);
