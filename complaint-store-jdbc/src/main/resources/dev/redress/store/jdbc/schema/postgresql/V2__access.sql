-- Redress, schema version 2, for PostgreSQL 14 and later: who read confidential complaints, chained. ${prefix} is the prefix of
-- every table.

CREATE TABLE IF NOT EXISTS ${prefix}access (
    tenant       text COLLATE "C" NOT NULL,
    chain        text COLLATE "C" NOT NULL,
    sequence     bigint           NOT NULL,
    complaint_id uuid             NOT NULL,
    read_at      timestamptz      NOT NULL,
    body         text             NOT NULL,
    previous     bytea            NOT NULL,
    hash         bytea            NOT NULL,
    slot         integer,
    salt         bytea,
    reader       bytea,
    CONSTRAINT ${prefix}access_pk PRIMARY KEY (tenant, chain, sequence)
);

CREATE INDEX IF NOT EXISTS ${prefix}access_complaint ON ${prefix}access (tenant, complaint_id, chain, sequence);

INSERT INTO ${prefix}schema (version) VALUES (2) ON CONFLICT DO NOTHING;
