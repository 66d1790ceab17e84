-- Redress, schema version 1, for H2 2.4. ${prefix} is the prefix of every table.
-- Texts are VARCHAR and not CLOB: they are read with the row. Instants are kept in UTC, to the microsecond.

CREATE TABLE IF NOT EXISTS ${prefix}complaint (
    tenant      VARCHAR(64)                 NOT NULL,
    id          UUID                        NOT NULL,
    reference   VARCHAR(40)                 NOT NULL,
    version     BIGINT                      NOT NULL,
    head        VARBINARY(32)               NOT NULL,
    stage       VARCHAR(40)                 NOT NULL,
    is_open     BOOLEAN                     NOT NULL,
    received_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    category    VARCHAR(100),
    priority    VARCHAR(40),
    channel     VARCHAR(40),
    assignee    VARCHAR(200),
    wake_at     TIMESTAMP(6) WITH TIME ZONE,
    due_at      TIMESTAMP(6) WITH TIME ZONE,
    epoch       BIGINT                      NOT NULL,
    document    VARCHAR(1048576)            NOT NULL,
    lease_until TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT ${prefix}complaint_pk PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}complaint_reference UNIQUE (tenant, reference)
);

CREATE INDEX IF NOT EXISTS ${prefix}complaint_received ON ${prefix}complaint (tenant, received_at, id);

-- What a claim reads: complaints that wake up, and open ones by the epoch under which that was reckoned.
CREATE INDEX IF NOT EXISTS ${prefix}complaint_wake ON ${prefix}complaint (tenant, wake_at, id);
CREATE INDEX IF NOT EXISTS ${prefix}complaint_epoch ON ${prefix}complaint (tenant, is_open, epoch, wake_at, id);

-- What a list by due date reads.
CREATE INDEX IF NOT EXISTS ${prefix}complaint_due ON ${prefix}complaint (tenant, due_at, id);

CREATE TABLE IF NOT EXISTS ${prefix}journal (
    tenant       VARCHAR(64)                 NOT NULL,
    complaint_id UUID                        NOT NULL,
    sequence     BIGINT                      NOT NULL,
    kind         VARCHAR(40)                 NOT NULL,
    neutral      BOOLEAN                     NOT NULL,
    occurred_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    command_id   VARCHAR(200),
    body         VARCHAR(1048576)            NOT NULL,
    hash         VARBINARY(32)               NOT NULL,
    CONSTRAINT ${prefix}journal_pk PRIMARY KEY (tenant, complaint_id, sequence),
    -- Rows without a command do not count as equal.
    CONSTRAINT ${prefix}journal_command UNIQUE NULLS DISTINCT (tenant, command_id)
);

CREATE TABLE IF NOT EXISTS ${prefix}sealed (
    tenant       VARCHAR(64)        NOT NULL,
    complaint_id UUID               NOT NULL,
    slot         INTEGER            NOT NULL,
    kind         VARCHAR(20)        NOT NULL,
    salt         VARBINARY(16)      NOT NULL,
    content      VARBINARY(1000000) NOT NULL,
    CONSTRAINT ${prefix}sealed_pk PRIMARY KEY (tenant, complaint_id, slot)
);

CREATE TABLE IF NOT EXISTS ${prefix}definition (
    tenant        VARCHAR(64)                 NOT NULL,
    kind          VARCHAR(40)                 NOT NULL,
    id            VARCHAR(100)                NOT NULL,
    version       INTEGER                     NOT NULL,
    body          VARCHAR(1048576)            NOT NULL,
    digest        VARBINARY(32)               NOT NULL,
    published_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    published_by  VARCHAR(200)                NOT NULL,
    previous_head VARBINARY(32)               NOT NULL,
    head          VARBINARY(32)               NOT NULL,
    CONSTRAINT ${prefix}definition_pk PRIMARY KEY (tenant, kind, id, version)
);

-- One row a tenant: the head of its chain of publications, and how often each epoch was raised.
CREATE TABLE IF NOT EXISTS ${prefix}epoch (
    tenant           VARCHAR(64)   NOT NULL,
    publication_head VARBINARY(32) NOT NULL,
    clock_epoch      BIGINT        NOT NULL,
    retention_epoch  BIGINT        NOT NULL,
    CONSTRAINT ${prefix}epoch_pk PRIMARY KEY (tenant)
);

-- What is counted within a window. A tally that is not there is 0.
CREATE TABLE IF NOT EXISTS ${prefix}tally (
    tenant       VARCHAR(64)  NOT NULL,
    tally_key    VARCHAR(200) NOT NULL,
    tally_window VARCHAR(200) NOT NULL,
    amount       BIGINT       NOT NULL,
    CONSTRAINT ${prefix}tally_pk PRIMARY KEY (tenant, tally_key, tally_window)
);

-- What complaints are found by. The key is the index of the search, in its order.
CREATE TABLE IF NOT EXISTS ${prefix}token (
    tenant       VARCHAR(64)  NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    token        VARCHAR(100) NOT NULL,
    complaint_id UUID         NOT NULL,
    CONSTRAINT ${prefix}token_pk PRIMARY KEY (tenant, kind, token, complaint_id)
);

-- What is to be delivered. The lane's index tells whether another message comes first.
CREATE TABLE IF NOT EXISTS ${prefix}outbox (
    tenant       VARCHAR(64)                 NOT NULL,
    complaint_id UUID                        NOT NULL,
    sequence     BIGINT                      NOT NULL,
    part         INTEGER                     NOT NULL,
    lane         VARCHAR(100)                NOT NULL,
    kind         VARCHAR(60)                 NOT NULL,
    body         VARCHAR(10000)              NOT NULL,
    due_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    attempts     INTEGER                     DEFAULT 0 NOT NULL,
    lease_until  TIMESTAMP(6) WITH TIME ZONE,
    dead         BOOLEAN                     DEFAULT FALSE NOT NULL,
    CONSTRAINT ${prefix}outbox_pk PRIMARY KEY (tenant, complaint_id, sequence, part)
);

CREATE INDEX IF NOT EXISTS ${prefix}outbox_due ON ${prefix}outbox (tenant, dead, due_at, complaint_id, sequence, part);
CREATE INDEX IF NOT EXISTS ${prefix}outbox_dead ON ${prefix}outbox (tenant, dead, complaint_id, sequence, part);
CREATE INDEX IF NOT EXISTS ${prefix}outbox_lane ON ${prefix}outbox (tenant, complaint_id, lane, sequence, part);

-- Where complaints stood, chained; and the heads that each of these statements holds.
CREATE TABLE IF NOT EXISTS ${prefix}checkpoint (
    tenant     VARCHAR(64)                 NOT NULL,
    number     BIGINT                      NOT NULL,
    made_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    complaints INTEGER                     NOT NULL,
    previous   VARBINARY(32)               NOT NULL,
    digest     VARBINARY(32)               NOT NULL,
    key_id     VARCHAR(100),
    signature  VARCHAR(1000),
    CONSTRAINT ${prefix}checkpoint_pk PRIMARY KEY (tenant, number)
);

CREATE TABLE IF NOT EXISTS ${prefix}checkpointed (
    tenant       VARCHAR(64)   NOT NULL,
    number       BIGINT        NOT NULL,
    complaint_id UUID          NOT NULL,
    version      BIGINT        NOT NULL,
    head         VARBINARY(32) NOT NULL,
    CONSTRAINT ${prefix}checkpointed_pk PRIMARY KEY (tenant, complaint_id, number)
);

CREATE INDEX IF NOT EXISTS ${prefix}checkpointed_number ON ${prefix}checkpointed (tenant, number, complaint_id);

CREATE TABLE IF NOT EXISTS ${prefix}schema (
    version INTEGER NOT NULL,
    CONSTRAINT ${prefix}schema_pk PRIMARY KEY (version)
);

INSERT INTO ${prefix}schema (version) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM ${prefix}schema WHERE version = 1);
