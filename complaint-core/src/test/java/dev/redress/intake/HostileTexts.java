package dev.redress.intake;

import dev.redress.validation.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Texts that people send by accident or on purpose. */
final class HostileTexts {

    static final String TEN_MEGABYTES = "x".repeat(10_000_000);

    private static final String EMOJI = new String(Character.toChars(0x1F600));

    /** One text for each rule that texts can break, whatever the limit and the number of lines. */
    static final Map<Rule, String> BY_RULE = byRule();

    private HostileTexts() {}

    private static Map<Rule, String> byRule() {
        Map<Rule, String> texts = new EnumMap<>(Rule.class);
        texts.put(Rule.NOT_BLANK, " \u200B\u3000\u200D");
        texts.put(Rule.TOO_LONG, TEN_MEGABYTES);
        texts.put(Rule.CONTROL_CHARACTER, "secret\u0000");
        texts.put(Rule.SINGLE_LINE, "secret\ncret");
        texts.put(Rule.LONE_SURROGATE, "secret\uD83D");
        texts.put(Rule.NONCHARACTER, "secret\uFFFE");
        texts.put(Rule.BIDI_CONTROL, "secret\u202E");
        texts.put(Rule.ANNOTATION_CHARACTER, "secret\uFFF9");
        texts.put(Rule.TAG_CHARACTER, "secret" + new String(Character.toChars(0xE0041)));
        texts.put(Rule.COMBINING_MARKS, "secret" + "\u0301".repeat(9));
        texts.put(Rule.EMAIL, "secret");
        texts.put(Rule.PHONE, "secret");
        texts.put(Rule.LANGUAGE_TAG, "SECRET 1");
        texts.put(Rule.CODE, "SECRET 1");
        return texts;
    }

    static List<String> around(int... limits) {
        List<String> texts = new ArrayList<>();
        for (int limit : limits) {
            for (int length : new int[] {limit - 1, limit, limit + 1, 4 * limit, 4 * limit + 1}) {
                texts.add("x".repeat(length));
            }
            texts.add(EMOJI.repeat(limit));
            texts.add(EMOJI.repeat(limit + 1));
            texts.add("e\u0301".repeat(limit));
            texts.add("\u200Bx\r\n".repeat(limit / 2));
        }
        return texts;
    }
}
