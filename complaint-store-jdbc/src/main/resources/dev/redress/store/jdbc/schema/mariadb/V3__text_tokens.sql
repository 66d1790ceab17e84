-- Redress, schema version 3, for MariaDB 10.6 and later: what was made of a complaint's texts is found by the complaint, so that it goes
-- with them. ${prefix} is the prefix of every table. MySQL knows no CREATE INDEX IF NOT EXISTS.

SET @redress_index = IF(
    (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE()
        AND table_name = '${prefix}token' AND index_name = '${prefix}token_of_text') = 0,
    'CREATE INDEX ${prefix}token_of_text ON ${prefix}token (tenant, complaint_id, kind)',
    'DO 0');
PREPARE redress_index FROM @redress_index;
EXECUTE redress_index;
DEALLOCATE PREPARE redress_index;

INSERT INTO ${prefix}schema (version) VALUES (3) ON DUPLICATE KEY UPDATE version = version;
