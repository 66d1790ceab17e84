package dev.redress.fuzz;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes texts wrong in the ways in which files get wrong: by hand, by cutting, by encoding, by malice. */
final class Mutator {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "\"\"",
            "[]",
            "{}",
            "0",
            "-1",
            "1e999",
            "0.000000000000000000000000000001",
            "99999999999999999999999999",
            "2147483648",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"9999-99-99\"",
            "\"P999999999Y\"",
            "\"PT-1S\"",
            "\"24:00-00:00\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "[[[[[[[[[[1]]]]]]]]]]",
            "\"" + "x".repeat(3_000) + "\"");
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|-?[0-9][0-9.eE+-]*|true|false|null|,");

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    String mutated(String text) {
        String changed = text;
        for (int i = 0; i <= random.nextInt(3); i++) {
            changed = once(changed);
        }
        return changed;
    }

    private String once(String text) {
        if (text.isEmpty()) {
            return VALUES.get(random.nextInt(VALUES.size()));
        }
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(1 + random.nextInt(40)));
        return switch (random.nextInt(9)) {
            case 0 -> text.substring(0, from);
            case 1 -> text.substring(0, from) + text.substring(to);
            case 2 -> text.substring(0, to) + text.substring(from);
            case 3 -> text.substring(0, from) + (char) random.nextInt(0x10000) + text.substring(from);
            case 4 -> text.substring(0, from) + "[".repeat(random.nextInt(5_000)) + text.substring(from);
            default -> withAnotherValue(text, from);
        };
    }

    /** Puts something else in the place of a value or a name. */
    private String withAnotherValue(String text, int from) {
        Matcher token = TOKEN.matcher(text);
        if (!token.find(from) && !token.find(0)) {
            return text + VALUES.get(random.nextInt(VALUES.size()));
        }
        String other = VALUES.get(random.nextInt(VALUES.size()));
        if (random.nextInt(3) == 0) {
            Matcher another = TOKEN.matcher(text);
            other = another.find(random.nextInt(text.length())) ? another.group() : other;
        }
        return text.substring(0, token.start()) + other + text.substring(token.end());
    }
}
