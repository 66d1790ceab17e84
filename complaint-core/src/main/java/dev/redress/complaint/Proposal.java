package dev.redress.complaint;

import dev.redress.party.Money;
import org.jspecify.annotations.Nullable;

/**
 * A solution offered to the complainant. Immutable.
 *
 * @param round 1 for the first proposal of this complaint
 * @param text what is offered
 * @param amount money offered, or null
 */
public record Proposal(int round, SealedText text, @Nullable Money amount) {}
