package dev.redress.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is: a person, an organisation, or somebody who does not say. No implementation shows personal data in
 * {@link Object#toString()}. Making one checks nothing; what it stands in is checked as a whole. Immutable.
 */
public sealed interface PartyDetails permits Person, Organisation, Anonymous {

    /** The most contacts of one party. */
    int MAX_CONTACTS = 20;

    /** The longest name, in code points. */
    int MAX_NAME = 200;

    /**
     * How to reach the party, the preferred way first.
     *
     * @return an unmodifiable list, possibly empty; with null elements only if it was made so
     */
    List<Contact> contacts();

    /**
     * The host's own key of the party.
     *
     * @return the key, or null if the host has none
     */
    @Nullable
    ExternalRef ref();
}
