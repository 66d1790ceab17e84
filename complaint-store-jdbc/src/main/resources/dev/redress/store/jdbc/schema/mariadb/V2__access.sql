-- Redress, schema version 2, for MariaDB 10.6 and later: who read confidential complaints, chained. ${prefix} is the prefix of
-- every table.

CREATE TABLE IF NOT EXISTS ${prefix}access (
    tenant       VARCHAR(64)  NOT NULL,
    chain        VARCHAR(100) NOT NULL,
    sequence     BIGINT       NOT NULL,
    complaint_id BINARY(16)   NOT NULL,
    read_at      DATETIME(6)  NOT NULL,
    body         VARCHAR(10000) NOT NULL,
    previous     BINARY(32)   NOT NULL,
    hash         BINARY(32)   NOT NULL,
    slot         INTEGER,
    salt         BINARY(16),
    reader       VARBINARY(2000),
    PRIMARY KEY (tenant, chain, sequence),
    KEY ${prefix}access_complaint (tenant, complaint_id, chain, sequence)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

INSERT INTO ${prefix}schema (version) VALUES (2) ON DUPLICATE KEY UPDATE version = version;
