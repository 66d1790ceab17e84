package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** What somebody did or does about a complaint. The persisted names are stable. */
public enum Duty implements StableNamed {
    /** Took it and registered it. */
    REGISTRAR("registrar"),
    /** Accepted or assessed it: decided that and how it is handled. */
    ASSESSOR("assessor"),
    /** Gave an opinion that was asked for. */
    ADVISER("adviser"),
    /** Did something about it as its handler, took it over for a department, or carried out a measure. */
    HANDLER("handler"),
    /** Established facts. */
    INVESTIGATOR("investigator"),
    /** Proposed a solution or asked for money. */
    PROPOSER("proposer"),
    /** Decided: declined it, or resolved it. */
    DECIDER("decider"),
    /** Approved or refused an amount. */
    APPROVER("approver"),
    /** Checked the outcome. */
    CHECKER("checker"),
    /** Was admitted to the circle that works on it. */
    MEMBER("member");

    private final String persisted;

    Duty(String persisted) {
        this.persisted = persisted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Finds a constant by its stable name.
     *
     * @param persistedName as in the store
     * @return the constant
     * @throws IllegalArgumentException if none has that name
     */
    public static Duty of(String persistedName) {
        return StableNamed.parse(Duty.class, persistedName);
    }
}
