package dev.redress.console.policy;

import java.util.Map;
import java.util.TreeMap;

/** Compares what was said with what is right. Not thread-safe. */
final class Score {

    private final Map<String, Tally> byCategory = new TreeMap<>();
    private int count;
    private int right;
    private int abstained;
    private int rightWhenAnswered;

    /** How often a category was right, said, and said rightly. */
    private static final class Tally {
        int is;
        int said;
        int both;
    }

    void add(String truth, String guess, boolean answered) {
        count++;
        tally(truth).is++;
        tally(guess).said++;
        boolean hit = truth.equals(guess);
        if (hit) {
            right++;
            tally(truth).both++;
        }
        if (!answered) {
            abstained++;
        } else if (hit) {
            rightWhenAnswered++;
        }
    }

    private Tally tally(String category) {
        return byCategory.computeIfAbsent(category, absent -> new Tally());
    }

    int count() {
        return count;
    }

    int abstained() {
        return abstained;
    }

    /** Of the best guesses, abstained or not. */
    double accuracy() {
        return count == 0 ? 0 : (double) right / count;
    }

    double accuracyWhenAnswered() {
        return count == abstained ? 0 : (double) rightWhenAnswered / (count - abstained);
    }

    /** The mean over all categories that are right or were guessed somewhere. */
    double macroF1() {
        return byCategory.values().stream()
                .mapToDouble(each -> 2.0 * each.both / (each.is + each.said))
                .average()
                .orElse(0);
    }
}
