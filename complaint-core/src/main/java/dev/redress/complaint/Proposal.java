package dev.redress.complaint;

import dev.redress.party.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A solution offered to the complainant. Immutable.
 *
 * @param round 1 for the first proposal of this complaint
 * @param text what is offered
 * @param amount money offered, or null
 * @param answerBy by when an answer is awaited, exclusive; or null
 */
public record Proposal(
        int round,
        SealedText text,
        @Nullable Money amount,
        @Nullable Instant answerBy) {}
