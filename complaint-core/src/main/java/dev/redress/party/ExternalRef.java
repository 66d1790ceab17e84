package dev.redress.party;

import dev.redress.validation.PlainText;

/**
 * The host's own key of something: a customer, an order, an attachment. The identifier may be personal data, so
 * {@link #toString()} shows only the system. Making one checks nothing; what it stands in is checked as a whole. Immutable.
 *
 * @param system what the key belongs to, for example {@code crm}; one line of 1 to 50 code points
 * @param id the key; one line of 1 to 200 code points
 */
public record ExternalRef(
        @PlainText(max = MAX_SYSTEM, required = true) String system,
        @PlainText(max = MAX_ID, required = true) String id) {

    /**
     * The system whose keys are the host's own users: a reference in it and an {@link Actor} of the same identifier are the
     * same person.
     */
    public static final String USERS = "user";

    /** The longest system name, in code points. */
    public static final int MAX_SYSTEM = 50;

    /** The longest identifier, in code points. */
    public static final int MAX_ID = 200;

    /**
     * The key of something.
     *
     * @param system what the key belongs to
     * @param id the key
     * @return the reference
     */
    public static ExternalRef of(String system, String id) {
        return new ExternalRef(system, id);
    }

    /**
     * A user of the host.
     *
     * @param id the identifier, as in {@link Actor#id()}
     * @return the reference
     */
    public static ExternalRef user(String id) {
        return new ExternalRef(USERS, id);
    }

    /** The class and the system; never the identifier. */
    @Override
    public String toString() {
        return "ExternalRef[" + system + "]";
    }
}
