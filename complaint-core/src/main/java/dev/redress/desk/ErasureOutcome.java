package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.lifecycle.Refusal;
import java.util.List;

/**
 * What an erasure came to. Immutable; holds no personal data.
 *
 * @param complaint the complaint as it stands now
 * @param erased what was erased, in words that tell nothing about anybody; copied
 * @param refused what was asked to be erased and was not, and why not; copied
 * @param remaining what else is still there that tells of somebody, and why it was not among what was asked for; copied
 */
public record ErasureOutcome(Complaint<?> complaint, List<String> erased, List<Kept> refused, List<Kept> remaining) {

    /**
     * Something that was not erased.
     *
     * @param field what it is, in words that tell nothing about anybody
     * @param because why it has to be kept
     */
    public record Kept(String field, Refusal because) {}

    /** Copies the lists. */
    public ErasureOutcome {
        erased = List.copyOf(erased);
        refused = List.copyOf(refused);
        remaining = List.copyOf(remaining);
    }
}
