package dev.redress.filelog;

import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of all tenants and the log that they are rebuilt from. Not thread-safe: {@link FileLogStore} lets in one at a time. */
final class Database implements Closeable {

    private final LogFile log;
    final Map<Tenant, Tables> tenants = new HashMap<>();
    private @Nullable Exception failure;

    Database(Path directory) throws IOException {
        log = new LogFile(directory);
        try {
            log.replay(record -> {
                while (record.available() > 0) {
                    Tenant tenant = Codec.tenant(record);
                    apply(tenant, Codec.changes(tenant, record));
                }
            });
            force(); // in case the process ended between an erasure and the log's replacement
        } catch (IOException | RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /** The tenant's tables, to be read. */
    Tables of(Tenant tenant) {
        requireSound();
        return tenants.getOrDefault(tenant, new Tables());
    }

    /** Changes a tenant's rows, all or none. Whoever calls this calls {@link #force} before anybody is told. */
    void change(Tenant tenant, List<Change> changes) {
        requireSound();
        if (changes.isEmpty()) {
            return;
        }
        byte[] bytes;
        try {
            bytes = Codec.encode(tenant, changes);
        } catch (IOException e) {
            throw new StoreException(tenant + ": a text has an unpaired surrogate and cannot be kept exactly", e);
        }
        try {
            log.append(bytes);
        } catch (IOException e) {
            throw failed(e);
        }
        apply(tenant, changes);
    }

    /** Makes what was changed durable. If something was erased, the log is written anew, without it. */
    void force() {
        requireSound();
        try {
            log.force();
            if (tenants.values().stream().anyMatch(tables -> tables.erased)) {
                Stream<byte[]> rows = tenants.entrySet().stream().flatMap(Database::encoded);
                log.replace(rows.iterator());
                tenants.values().forEach(tables -> tables.erased = false);
            }
        } catch (IOException | UncheckedIOException e) {
            throw failed(e);
        }
    }

    private static Stream<byte[]> encoded(Entry<Tenant, Tables> tenant) {
        return tenant.getValue().rows().map(changes -> {
            try {
                return Codec.encode(tenant.getKey(), changes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void apply(Tenant tenant, List<Change> changes) {
        Tables tables = tenants.computeIfAbsent(tenant, t -> new Tables());
        changes.forEach(change -> change.applyTo(tables));
    }

    /** After a failure memory is ahead of the log, or may be: nothing is answered from it any more. */
    private void requireSound() {
        if (failure != null) {
            throw new StoreException(
                    "the store can no longer be used; open it anew to see what is in its log", failure);
        }
    }

    private StoreException failed(Exception e) {
        failure = e;
        return new StoreException("the log could not be written; open the store anew to see what is in it", e);
    }

    @Override
    public void close() throws IOException {
        failure = new IOException("the store was closed");
        log.close();
    }
}
