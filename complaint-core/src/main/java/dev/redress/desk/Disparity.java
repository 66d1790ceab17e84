package dev.redress.desk;

import java.util.List;

/**
 * Two complaints that tell something alike and came to different ends, for a person to judge whether that was right. What they have in
 * common quotes both complaints. Immutable; {@link #toString()} shows references and differences only.
 *
 * @param reference what people call one of them
 * @param other the other one, and how alike they are
 * @param differences in what their ends differ, one or more; copied
 * @param circumstances in what else they differ, which may explain it; copied
 */
public record Disparity(
        String reference, SimilarComplaint other, List<Difference> differences, List<Difference> circumstances) {

    /** Copies the lists. */
    public Disparity {
        differences = List.copyOf(differences);
        circumstances = List.copyOf(circumstances);
    }

    /**
     * Something in which they differ.
     *
     * @param what {@code outcome}, {@code remedies}, {@code redress}, {@code category}, {@code priority}, {@code channel}, {@code
     *     department} or {@code procedure}
     * @param one the first complaint's, as stable names and amounts; empty for none
     * @param other the other's
     */
    public record Difference(String what, String one, String other) {}

    @Override
    public String toString() {
        return "Disparity[" + reference + ", " + other + ", " + differences + "]";
    }
}
