-- Redress for PostgreSQL 14 and later: what it takes to follow all journals as one. Optional, beside the schema of any version from 3
-- on; ${prefix} is the prefix of every table.

-- One row a tenant: the last place that was given to an entry.
CREATE TABLE IF NOT EXISTS ${prefix}projection (
    tenant        text COLLATE "C" NOT NULL,
    last_position bigint           NOT NULL,
    CONSTRAINT ${prefix}projection_pk PRIMARY KEY (tenant)
) WITH (fillfactor = 70);

-- The entry's place in the order of all, given once it is committed and read; outside the chain.
ALTER TABLE ${prefix}journal ADD COLUMN IF NOT EXISTS feed_position bigint;

CREATE INDEX IF NOT EXISTS ${prefix}journal_feed ON ${prefix}journal (tenant, feed_position) WHERE feed_position IS NOT NULL;
CREATE INDEX IF NOT EXISTS ${prefix}journal_unread ON ${prefix}journal (tenant, complaint_id, sequence)
    WHERE feed_position IS NULL;
