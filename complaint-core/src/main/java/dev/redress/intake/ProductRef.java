package dev.redress.intake;

import dev.redress.party.ExternalRef;
import dev.redress.validation.PlainText;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * The product or service a complaint is about. Making one checks nothing; the {@link Intake} is checked as a whole. Immutable.
 *
 * @param name one line of 1 to 200 code points
 * @param ref the host's own key of the product, or null
 */
public record ProductRef(
        @PlainText(max = MAX_NAME, required = true) String name,
        @Valid @Nullable ExternalRef ref) {

    /** The longest name, in code points. */
    public static final int MAX_NAME = 200;

    /**
     * A product of which the host has no key.
     *
     * @param name what it is called
     * @return the product
     */
    public static ProductRef named(String name) {
        return new ProductRef(name, null);
    }
}
