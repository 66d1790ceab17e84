package dev.redress.intake;

import dev.redress.validation.StableNamed;

/**
 * On what basis the personal data of a complaint is processed: the six of article 6(1) of Regulation (EU) 2016/679 (GDPR).
 * Which one applies is for the host to decide.
 */
public enum LawfulBasis implements StableNamed {
    /** Consent of the data subject, article 6(1)(a). */
    CONSENT("consent", "a"),
    /** Performance of a contract with the data subject, or steps before one, article 6(1)(b). */
    CONTRACT("contract", "b"),
    /** A legal obligation of the controller, article 6(1)(c). */
    LEGAL_OBLIGATION("legal-obligation", "c"),
    /** Vital interests of a natural person, article 6(1)(d). */
    VITAL_INTERESTS("vital-interests", "d"),
    /** A task in the public interest or official authority, article 6(1)(e). */
    PUBLIC_TASK("public-task", "e"),
    /** Legitimate interests of the controller or a third party, article 6(1)(f). */
    LEGITIMATE_INTERESTS("legitimate-interests", "f");

    private final String persisted;
    private final String point;

    LawfulBasis(String persisted, String point) {
        this.persisted = persisted;
        this.point = point;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Where the law says so.
     *
     * @return for example {@code GDPR art. 6(1)(c)}
     */
    public String citation() {
        return "GDPR art. 6(1)(" + point + ")";
    }

    /**
     * Finds a basis by its stable name.
     *
     * @param persistedName as in the store
     * @return the basis
     * @throws IllegalArgumentException if none has that name
     */
    public static LawfulBasis of(String persistedName) {
        return StableNamed.parse(LawfulBasis.class, persistedName);
    }
}
