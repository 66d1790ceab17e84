package dev.redress.intake;

import dev.redress.party.PartyDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Who complains for the complainants, and by what right. Making one checks nothing; the {@link Intake} is checked as a whole.
 * Immutable.
 *
 * @param representative who files
 * @param authority by what right
 */
public record Representation(
        @NotNull @Valid PartyDetails representative,
        @NotNull @Valid Authority authority) {

    /**
     * A representation by a right that needs no note.
     *
     * @param representative who files
     * @param kind by what right
     * @return the representation
     */
    public static Representation by(PartyDetails representative, AuthorityKind kind) {
        return new Representation(representative, Authority.of(kind));
    }
}
