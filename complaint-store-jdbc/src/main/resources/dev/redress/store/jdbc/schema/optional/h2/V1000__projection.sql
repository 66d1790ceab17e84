-- Redress for H2 2.x: what it takes to follow all journals as one. Optional, beside the schema of any version from 3 on; ${prefix} is the
-- prefix of every table.

-- One row a tenant: the last place that was given to an entry.
CREATE TABLE IF NOT EXISTS ${prefix}projection (
    tenant        VARCHAR(64) NOT NULL,
    last_position BIGINT      NOT NULL,
    CONSTRAINT ${prefix}projection_pk PRIMARY KEY (tenant)
);

-- The entry's place in the order of all, given once it is committed and read; outside the chain.
ALTER TABLE ${prefix}journal ADD COLUMN IF NOT EXISTS feed_position BIGINT;

CREATE INDEX IF NOT EXISTS ${prefix}journal_feed ON ${prefix}journal (tenant, feed_position, complaint_id, sequence);
