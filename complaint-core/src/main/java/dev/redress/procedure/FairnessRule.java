package dev.redress.procedure;

import dev.redress.validation.StableNamed;

/** What a procedure can ask of whoever has a duty. The persisted names are stable; the set may grow. */
public enum FairnessRule implements StableNamed {
    /** Nobody handles, decides or checks a complaint about themselves. */
    NOT_ABOUT_ONESELF("not-about-oneself"),
    /** Nobody does anything about it but give it away, where an interest of theirs was declared. */
    NO_DECLARED_INTEREST("no-declared-interest"),
    /** Nobody approves an amount that they proposed or asked for, and nobody promises money where they decided on an approval. */
    APPROVER_NOT_PROPOSER("approver-not-proposer"),
    /** Nobody checks an outcome that they brought about or approved money for. */
    CHECKER_NOT_HANDLER("checker-not-handler"),
    /** After an appeal, others decide than before, and others choose the course. */
    APPEAL_BY_OTHERS("appeal-by-others"),
    /** Nobody takes over for another department what they, or whoever they act for, handed over to it, or answers for it what they asked. */
    TAKEN_OVER_BY_ANOTHER("taken-over-by-another"),
    /** Nobody supervises how measures are carried out who has to carry out one of them. */
    SUPERVISED_BY_ANOTHER("supervised-by-another");

    private final String persisted;

    FairnessRule(String persisted) {
        this.persisted = persisted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Finds a rule by its stable name.
     *
     * @param persistedName as in a file
     * @return the rule
     * @throws IllegalArgumentException if none has that name
     */
    public static FairnessRule of(String persistedName) {
        return StableNamed.parse(FairnessRule.class, persistedName);
    }
}
