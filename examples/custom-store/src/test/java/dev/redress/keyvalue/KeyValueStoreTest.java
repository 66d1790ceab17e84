package dev.redress.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.ComplaintStore;
import dev.redress.store.tck.ComplaintStoreTck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The kit. The store takes part in no transaction of the host, so that is skipped. */
class KeyValueStoreTest extends ComplaintStoreTck {

    @TempDir
    Path directory;

    private final List<KeyValueStore> opened = new ArrayList<>();

    @Override
    protected ComplaintStore newStore() {
        return open("first");
    }

    /** Opens a copy of the files as they are: what a process leaves that is killed. */
    @Override
    protected ComplaintStore reopen(ComplaintStore store) throws IOException {
        Directories.copy(directory.resolve("first"), directory.resolve("second"));
        return open("second");
    }

    private KeyValueStore open(String name) {
        KeyValueStore store = new KeyValueStore(directory.resolve(name));
        opened.add(store);
        return store;
    }

    /** Whatever a test of the kit did: the files give the same rows as the store has. */
    @AfterEach
    void theFilesHaveWhatIsInMemory() throws IOException {
        Directories.copy(directory.resolve("first"), directory.resolve("again"));
        try {
            assertThat(rows(open("again"))).isEqualTo(rows(opened.get(0)));
        } finally {
            opened.forEach(KeyValueStore::close);
        }
    }

    private static String rows(KeyValueStore store) {
        StringBuilder rows = new StringBuilder();
        store.rows.map.forEach((key, form) -> rows.append(key).append(Arrays.deepToString(new Object[] {form})));
        return rows.toString();
    }
}
