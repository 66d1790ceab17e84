package dev.redress.validation;

/**
 * The rules an input can break. Each has a message in every shipped language, under the key {@code violation.} and its stable
 * name. New rules may be added in minor versions.
 */
public enum Rule implements StableNamed {
    /** Has to be given and was not. */
    NOT_NULL("not-null"),
    /** A text has to be given and was absent, empty, or without anything visible. */
    NOT_BLANK("not-blank"),
    /** A list or map has too few or too many elements; parameters {@code min}, {@code max}. */
    SIZE("size"),
    /** A text is too long; parameter {@code max} in code points. */
    TOO_LONG("too-long"),
    /** A text has a control character. */
    CONTROL_CHARACTER("control-character"),
    /** A text of one line has a line break or a tab. */
    SINGLE_LINE("single-line"),
    /** A text has half of a surrogate pair. */
    LONE_SURROGATE("lone-surrogate"),
    /** A text has a code point that Unicode reserves for internal use. */
    NONCHARACTER("noncharacter"),
    /** A text has a character that reorders what follows, so that it reads differently from what it is. */
    BIDI_CONTROL("bidi-control"),
    /** A text has interlinear annotation characters. */
    ANNOTATION_CHARACTER("annotation-character"),
    /** A text has invisible tag characters outside an emoji flag. */
    TAG_CHARACTER("tag-character"),
    /** A text piles up too many combining marks; parameter {@code max}. */
    COMBINING_MARKS("combining-marks"),
    /** Does not look like an e-mail address. */
    EMAIL("email"),
    /** Does not look like a telephone number. */
    PHONE("phone"),
    /** Does not have a form that only programs write; parameter {@code regexp}. */
    PATTERN("pattern"),
    /** Is no tag of a language. */
    LANGUAGE_TAG("language-tag"),
    /** A code has other characters than it may, or too many; parameters {@code max}, {@code characters}. */
    CODE("code"),
    /** Lies before the earliest plausible day; parameter {@code earliest}. */
    TOO_EARLY("too-early"),
    /** Lies in the future. */
    NOT_IN_FUTURE("not-in-future"),
    /** What was complained of happened after the complaint was received. */
    AFTER_RECEIPT("after-receipt"),
    /** The name of a custom field does not have the required form. */
    FIELD_KEY("field-key"),
    /** The custom field is not declared. */
    UNDECLARED("undeclared"),
    /** The value is not of the declared type; parameter {@code type}. */
    TYPE("type"),
    /** The value is not one of those offered; parameter {@code choices}. */
    CHOICE("choice"),
    /** A number has too many digits; parameters {@code integer}, {@code fraction}. */
    DIGITS("digits"),
    /** A day or instant is outside what can be stored; parameters {@code min}, {@code max}. */
    OUT_OF_RANGE("out-of-range");

    private final String persisted;

    Rule(String persisted) {
        this.persisted = persisted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Finds a rule by its stable name.
     *
     * @param persistedName for example {@code too-long}
     * @return the rule
     * @throws IllegalArgumentException if no rule has that name
     */
    public static Rule of(String persistedName) {
        return StableNamed.parse(Rule.class, persistedName);
    }
}
