package dev.redress.calendar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the files that lie beside the repository and are not part of it. */
final class SharedFiles {

    private SharedFiles() {}

    /** The first directory of this name in {@code shared} beside the working directory or one of its ancestors. */
    static Optional<Path> find(String name) {
        Path from = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        for (Path at = from; at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared").resolve(name);
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
