package dev.redress.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does not say who they are, but may be reachable all the same. {@link #toString()} shows no personal data.
 * Making one checks nothing; what it stands in is checked as a whole. Immutable.
 *
 * @param contacts at most 20, the preferred first; copied, null counts as empty
 */
public record Anonymous(@Size(max = MAX_CONTACTS) List<@NotNull @Valid Contact> contacts) implements PartyDetails {

    /** Copies the contacts. */
    public Anonymous {
        contacts = Lists.copy(contacts);
    }

    /**
     * Somebody who cannot be reached.
     *
     * @return the party
     */
    public static Anonymous unreachable() {
        return new Anonymous(List.of());
    }

    /**
     * Somebody who can be reached, for example at a drop-box address.
     *
     * @param contacts the preferred first
     * @return the party
     */
    public static Anonymous reachableAt(Contact... contacts) {
        return new Anonymous(Arrays.asList(contacts));
    }

    /**
     * None: a key would say who it is.
     *
     * @return null
     */
    @Override
    public @Nullable ExternalRef ref() {
        return null;
    }

    /** The class and the number of contacts. */
    @Override
    public String toString() {
        return "Anonymous[" + contacts.size() + " contacts]";
    }
}
