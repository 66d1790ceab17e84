package dev.redress.validation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextRuleProperties {

    private static final TextRule RULE = TextRule.multiLine(60);

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> anything = Arbitraries.integers().between(0, Character.MAX_CODE_POINT);
        Arbitrary<Integer> nasty = Arbitraries.of(
                0x0A, 0x0D, 0x09, 0x20, 0x3000, 0xA0, 0x200B, 0xFEFF, 0xAD, 0x2060, 0x200D, 0x301, 0x323, 0x344, 0x2028,
                0x1112, 0x1161, 0x11AB, 0xFB2C, 0x958, 0x1F3F4, 0xE0067, 0xE007F, 0xFE0F, 0x65, 0x41, 0x212B);
        return Arbitraries.oneOf(nasty, nasty, nasty, anything)
                .list()
                .ofMaxSize(20)
                .map(points -> {
                    StringBuilder text = new StringBuilder();
                    points.forEach(text::appendCodePoint);
                    return text.toString();
                });
    }

    @Property(tries = 20_000)
    void theNormalFormIsGoodAndStaysAsItIs(@ForAll("texts") String text) {
        Assume.that(RULE.check(text).isEmpty());
        String normal = RULE.normalise(text);
        assertThat(RULE.check(normal)).isEmpty();
        assertThat(RULE.normalise(normal)).isEqualTo(normal);
        assertThat(normal).doesNotContain("\r", "\u200B", "\uFEFF", "\u00AD", "\u2060", "\u2028");
    }

    @Property(tries = 5_000)
    void oneLineIsRefusedWhereSeveralAreAndMore(@ForAll("texts") String text) {
        assertThat(TextRule.singleLine(60).check(text)).containsAll(RULE.check(text));
    }

    @Property(tries = 5_000)
    void onlyListedRulesAreBroken(@ForAll("texts") String text) {
        TextRule rule = TextRule.singleLine(10).required();
        assertThat(rule.rules()).containsAll(rule.check(text));
    }
}
