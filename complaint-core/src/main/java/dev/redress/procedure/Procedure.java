package dev.redress.procedure;

/**
 * An organisation's way of handling complaints. It is published into the store as a version, and a complaint keeps the
 * version it was filed under. In this version of the library a procedure has a name and allows everything the machine
 * allows; steps, gates and roles come with a later one. Immutable.
 *
 * @param id identifier, 1 to 100 of a-z 0-9 -
 * @param version 1 or more
 * @param titleEn its name in English
 * @param titleZh its name in Chinese
 */
public record Procedure(String id, int version, String titleEn, String titleZh) {

    /** What a host starts from that names no other. */
    public static final Procedure GENERAL = new Procedure("general", 1, "General complaint procedure", "投诉处理流程");

    /**
     * Checks identifier and version.
     *
     * @throws IllegalArgumentException if one of them is out of range
     */
    public Procedure {
        if (!id.matches("[a-z0-9-]{1,100}")) {
            throw new IllegalArgumentException(
                    "procedure id must be 1 to 100 of a-z 0-9 -, had " + id.length() + " characters");
        }
        if (version < 1) {
            throw new IllegalArgumentException("procedure '" + id + "': version must be 1 or more, was " + version);
        }
    }
}
