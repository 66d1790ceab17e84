-- Redress, schema version 4, for MariaDB 10.6 and later: what somebody handles is found without reading what others do. ${prefix} is the
-- prefix of every table. MySQL knows no CREATE INDEX IF NOT EXISTS.

SET @redress_index = IF(
    (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE()
        AND table_name = '${prefix}complaint' AND index_name = '${prefix}complaint_assignee') = 0,
    'CREATE INDEX ${prefix}complaint_assignee ON ${prefix}complaint (tenant, assignee, due_at, id)',
    'DO 0');
PREPARE redress_index FROM @redress_index;
EXECUTE redress_index;
DEALLOCATE PREPARE redress_index;

INSERT INTO ${prefix}schema (version) VALUES (4) ON DUPLICATE KEY UPDATE version = version;
