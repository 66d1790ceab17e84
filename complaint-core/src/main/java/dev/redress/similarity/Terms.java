package dev.redress.similarity;

import dev.redress.words.Scripts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Normalises a text: words in lower case without their endings, the parts of {@code joinedWords} as well; pairs of characters where words
 * are not written apart. Stateless, thread-safe.
 */
final class Terms {

    /** A word of the title counts as much as six of the text. */
    private static final double TITLE = 6;

    private static final Set<String> STOP_WORDS =
            Set.of(("a about after all also am an and any are as at be because been before "
                            + "being but by can could did do does for from had has have he i if in into is it its just me more my no "
                            + "not of on or our out she should so than that the their them then there these they this those to up us "
                            + "via was we were what when which who will with would you your")
                    .split(" "));

    private Terms() {}

    /** The terms in the text's order, repeated as there. */
    static List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Scripts.isUnspaced(c)) {
                if (at + 1 < text.length() && Scripts.isUnspaced(text.charAt(at + 1))) {
                    terms.add(text.substring(at, at + 2));
                }
                at++;
            } else if (Character.isLetterOrDigit(c)) {
                int end = at + 1;
                while (end < text.length() && isOfWord(text.charAt(end))) {
                    end++;
                }
                word(text.substring(at, end), terms);
                at = end;
            } else {
                at++;
            }
        }
        return terms;
    }

    /** How much of each term: words of the title count more. */
    static Map<String, Double> counts(ComplaintText text) {
        Map<String, Double> counts = new LinkedHashMap<>();
        of(text.title()).forEach(term -> counts.merge(term, TITLE, Double::sum));
        of(text.text()).forEach(term -> counts.merge(term, 1.0, Double::sum));
        return counts;
    }

    private static void word(String word, List<String> terms) {
        add(word, terms);
        int from = 0;
        for (int i = 1; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i)) && !Character.isUpperCase(word.charAt(i - 1))) {
                add(word.substring(from, i), terms);
                from = i;
            }
        }
        if (from > 0) {
            add(word.substring(from), terms);
        }
    }

    private static void add(String word, List<String> terms) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!STOP_WORDS.contains(lower)) {
            terms.add(stem(lower));
        }
    }

    private static String stem(String word) {
        int length = word.length();
        if (length > 5 && word.endsWith("ing")) {
            return word.substring(0, length - 3);
        } else if (length > 4 && (word.endsWith("es") || word.endsWith("ed"))) {
            return word.substring(0, length - 2);
        } else if ((length > 4 && word.endsWith("e")) || (length > 3 && word.endsWith("s") && !word.endsWith("ss"))) {
            return word.substring(0, length - 1);
        }
        return word;
    }

    static boolean isMostlyUnspaced(String text) {
        long unspaced = text.chars().filter(c -> Scripts.isUnspaced((char) c)).count();
        return 4 * unspaced > text.length();
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) && !Scripts.isUnspaced(c);
    }
}
