package dev.redress.procedure;

import dev.redress.words.Words;
import java.util.Set;

/**
 * Something a complainant should bring. Immutable.
 *
 * @param kind code of the kind of evidence
 * @param title what it is called
 * @param channels codes of the channels that ask for it, empty for all; copied
 * @param categories codes of the categories that ask for it, empty for all; copied
 * @param required whether the procedure can insist on it
 */
public record Material(String kind, Words title, Set<String> channels, Set<String> categories, boolean required) {

    /** Copies the sets. */
    public Material {
        channels = Set.copyOf(channels);
        categories = Set.copyOf(categories);
    }
}
