package dev.redress.complaint;

import dev.redress.party.ExternalRef;

/** The text by which a complaint remembers, sealed, who a party is in the host's system. Stateless. */
public final class HostIdentity {

    private static final String ACTOR = "actor/";
    private static final String REF = "ref/";

    private HostIdentity() {}

    /**
     * The identity of a user of the host.
     *
     * @param actorId the host's identifier of the user
     * @return the text
     */
    public static String ofActor(String actorId) {
        return ACTOR + actorId;
    }

    /**
     * The identity of a record of the host: a customer, an employee, an organisation.
     *
     * @param ref the host's key
     * @return the text
     */
    public static String of(ExternalRef ref) {
        if (ref.system().equals(ExternalRef.USERS)) {
            return ofActor(ref.id());
        }
        return REF + ref.system() + "/" + ref.id();
    }

    /**
     * Whether an identity names a user of the host, who may have acted in complaints.
     *
     * @param identity a text that {@link #ofActor} or {@link #of} made
     * @return false for any other record
     */
    public static boolean isActor(String identity) {
        return identity.startsWith(ACTOR);
    }

    /**
     * The host's identifier of the user whom an identity names.
     *
     * @param identity a text that {@link #ofActor} or {@link #of} made
     * @return the part after the kind, as a person would read it
     */
    public static String readable(String identity) {
        return identity.substring(identity.indexOf('/') + 1);
    }
}
