package dev.redress.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plain text may contain, and its normal form.
 *
 * <p>Normalised without a word: CRLF, CR and the Unicode line and paragraph separators to LF; Unicode form NFC; zero-width
 * space, word joiner, byte order mark and soft hyphen removed; white space at both ends removed, the ideographic space
 * included; a text without anything visible becomes empty.
 *
 * <p>Refused, each under a {@link Rule} of its own: control characters other than tab and line break (these two as well in a
 * single line), unpaired surrogates, noncharacters, characters that override, embed or isolate writing direction,
 * interlinear annotations, tag characters outside emoji flags, piled-up combining marks, and texts too long. Joiners
 * (ZWJ, ZWNJ), direction marks (LRM, RLM, ALM) and private-use characters are allowed: scripts, emoji and names need them.
 *
 * <p>Work is linear in the limit, not in the text: a text of more than four times the limit is refused unread. Immutable and
 * thread-safe.
 */
public final class TextRule {

    /** The most combining marks in a row. */
    public static final int MAX_MARKS = TextScan.MAX_MARKS;

    private final int maxLength;
    private final boolean multiLine;
    private final boolean required;

    private TextRule(int maxLength, boolean multiLine, boolean required) {
        if (maxLength < 1 || maxLength > 10_000_000) {
            throw new IllegalArgumentException("maximum length must be 1 to 10000000, was " + maxLength);
        }
        this.maxLength = maxLength;
        this.multiLine = multiLine;
        this.required = required;
    }

    /**
     * A text of one line that may be absent.
     *
     * @param maxLength 1 to 10,000,000 code points, of the normal form
     * @return the rule
     * @throws IllegalArgumentException if the length is outside the range
     */
    public static TextRule singleLine(int maxLength) {
        return new TextRule(maxLength, false, false);
    }

    /**
     * A text of any number of lines that may be absent.
     *
     * @param maxLength 1 to 10,000,000 code points, of the normal form
     * @return the rule
     * @throws IllegalArgumentException if the length is outside the range
     */
    public static TextRule multiLine(int maxLength) {
        return new TextRule(maxLength, true, false);
    }

    /**
     * The same rule for a text that has to be there.
     *
     * @return a new rule
     */
    public TextRule required() {
        return new TextRule(maxLength, multiLine, true);
    }

    /**
     * The greatest length.
     *
     * @return in code points of the normal form
     */
    public int maxLength() {
        return maxLength;
    }

    /**
     * Whether line breaks and tabs are allowed.
     *
     * @return true for a text of several lines
     */
    public boolean isMultiLine() {
        return multiLine;
    }

    /**
     * Whether the text has to be there.
     *
     * @return false if it may be absent or blank
     */
    public boolean isRequired() {
        return required;
    }

    /**
     * The rules that a text breaks.
     *
     * @param text as it came; null for none
     * @return all that are broken, empty for a good text; for one refused as far too long, only that
     */
    public Set<Rule> check(@Nullable String text) {
        return text != null && TextScan.isPlain(text, this)
                ? Set.of()
                : inspect(text).problems();
    }

    /**
     * Checks and normalises at once.
     *
     * @param text as it came; null for none
     * @return the normal form; null if the text breaks a rule
     */
    public @Nullable String accepted(@Nullable String text) {
        if (text != null && TextScan.isPlain(text, this)) {
            return text;
        }
        TextScan scan = inspect(text);
        return scan.problems().isEmpty() ? scan.normalised() : null;
    }

    /**
     * The rules that a text breaks, as violations.
     *
     * @param path where the text stands
     * @param text as it came; null for none
     * @return in the order of {@link Rule}; empty for a good text
     */
    public List<Violation> check(String path, @Nullable String text) {
        Set<Rule> broken = check(text);
        if (broken.isEmpty()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>(broken.size());
        for (Rule rule : broken) {
            violations.add(Violation.of(path, rule, parameters(rule)));
        }
        return List.copyOf(violations);
    }

    /**
     * The normal form, to be stored and compared. Normalising it again changes nothing.
     *
     * @param text one that breaks no rule
     * @return the normal form; empty for a blank text
     * @throws IllegalArgumentException if the text breaks a rule; the message names the rules, not the text
     */
    public String normalise(String text) {
        String normal = accepted(text);
        if (normal == null) {
            throw new InvalidInputException("text", check("", text));
        }
        return normal;
    }

    /**
     * The rules that a text under this rule can break.
     *
     * @return in the order of {@link Rule}
     */
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        if (required) {
            rules.add(Rule.NOT_BLANK);
        }
        rules.add(Rule.TOO_LONG);
        rules.add(Rule.CONTROL_CHARACTER);
        if (!multiLine) {
            rules.add(Rule.SINGLE_LINE);
        }
        rules.addAll(List.of(
                Rule.LONE_SURROGATE,
                Rule.NONCHARACTER,
                Rule.BIDI_CONTROL,
                Rule.ANNOTATION_CHARACTER,
                Rule.TAG_CHARACTER,
                Rule.COMBINING_MARKS));
        return List.copyOf(rules);
    }

    /**
     * The limits that messages about a rule name.
     *
     * @param rule one of {@link #rules()}
     * @return {@code max} for {@link Rule#TOO_LONG} and {@link Rule#COMBINING_MARKS}, else empty
     */
    public Map<String, String> parameters(Rule rule) {
        if (rule == Rule.TOO_LONG) {
            return Map.of("max", Integer.toString(maxLength));
        }
        return rule == Rule.COMBINING_MARKS ? Map.of("max", Integer.toString(MAX_MARKS)) : Map.of();
    }

    private TextScan inspect(@Nullable String text) {
        return TextScan.of(text == null ? "" : text, this);
    }
}
