package dev.redress.complaint;

/**
 * A published version of something that clocks are judged by. Immutable.
 *
 * @param kind {@code procedure}, {@code calendar} or {@code rule-pack}
 * @param id its identifier
 * @param version its version, 1 or more
 */
public record DefinitionRef(String kind, String id, int version) {

    /** The kind of a procedure. */
    public static final String PROCEDURE = "procedure";

    /** The kind of a calendar. */
    public static final String CALENDAR = "calendar";

    /** The kind of a rule pack. */
    public static final String RULE_PACK = "rule-pack";
}
