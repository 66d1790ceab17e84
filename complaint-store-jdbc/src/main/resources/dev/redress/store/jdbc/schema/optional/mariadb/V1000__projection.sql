-- Redress for MariaDB 10.6 and later: what it takes to follow all journals as one. Optional, beside the schema of any version from 3 on;
-- ${prefix} is the prefix of every table. For MySQL 8 replace utf8mb4_nopad_bin by utf8mb4_0900_bin.
-- Every statement ends with a semicolon at the end of a line.

-- One row a tenant: the last place that was given to an entry.
CREATE TABLE IF NOT EXISTS ${prefix}projection (
    tenant        VARCHAR(64) NOT NULL,
    last_position BIGINT      NOT NULL,
    PRIMARY KEY (tenant)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- The entry's place in the order of all, given once it is committed and read; outside the chain. Column and index in one statement.
ALTER TABLE ${prefix}journal ADD COLUMN feed_position BIGINT,
    ADD KEY ${prefix}journal_feed (tenant, feed_position, complaint_id, sequence);
