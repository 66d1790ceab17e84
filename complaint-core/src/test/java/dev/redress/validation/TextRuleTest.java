package dev.redress.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextRuleTest {

    private static final TextRule LINE = TextRule.singleLine(40).required();
    private static final TextRule LINES = TextRule.multiLine(40).required();
    private static final String FLAG_OF_SCOTLAND = text(0x1F3F4, 0xE0067, 0xE0062, 0xE0073, 0xE0063, 0xE0074, 0xE007F);
    private static final String FAMILY = text(0x1F468, 0x200D, 0x1F469, 0x200D, 0x1F467);

    static String text(int... points) {
        return new String(points, 0, points.length);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("nul", "a\u0000b", Rule.CONTROL_CHARACTER),
                Arguments.of("escape", "a\u001B[31mb", Rule.CONTROL_CHARACTER),
                Arguments.of("form feed at the end", "a\f", Rule.CONTROL_CHARACTER),
                Arguments.of("file separator at the start", "\u001Ca", Rule.CONTROL_CHARACTER),
                Arguments.of("delete", "a\u007Fb", Rule.CONTROL_CHARACTER),
                Arguments.of("next line, of C1", "a\u0085b", Rule.CONTROL_CHARACTER),
                Arguments.of("high surrogate alone", "a\uD83Db", Rule.LONE_SURROGATE),
                Arguments.of("low surrogate alone", "\uDE00", Rule.LONE_SURROGATE),
                Arguments.of("high surrogate last", "a\uD83D", Rule.LONE_SURROGATE),
                Arguments.of("surrogates the wrong way round", "\uDE00\uD83D", Rule.LONE_SURROGATE),
                Arguments.of("U+FFFE", "a\uFFFE", Rule.NONCHARACTER),
                Arguments.of("U+FFFF", "a\uFFFF", Rule.NONCHARACTER),
                Arguments.of("U+FDD0", "a\uFDD0", Rule.NONCHARACTER),
                Arguments.of("U+10FFFF", "a" + text(0x10FFFF), Rule.NONCHARACTER),
                Arguments.of("right-to-left override", "invoice\u202Efdp.exe", Rule.BIDI_CONTROL),
                Arguments.of("embedding", "a\u202Ab", Rule.BIDI_CONTROL),
                Arguments.of("isolate", "a\u2066b\u2069", Rule.BIDI_CONTROL),
                Arguments.of("interlinear annotation", "a\uFFF9b\uFFFAc\uFFFB", Rule.ANNOTATION_CHARACTER),
                Arguments.of("language tag", "a" + text(0xE0001), Rule.TAG_CHARACTER),
                Arguments.of("hidden text in tags", "hello" + text(0xE0068, 0xE0069), Rule.TAG_CHARACTER),
                Arguments.of(
                        "hidden text behind a flag", FLAG_OF_SCOTLAND + text(0xE0068, 0xE0069), Rule.TAG_CHARACTER),
                Arguments.of(
                        "a long text inside a flag",
                        text(0x1F3F4) + text(0xE0068).repeat(12) + text(0xE007F),
                        Rule.TAG_CHARACTER),
                Arguments.of("nine marks", "a" + "\u0301".repeat(9), Rule.COMBINING_MARKS),
                Arguments.of("marks split by a joiner", "a" + "\u0301\u200D".repeat(9), Rule.COMBINING_MARKS),
                Arguments.of("marks split by what is removed", "a" + "\u0301\u200B".repeat(9), Rule.COMBINING_MARKS),
                Arguments.of("marks that come apart", "a" + "\u0344".repeat(5), Rule.COMBINING_MARKS),
                Arguments.of("selectors that spell hidden bytes", "a" + "\uFE0F".repeat(9), Rule.COMBINING_MARKS),
                Arguments.of("one too long", "x".repeat(41), Rule.TOO_LONG),
                Arguments.of("one emoji too long", text(0x1F600).repeat(41), Rule.TOO_LONG),
                Arguments.of("empty", "", Rule.NOT_BLANK),
                Arguments.of("absent", null, Rule.NOT_BLANK),
                Arguments.of("white space", " \t\r\n\u3000\u00A0", Rule.NOT_BLANK),
                Arguments.of("zero-width space", "\u200B\uFEFF\u2060\u00AD", Rule.NOT_BLANK),
                Arguments.of("joiners and direction marks", "\u200D\u200C\u200E\u200F", Rule.NOT_BLANK),
                Arguments.of("Hangul filler", "\u3164\u115F\uFFA0", Rule.NOT_BLANK),
                Arguments.of("empty Braille cell", "\u2800", Rule.NOT_BLANK),
                Arguments.of("variation selector", "\uFE0F", Rule.NOT_BLANK));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesByOneRule(String name, String hostile, Rule rule) {
        assertThat(LINE.check(hostile)).containsExactly(rule);
        assertThat(LINES.check(hostile)).containsExactly(rule);
    }

    static Stream<Arguments> normalised() {
        return Stream.of(
                Arguments.of("line ends", "a\r\nb\rc\n\r\nd", "a\nb\nc\n\nd"),
                Arguments.of("Unicode line ends", "a\u2028b\u2029c", "a\nb\nc"),
                Arguments.of("decomposed letters", "Amelie\u0301", "Ameli\u00E9"),
                Arguments.of("jamo", "\u1112\u1161\u11AB", "\uD55C"),
                Arguments.of("order of marks", "a\u0301\u0323", "\u1EA1\u0301"),
                Arguments.of("soft hyphen and friends", "co\u00ADop\u200Be\u2060r\uFEFFate", "cooperate"),
                Arguments.of("surrounding space", "\u3000\u00A0 \tAna Lima\u3000\n", "Ana Lima"),
                Arguments.of("space behind what is removed", "\uFEFF Ana \u200B", "Ana"),
                Arguments.of("half of a pair behind what is removed", "\uD83D\u200B\uDE00", text(0x1F600)),
                Arguments.of("tab inside", "a\tb", "a\tb"),
                Arguments.of("family emoji", FAMILY, FAMILY),
                Arguments.of("flag", FLAG_OF_SCOTLAND, FLAG_OF_SCOTLAND),
                Arguments.of("heart", "\u2764\uFE0F", "\u2764\uFE0F"),
                Arguments.of("Persian with ZWNJ", "\u0645\u06CC\u200C\u062E", "\u0645\u06CC\u200C\u062E"),
                Arguments.of("direction marks", "a\u200E\u200Fb", "a\u200E\u200Fb"),
                Arguments.of("private use", "a\uE000", "a\uE000"),
                Arguments.of("eight marks", "x" + "\u0327".repeat(8), "x" + "\u0327".repeat(8)),
                Arguments.of(
                        "forty emoji", text(0x1F600).repeat(40), text(0x1F600).repeat(40)),
                Arguments.of("forty letters with what is removed", "\u200Bx".repeat(40), "x".repeat(40)),
                Arguments.of("forty decomposed letters", "e\u0301".repeat(40), "\u00E9".repeat(40)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("normalised")
    void normalisesSilently(String name, String text, String expected) {
        assertThat(LINES.check(text)).isEmpty();
        assertThat(LINES.normalise(text)).isEqualTo(expected);
    }

    @Test
    void refusesLineBreaksAndTabsInOneLineUnlessAtItsEnds() {
        assertThat(LINE.check("a\nb")).containsExactly(Rule.SINGLE_LINE);
        assertThat(LINE.check("a\tb")).containsExactly(Rule.SINGLE_LINE);
        assertThat(LINE.check("a\u2028b")).containsExactly(Rule.SINGLE_LINE);
        assertThat(LINE.normalise("\tAna\r\n")).isEqualTo("Ana");
    }

    @Test
    void reportsAllThatIsWrongAtOnce() {
        assertThat(TextRule.singleLine(3).check("a\u0000b\nc\u202Ed"))
                .containsExactly(Rule.TOO_LONG, Rule.CONTROL_CHARACTER, Rule.SINGLE_LINE, Rule.BIDI_CONTROL);
    }

    @Test
    void refusesTenMegabytesUnread() {
        assertThat(LINES.check("\u0000".repeat(10_000_000))).containsExactly(Rule.TOO_LONG);
    }

    @Test
    void refusesOnePileOfMarksAsLongAsTheLimit() {
        TextRule rule = TextRule.multiLine(100_000);
        String pile = "a" + "\u0301\u0323".repeat(49_999);
        assertThat(rule.check(pile)).containsExactly(Rule.COMBINING_MARKS);
    }

    @Test
    void takesAnAbsentOrBlankTextWhereItIsOptional() {
        TextRule rule = TextRule.singleLine(5);
        assertThat(rule.check(null)).isEmpty();
        assertThat(rule.check(" \u200D ")).isEmpty();
        assertThat(rule.normalise(" \u200D ")).isEmpty();
    }

    @Test
    void namesPathRuleAndLimit() {
        List<Violation> violations = TextRule.singleLine(2).check("product.name", "abc");
        assertThat(violations).containsExactly(new Violation("product.name", "too-long", Map.of("max", "2")));
    }

    @Test
    void refusesToNormaliseABadTextWithoutQuotingIt() {
        assertThatThrownBy(() -> LINE.normalise("secret\u0000"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("text has 1 violation: must not have control characters");
    }

    @Test
    void refusesALimitOutOfRange() {
        assertThatThrownBy(() -> TextRule.singleLine(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maximum length must be 1 to 10000000, was 0");
    }
}
