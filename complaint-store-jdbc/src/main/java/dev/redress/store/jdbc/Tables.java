package dev.redress.store.jdbc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the tables: the only thing of the caller's that ever enters the text of a statement.
 *
 * @param prefix what the names begin with
 * @param always a condition that every WHERE begins with, or nothing; see {@link Dialect#always()}
 */
record Tables(String prefix, String always) {

    static final String DEFAULT_PREFIX = "redress_";

    private static final Pattern ALLOWED = Pattern.compile("[a-z][a-z0-9_]{0,20}");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    Tables {
        if (!ALLOWED.matcher(prefix).matches()) {
            throw new IllegalArgumentException("JdbcStore.tablePrefix must match " + ALLOWED + ", was a text of "
                    + prefix.length() + " characters");
        }
    }

    Tables(String prefix) {
        this(prefix, "");
    }

    /** The same tables, read under a condition of the dialect's. */
    Tables under(Dialect dialect) {
        return new Tables(prefix, dialect.always());
    }

    /** Puts table names in the places of a statement: {@code {journal}} becomes {@code redress_journal}. */
    String in(String sql) {
        return PLACE.matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(prefix + found.group(1)))
                .replace(" WHERE ", " WHERE " + always);
    }
}
