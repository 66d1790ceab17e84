package dev.redress.procedure;

import java.util.Set;

/**
 * Who may read a complaint. Immutable.
 *
 * @param needToKnow whether only those who work on it may, beside the roles named here and the complainants
 * @param roles roles that may always; copied
 * @param identityRoles roles that may also see who complains where that is withheld; copied
 * @param unredactedRoles roles that read passages which are blackened for others; copied
 */
public record Readers(boolean needToKnow, Set<String> roles, Set<String> identityRoles, Set<String> unredactedRoles) {

    /** Everybody whom the host lets in. */
    public static final Readers ALL = new Readers(false, Set.of(), Set.of());

    /** Copies the sets. */
    public Readers {
        roles = Set.copyOf(roles);
        identityRoles = Set.copyOf(identityRoles);
        unredactedRoles = Set.copyOf(unredactedRoles);
    }

    /**
     * Readers of whom nobody reads what is blackened.
     *
     * @param needToKnow whether only those who work on it may read
     * @param roles roles that may always
     * @param identityRoles roles that may also see who complains where that is withheld
     */
    public Readers(boolean needToKnow, Set<String> roles, Set<String> identityRoles) {
        this(needToKnow, roles, identityRoles, Set.of());
    }
}
