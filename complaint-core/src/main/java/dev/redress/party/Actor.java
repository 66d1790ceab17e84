package dev.redress.party;

import dev.redress.validation.InvalidInputException;
import dev.redress.validation.TextRule;
import dev.redress.validation.Violation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the host says after it has authenticated them. {@link #toString()} shows roles and no identifier. Immutable.
 *
 * @param id the host's identifier of the person or system acting; one line of 1 to 200 code points, taken exactly as given
 * @param roles what the host lets them act as, at most 50, each one line of 1 to 100 code points; copied, may be empty
 * @param onBehalfOf the host's identifier of whom they act for, under the same limits as {@code id}; null if for themselves
 * @param from where they act from, for example an address of the network or the name of a job; null if not known
 */
public record Actor(
        String id,
        Set<String> roles,
        @Nullable String onBehalfOf,
        @Nullable String from) {

    /** The role under which complainants act themselves. */
    public static final String COMPLAINANT = "complainant";

    /**
     * The role that marks an entry brought from elsewhere whose time the source does not state, so that another time had to stand for it. Statistics
     * count no durations from or to it.
     */
    public static final String TIME_NOT_IN_SOURCE = "time-not-in-source";

    /** The longest identifier, in code points. */
    public static final int MAX_ID = 200;

    /** The longest name of a role, in code points. */
    public static final int MAX_ROLE = 100;

    /** The most roles. */
    public static final int MAX_ROLES = 50;

    private static final TextRule ID = TextRule.singleLine(MAX_ID).required();
    private static final TextRule ROLE = TextRule.singleLine(MAX_ROLE).required();

    /**
     * Checks the identifiers and copies the roles.
     *
     * @throws IllegalArgumentException if a text is outside its limits or has characters that {@link TextRule} refuses; the
     *     message names the property and the rule, never the identifier
     */
    public Actor {
        require("id", id, ID);
        for (String role : roles) {
            require("roles", role, ROLE);
        }
        roles = Set.copyOf(roles);
        if (roles.size() > MAX_ROLES) {
            throw new IllegalArgumentException("actor.roles must be at most " + MAX_ROLES + ", were " + roles.size());
        }
        if (onBehalfOf != null) {
            require("onBehalfOf", onBehalfOf, ID);
        }
        if (from != null) {
            require("from", from, ID);
        }
    }

    /**
     * Somebody who acts for themselves.
     *
     * @param id the host's identifier
     * @param roles what they act as, may be none
     * @return the actor
     * @throws IllegalArgumentException as the constructor does
     */
    public static Actor of(String id, String... roles) {
        return new Actor(id, new HashSet<>(Arrays.asList(roles)), null, null);
    }

    /**
     * A copy that acts for somebody else.
     *
     * @param hostId the host's identifier of whom they act for
     * @return the copy
     * @throws IllegalArgumentException if the identifier is outside its limits
     */
    public Actor withOnBehalfOf(String hostId) {
        return new Actor(id, roles, hostId, from);
    }

    /**
     * A copy that says where they act from.
     *
     * @param origin for example an address of the network
     * @return the copy
     * @throws IllegalArgumentException if the text is outside its limits
     */
    public Actor withFrom(String origin) {
        return new Actor(id, roles, onBehalfOf, origin);
    }

    /**
     * A copy with one more role.
     *
     * @param role the role's name
     * @return the copy
     * @throws IllegalArgumentException if the name is outside its limits
     */
    public Actor withRole(String role) {
        Set<String> more = new HashSet<>(roles);
        more.add(role);
        return new Actor(id, more, onBehalfOf, from);
    }

    /**
     * Whether the actor has a role.
     *
     * @param role the role's name
     * @return true if it is among the roles
     */
    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /**
     * Whether the actor is a complainant who acts themselves, and nobody of the organisation.
     *
     * @return true if {@link #COMPLAINANT} is their only role
     */
    public boolean isComplainant() {
        return roles.size() == 1 && roles.contains(COMPLAINANT);
    }

    private static void require(String property, String text, TextRule rule) {
        List<Violation> violations = rule.check(property, text);
        if (!violations.isEmpty()) {
            throw new InvalidInputException("actor", violations);
        }
    }

    /** The class and the roles; never an identifier. */
    @Override
    public String toString() {
        return "Actor" + roles;
    }
}
