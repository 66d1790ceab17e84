-- Redress, schema version 2, for H2 2.x: who read confidential complaints, chained. ${prefix} is the prefix of every table.

CREATE TABLE IF NOT EXISTS ${prefix}access (
    tenant       VARCHAR(64)                 NOT NULL,
    chain        VARCHAR(100)                NOT NULL,
    sequence     BIGINT                      NOT NULL,
    complaint_id UUID                        NOT NULL,
    read_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    body         VARCHAR(10000)              NOT NULL,
    previous     VARBINARY(32)               NOT NULL,
    hash         VARBINARY(32)               NOT NULL,
    slot         INTEGER,
    salt         VARBINARY(16),
    reader       VARBINARY(2000),
    CONSTRAINT ${prefix}access_pk PRIMARY KEY (tenant, chain, sequence)
);

CREATE INDEX IF NOT EXISTS ${prefix}access_complaint ON ${prefix}access (tenant, complaint_id, chain, sequence);

INSERT INTO ${prefix}schema (version) SELECT 2 WHERE NOT EXISTS (SELECT 1 FROM ${prefix}schema WHERE version = 2);
