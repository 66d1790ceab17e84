package dev.redress.classification;

/**
 * Something that decided. Immutable.
 *
 * @param evidence the words of the complaint, or the field or channel, that spoke for the category
 * @param weight how much, in the policy's own unit; 0 for a remark on how the answer came about, otherwise greater
 */
public record Reason(String evidence, double weight) {

    /** The weight only: what a complaint says never reaches a log. */
    @Override
    public String toString() {
        return "reason of weight " + weight;
    }
}
