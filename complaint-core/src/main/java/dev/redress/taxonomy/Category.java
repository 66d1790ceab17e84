package dev.redress.taxonomy;

import dev.redress.complaint.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A category of a {@link Taxonomy}. Checked with the taxonomy as a whole. Immutable.
 *
 * @param code stable, unique within the taxonomy; 1 to 100 characters on one line
 * @param parent code of the category above; null at the top
 * @param en its English name; the Chinese one where nobody has translated it
 * @param zh its Chinese name; the English one where nobody has translated it
 * @param keywords words that speak for it; may be empty
 * @param department the host's key of the department that handles it; null if that is the parent's
 * @param severity how grave such complaints usually are; null if that is the parent's
 */
public record Category(
        String code,
        @Nullable String parent,
        String en,
        String zh,
        List<String> keywords,
        @Nullable String department,
        @Nullable Severity severity) {

    /** Copies the keywords. */
    public Category {
        keywords = List.copyOf(keywords);
    }

    /**
     * The category above.
     *
     * @return its code, or empty at the top
     */
    public Optional<String> findParent() {
        return Optional.ofNullable(parent);
    }

    /**
     * Its name in a language.
     *
     * @param language {@code "zh"} for Chinese, anything else for English
     * @return the name
     */
    public String name(String language) {
        return language.equals("zh") ? zh : en;
    }
}
