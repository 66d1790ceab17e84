-- Redress, schema version 1, for MariaDB 10.6 and later. ${prefix} is the prefix of every table.
-- For MySQL 8 replace utf8mb4_nopad_bin by utf8mb4_0900_bin: texts compare by code points, and a space at the end counts.
-- Texts are text and never a JSON type: the chain hashes them as they are stored. Instants are in UTC, without a time zone that
-- a session could apply. Identifiers are 16 bytes, in their order. Every statement ends with a semicolon at the end of a line.

CREATE TABLE IF NOT EXISTS ${prefix}complaint (
    tenant      VARCHAR(64)  NOT NULL,
    id          BINARY(16)   NOT NULL,
    reference   VARCHAR(40)  NOT NULL,
    version     BIGINT       NOT NULL,
    head        BINARY(32)   NOT NULL,
    stage       VARCHAR(40)  NOT NULL,
    is_open     BOOLEAN      NOT NULL,
    received_at DATETIME(6)  NOT NULL,
    category    VARCHAR(100),
    priority    VARCHAR(40),
    channel     VARCHAR(40),
    assignee    VARCHAR(200),
    wake_at     DATETIME(6),
    due_at      DATETIME(6),
    epoch       BIGINT       NOT NULL,
    document    MEDIUMTEXT   NOT NULL,
    lease_until DATETIME(6),
    PRIMARY KEY (tenant, id),
    UNIQUE KEY ${prefix}complaint_reference (tenant, reference),
    KEY ${prefix}complaint_received (tenant, received_at, id),
    -- What a claim reads: complaints that wake up, and open ones by the epoch under which that was reckoned.
    KEY ${prefix}complaint_wake (tenant, wake_at, id),
    KEY ${prefix}complaint_epoch (tenant, is_open, epoch, wake_at, id),
    -- What a list by due date reads.
    KEY ${prefix}complaint_due (tenant, due_at, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Rows without a command do not count as equal.
CREATE TABLE IF NOT EXISTS ${prefix}journal (
    tenant       VARCHAR(64)  NOT NULL,
    complaint_id BINARY(16)   NOT NULL,
    sequence     BIGINT       NOT NULL,
    kind         VARCHAR(40)  NOT NULL,
    neutral      BOOLEAN      NOT NULL,
    occurred_at  DATETIME(6)  NOT NULL,
    recorded_at  DATETIME(6)  NOT NULL,
    command_id   VARCHAR(200),
    body         MEDIUMTEXT   NOT NULL,
    hash         BINARY(32)   NOT NULL,
    PRIMARY KEY (tenant, complaint_id, sequence),
    UNIQUE KEY ${prefix}journal_command (tenant, command_id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${prefix}sealed (
    tenant       VARCHAR(64)  NOT NULL,
    complaint_id BINARY(16)   NOT NULL,
    slot         INTEGER      NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    salt         BINARY(16)   NOT NULL,
    content      MEDIUMBLOB   NOT NULL,
    PRIMARY KEY (tenant, complaint_id, slot)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${prefix}definition (
    tenant        VARCHAR(64)  NOT NULL,
    kind          VARCHAR(40)  NOT NULL,
    id            VARCHAR(100) NOT NULL,
    version       INTEGER      NOT NULL,
    body          MEDIUMTEXT   NOT NULL,
    digest        BINARY(32)   NOT NULL,
    published_at  DATETIME(6)  NOT NULL,
    published_by  VARCHAR(200) NOT NULL,
    previous_head BINARY(32)   NOT NULL,
    head          BINARY(32)   NOT NULL,
    PRIMARY KEY (tenant, kind, id, version)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- One row a tenant: the head of its chain of publications, and how often each epoch was raised.
CREATE TABLE IF NOT EXISTS ${prefix}epoch (
    tenant           VARCHAR(64) NOT NULL,
    publication_head BINARY(32)  NOT NULL,
    clock_epoch      BIGINT      NOT NULL,
    retention_epoch  BIGINT      NOT NULL,
    PRIMARY KEY (tenant)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- What is counted within a window. A tally that is not there is 0.
CREATE TABLE IF NOT EXISTS ${prefix}tally (
    tenant       VARCHAR(64)  NOT NULL,
    tally_key    VARCHAR(200) NOT NULL,
    tally_window VARCHAR(200) NOT NULL,
    amount       BIGINT       NOT NULL,
    PRIMARY KEY (tenant, tally_key, tally_window)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- What complaints are found by. The key is the index of the search, in its order.
CREATE TABLE IF NOT EXISTS ${prefix}token (
    tenant       VARCHAR(64)  NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    token        VARCHAR(100) NOT NULL,
    complaint_id BINARY(16)   NOT NULL,
    PRIMARY KEY (tenant, kind, token, complaint_id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- What is to be delivered. The lane's index tells whether another message comes first.
CREATE TABLE IF NOT EXISTS ${prefix}outbox (
    tenant       VARCHAR(64)    NOT NULL,
    complaint_id BINARY(16)     NOT NULL,
    sequence     BIGINT         NOT NULL,
    part         INTEGER        NOT NULL,
    lane         VARCHAR(100)   NOT NULL,
    kind         VARCHAR(60)    NOT NULL,
    body         VARCHAR(10000) NOT NULL,
    due_at       DATETIME(6)    NOT NULL,
    attempts     INTEGER        NOT NULL DEFAULT 0,
    lease_until  DATETIME(6),
    dead         BOOLEAN        NOT NULL DEFAULT FALSE,
    PRIMARY KEY (tenant, complaint_id, sequence, part),
    KEY ${prefix}outbox_due (tenant, dead, due_at, complaint_id, sequence, part),
    KEY ${prefix}outbox_dead (tenant, dead, complaint_id, sequence, part),
    KEY ${prefix}outbox_lane (tenant, complaint_id, lane, sequence, part)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Where complaints stood, chained; and the heads that each of these statements holds.
CREATE TABLE IF NOT EXISTS ${prefix}checkpoint (
    tenant     VARCHAR(64)   NOT NULL,
    number     BIGINT        NOT NULL,
    made_at    DATETIME(6)   NOT NULL,
    complaints INTEGER       NOT NULL,
    previous   BINARY(32)    NOT NULL,
    digest     BINARY(32)    NOT NULL,
    key_id     VARCHAR(100),
    signature  VARCHAR(1000),
    PRIMARY KEY (tenant, number)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${prefix}checkpointed (
    tenant       VARCHAR(64) NOT NULL,
    number       BIGINT      NOT NULL,
    complaint_id BINARY(16)  NOT NULL,
    version      BIGINT      NOT NULL,
    head         BINARY(32)  NOT NULL,
    PRIMARY KEY (tenant, complaint_id, number),
    KEY ${prefix}checkpointed_number (tenant, number, complaint_id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${prefix}schema (
    version INTEGER NOT NULL,
    PRIMARY KEY (version)
) ENGINE = InnoDB;

INSERT INTO ${prefix}schema (version) VALUES (1) ON DUPLICATE KEY UPDATE version = version;
