package dev.redress.party;

import dev.redress.validation.PlainText;
import dev.redress.validation.Rule;
import dev.redress.validation.TextRule;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/**
 * One way of reaching a party. {@link #toString()} never shows the value. Making one checks nothing; what it stands in is
 * checked as a whole. Immutable.
 *
 * @param kind how
 * @param value the address or number, 1 to 500 code points; of several lines only if postal
 */
@ContactFormat
public record Contact(
        @NotNull ContactKind kind,

        @PlainText(max = MAX_VALUE, multiline = true, required = true)
        String value) {

    /** The longest value, in code points. */
    public static final int MAX_VALUE = 500;

    private static final TextRule TEXT = TextRule.multiLine(MAX_VALUE).required();
    private static final TextRule LINE = TextRule.singleLine(MAX_VALUE);
    private static final int FEWEST_DIGITS = 3;

    /**
     * An e-mail address.
     *
     * @param address with one {@code @} and no white space
     * @return the contact
     */
    public static Contact email(String address) {
        return new Contact(ContactKind.EMAIL, address);
    }

    /**
     * A telephone number, as people write it.
     *
     * @param number with at least three digits
     * @return the contact
     */
    public static Contact phone(String number) {
        return new Contact(ContactKind.PHONE, number);
    }

    /**
     * A postal address.
     *
     * @param address one or more lines
     * @return the contact
     */
    public static Contact postal(String address) {
        return new Contact(ContactKind.POSTAL, address);
    }

    /**
     * The rule of its kind that the value breaks. A value that is no good text at all breaks none here: that is said
     * elsewhere.
     *
     * @return {@link Rule#EMAIL}, {@link Rule#PHONE} or {@link Rule#SINGLE_LINE}, or empty if the form is right
     */
    public Optional<Rule> formatProblem() {
        if (kind == null || kind == ContactKind.POSTAL || !TEXT.check(value).isEmpty()) {
            return Optional.empty();
        }
        String text = TEXT.normalise(value);
        return switch (kind) {
            case EMAIL -> isEmail(text) ? Optional.empty() : Optional.of(Rule.EMAIL);
            case PHONE -> isPhone(text) ? Optional.empty() : Optional.of(Rule.PHONE);
            default -> LINE.check(text).isEmpty() ? Optional.empty() : Optional.of(Rule.SINGLE_LINE);
        };
    }

    private static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at > 0
                && at == text.lastIndexOf('@')
                && at < text.length() - 1
                && text.codePoints().noneMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point));
    }

    private static boolean isPhone(String text) {
        return LINE.check(text).isEmpty()
                && text.codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    /** The class and the kind; never the value. */
    @Override
    public String toString() {
        return "Contact[" + kind + "]";
    }
}
