package dev.redress.filelog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.ComplaintStore;
import dev.redress.store.tck.ComplaintStoreTck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The kit. The store takes part in no transaction of the host, so that is skipped. */
class FileLogStoreTest extends ComplaintStoreTck {

    @TempDir
    Path directory;

    private final List<FileLogStore> opened = new ArrayList<>();

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

    private FileLogStore open(String name) {
        FileLogStore store = FileLogStore.open(directory.resolve(name));
        opened.add(store);
        return store;
    }

    /** Whatever a test of the kit did: the log gives the same rows as memory holds. */
    @AfterEach
    void replaysToWhatIsInMemory() throws IOException {
        Directories.copy(directory.resolve("first"), directory.resolve("replayed"));
        try {
            assertThat(open("replayed").rows.all).isEqualTo(opened.get(0).rows.all);
        } finally {
            close();
        }
    }

    private void close() throws IOException {
        for (FileLogStore store : opened) {
            store.close();
        }
    }
}
