-- Redress, schema version 1, for PostgreSQL 14 and later. ${prefix} is the prefix of every table.
-- Texts are TEXT and never a JSON type: the chain hashes them as they are stored. Keys compare by bytes (COLLATE "C"), so that
-- no upgrade of the system's collations can break an index.

CREATE TABLE IF NOT EXISTS ${prefix}complaint (
    tenant      text COLLATE "C" NOT NULL,
    id          uuid             NOT NULL,
    reference   text COLLATE "C" NOT NULL,
    version     bigint           NOT NULL,
    head        bytea            NOT NULL,
    stage       text COLLATE "C" NOT NULL,
    is_open     boolean          NOT NULL,
    received_at timestamptz      NOT NULL,
    category    text COLLATE "C",
    priority    text COLLATE "C",
    channel     text COLLATE "C",
    assignee    text COLLATE "C",
    wake_at     timestamptz,
    due_at      timestamptz,
    epoch       bigint           NOT NULL,
    document    text             NOT NULL,
    lease_until timestamptz,
    CONSTRAINT ${prefix}complaint_pk PRIMARY KEY (tenant, id),
    CONSTRAINT ${prefix}complaint_reference UNIQUE (tenant, reference)
) WITH (fillfactor = 70);

-- No index on version, head, stage or lease_until: an update that changes no indexed column stays on its page (HOT).
CREATE INDEX IF NOT EXISTS ${prefix}complaint_received ON ${prefix}complaint (tenant, received_at, id);

-- What a claim reads: complaints that wake up, and open ones by the epoch under which that was reckoned.
CREATE INDEX IF NOT EXISTS ${prefix}complaint_wake ON ${prefix}complaint (tenant, wake_at, id) WHERE wake_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS ${prefix}complaint_epoch ON ${prefix}complaint (tenant, epoch, wake_at, id) WHERE is_open;

-- What a list by due date reads.
CREATE INDEX IF NOT EXISTS ${prefix}complaint_due ON ${prefix}complaint (tenant, due_at, id) WHERE due_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS ${prefix}journal (
    tenant       text COLLATE "C" NOT NULL,
    complaint_id uuid             NOT NULL,
    sequence     bigint           NOT NULL,
    kind         text COLLATE "C" NOT NULL,
    neutral      boolean          NOT NULL,
    occurred_at  timestamptz      NOT NULL,
    recorded_at  timestamptz      NOT NULL,
    command_id   text COLLATE "C",
    body         text             NOT NULL,
    hash         bytea            NOT NULL,
    CONSTRAINT ${prefix}journal_pk PRIMARY KEY (tenant, complaint_id, sequence)
);

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}journal_command ON ${prefix}journal (tenant, command_id)
    WHERE command_id IS NOT NULL;

CREATE TABLE IF NOT EXISTS ${prefix}sealed (
    tenant       text COLLATE "C" NOT NULL,
    complaint_id uuid             NOT NULL,
    slot         integer          NOT NULL,
    kind         text COLLATE "C" NOT NULL,
    salt         bytea            NOT NULL,
    content      bytea            NOT NULL,
    CONSTRAINT ${prefix}sealed_pk PRIMARY KEY (tenant, complaint_id, slot)
);

CREATE TABLE IF NOT EXISTS ${prefix}definition (
    tenant        text COLLATE "C" NOT NULL,
    kind          text COLLATE "C" NOT NULL,
    id            text COLLATE "C" NOT NULL,
    version       integer          NOT NULL,
    body          text             NOT NULL,
    digest        bytea            NOT NULL,
    published_at  timestamptz      NOT NULL,
    published_by  text COLLATE "C" NOT NULL,
    previous_head bytea            NOT NULL,
    head          bytea            NOT NULL,
    CONSTRAINT ${prefix}definition_pk PRIMARY KEY (tenant, kind, id, version)
);

-- One row a tenant: the head of its chain of publications, and how often each epoch was raised.
CREATE TABLE IF NOT EXISTS ${prefix}epoch (
    tenant           text COLLATE "C" NOT NULL,
    publication_head bytea            NOT NULL,
    clock_epoch      bigint           NOT NULL,
    retention_epoch  bigint           NOT NULL,
    CONSTRAINT ${prefix}epoch_pk PRIMARY KEY (tenant)
);

-- What is counted within a window. A tally that is not there is 0. Rows are updated in place, hence the room.
CREATE TABLE IF NOT EXISTS ${prefix}tally (
    tenant       text COLLATE "C" NOT NULL,
    tally_key    text COLLATE "C" NOT NULL,
    tally_window text COLLATE "C" NOT NULL,
    amount       bigint           NOT NULL,
    CONSTRAINT ${prefix}tally_pk PRIMARY KEY (tenant, tally_key, tally_window)
) WITH (fillfactor = 70);

-- What complaints are found by. The key is the index of the search, in its order.
CREATE TABLE IF NOT EXISTS ${prefix}token (
    tenant       text COLLATE "C" NOT NULL,
    kind         text COLLATE "C" NOT NULL,
    token        text COLLATE "C" NOT NULL,
    complaint_id uuid             NOT NULL,
    CONSTRAINT ${prefix}token_pk PRIMARY KEY (tenant, kind, token, complaint_id)
);

-- What is to be delivered. Rows are updated in place, hence the room. No index on attempts or lease_until: a claim stays on its
-- page. The lane's index tells whether another message comes first.
CREATE TABLE IF NOT EXISTS ${prefix}outbox (
    tenant       text COLLATE "C" NOT NULL,
    complaint_id uuid             NOT NULL,
    sequence     bigint           NOT NULL,
    part         integer          NOT NULL,
    lane         text COLLATE "C" NOT NULL,
    kind         text COLLATE "C" NOT NULL,
    body         text             NOT NULL,
    due_at       timestamptz      NOT NULL,
    attempts     integer          NOT NULL DEFAULT 0,
    lease_until  timestamptz,
    dead         boolean          NOT NULL DEFAULT false,
    CONSTRAINT ${prefix}outbox_pk PRIMARY KEY (tenant, complaint_id, sequence, part)
) WITH (fillfactor = 70);

CREATE INDEX IF NOT EXISTS ${prefix}outbox_due ON ${prefix}outbox (tenant, due_at, complaint_id, sequence, part)
    WHERE NOT dead;
CREATE INDEX IF NOT EXISTS ${prefix}outbox_dead ON ${prefix}outbox (tenant, complaint_id, sequence, part) WHERE dead;
CREATE INDEX IF NOT EXISTS ${prefix}outbox_lane ON ${prefix}outbox (tenant, complaint_id, lane, sequence, part);

-- Where complaints stood, chained; and the heads that each of these statements holds.
CREATE TABLE IF NOT EXISTS ${prefix}checkpoint (
    tenant     text COLLATE "C" NOT NULL,
    number     bigint           NOT NULL,
    made_at    timestamptz      NOT NULL,
    complaints integer          NOT NULL,
    previous   bytea            NOT NULL,
    digest     bytea            NOT NULL,
    key_id     text COLLATE "C",
    signature  text COLLATE "C",
    CONSTRAINT ${prefix}checkpoint_pk PRIMARY KEY (tenant, number)
);

CREATE TABLE IF NOT EXISTS ${prefix}checkpointed (
    tenant       text COLLATE "C" NOT NULL,
    number       bigint           NOT NULL,
    complaint_id uuid             NOT NULL,
    version      bigint           NOT NULL,
    head         bytea            NOT NULL,
    CONSTRAINT ${prefix}checkpointed_pk PRIMARY KEY (tenant, complaint_id, number)
);

CREATE INDEX IF NOT EXISTS ${prefix}checkpointed_number ON ${prefix}checkpointed (tenant, number, complaint_id);

-- A document of a few kilobytes stays in its row, compressed by lz4 where the server was built with it.
ALTER TABLE ${prefix}complaint ALTER COLUMN document SET STORAGE MAIN;
ALTER TABLE ${prefix}journal ALTER COLUMN body SET STORAGE MAIN;

DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)) THEN
        ALTER TABLE ${prefix}complaint ALTER COLUMN document SET COMPRESSION lz4;
        ALTER TABLE ${prefix}journal ALTER COLUMN body SET COMPRESSION lz4;
        ALTER TABLE ${prefix}sealed ALTER COLUMN content SET COMPRESSION lz4;
        ALTER TABLE ${prefix}definition ALTER COLUMN body SET COMPRESSION lz4;
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS ${prefix}schema (
    version integer NOT NULL,
    CONSTRAINT ${prefix}schema_pk PRIMARY KEY (version)
);

INSERT INTO ${prefix}schema (version) VALUES (1) ON CONFLICT DO NOTHING;
