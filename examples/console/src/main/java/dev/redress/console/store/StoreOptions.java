package dev.redress.console.store;

import dev.redress.store.Tenant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where complaints are kept. */
public final class StoreOptions {

    private static final String H2 = "jdbc:h2:";

    @Option(
            names = "--store",
            required = true,
            paramLabel = "URL",
            description = {
                "memory:, jdbc:h2:..., jdbc:postgresql:..., jdbc:mariadb:...",
                "Commands that write make what is missing; those that only read make nothing."
            })
    private String url = "";

    @Option(names = "--user", paramLabel = "NAME", description = "The database user; sa for H2 unless given.")
    private @Nullable String user;

    @Option(
            names = "--password-env",
            paramLabel = "NAME",
            description = "The environment variable that holds the password; empty for H2 unless given.")
    private @Nullable String passwordEnv;

    @Option(names = "--tenant", paramLabel = "NAME", description = "Whose complaints; 'default' unless given.")
    private String tenant = Tenant.DEFAULT.name();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** For picocli. */
    public StoreOptions() {}

    /**
     * Whose complaints.
     *
     * @return the tenant
     */
    public Tenant tenant() {
        try {
            return new Tenant(tenant);
        } catch (IllegalArgumentException e) {
            throw usage("--tenant: " + e.getMessage());
        }
    }

    /**
     * Opens the store and makes its tables if they are missing.
     *
     * @param connections how many threads will use it
     * @param counting whether to count the statements that go to the database
     * @return the store, to be closed
     */
    public OpenStore open(int connections, boolean counting) {
        if (inMemory()) {
            return OpenStore.inMemory();
        }
        return OpenStore.jdbc(durable(url), databaseUser(), password(), connections, counting);
    }

    /**
     * Opens a store that is there, to read: no database and no tables are made.
     *
     * @return the store, to be closed
     */
    public OpenStore openToRead() {
        if (inMemory()) {
            return OpenStore.inMemory();
        }
        return OpenStore.jdbcToRead(existing(durable(url)), databaseUser(), password());
    }

    private boolean inMemory() {
        if (url.equals("memory:")) {
            return true;
        } else if (!url.startsWith(H2) && !url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:mariadb:")) {
            throw usage("--store must be memory:, jdbc:h2:..., jdbc:postgresql:... or jdbc:mariadb:..., was '"
                    + withoutSecrets(url) + "'");
        }
        return false;
    }

    /** What a command has written must outlive a crash of the console: H2 writes half a second later unless told. */
    static String durable(String url) {
        return isFile(url) && !sets(url, "WRITE_DELAY") ? url + ";WRITE_DELAY=0" : url;
    }

    /** A mistyped file name must not become an empty database. */
    static String existing(String url) {
        return isFile(url) && !sets(url, "IFEXISTS") ? url + ";IFEXISTS=TRUE" : url;
    }

    private static boolean isFile(String url) {
        return url.startsWith(H2)
                && !url.startsWith(H2 + "mem:")
                && !url.startsWith(H2 + "tcp:")
                && !url.startsWith(H2 + "ssl:");
    }

    private static boolean sets(String url, String setting) {
        return url.toUpperCase(Locale.ROOT).contains(";" + setting + "=");
    }

    private @Nullable String databaseUser() {
        return user == null && url.startsWith(H2) ? "sa" : user;
    }

    private @Nullable String password() {
        if (passwordEnv == null) {
            return url.startsWith(H2) ? "" : null;
        }
        String password = System.getenv(passwordEnv);
        if (password == null) {
            throw usage("--password-env: there is no environment variable " + passwordEnv);
        }
        return password;
    }

    /** A URL may carry a password: only what comes before its parameters is shown. */
    static String withoutSecrets(String url) {
        return url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalArgumentException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
