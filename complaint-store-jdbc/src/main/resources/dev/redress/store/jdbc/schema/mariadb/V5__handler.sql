-- Redress, schema version 5, for MariaDB 10.6 and later: what somebody has open is counted without reading what they had before. ${prefix} is
-- the prefix of every table. MySQL knows neither CREATE INDEX IF NOT EXISTS nor DROP INDEX IF EXISTS.

SET @redress_index = IF(
    (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE()
        AND table_name = '${prefix}complaint' AND index_name = '${prefix}complaint_handler') = 0,
    'CREATE INDEX ${prefix}complaint_handler ON ${prefix}complaint (tenant, assignee, is_open, due_at, id)',
    'DO 0');
PREPARE redress_index FROM @redress_index;
EXECUTE redress_index;
DEALLOCATE PREPARE redress_index;

SET @redress_index = IF(
    (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE()
        AND table_name = '${prefix}complaint' AND index_name = '${prefix}complaint_assignee') = 0,
    'DO 0',
    'DROP INDEX ${prefix}complaint_assignee ON ${prefix}complaint');
PREPARE redress_index FROM @redress_index;
EXECUTE redress_index;
DEALLOCATE PREPARE redress_index;

INSERT INTO ${prefix}schema (version) VALUES (5) ON DUPLICATE KEY UPDATE version = version;
