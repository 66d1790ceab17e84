package dev.redress.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A classifier that has learned from examples: the words of a text, in Chinese its characters and pairs of them, each speak with a
 * weight for and against every category. Made by {@link ClassifierTraining} or read from a file. Immutable; safe for use by many
 * threads.
 */
public final class TrainedClassifier implements ClassificationPolicy {

    /** So many complainants must have used a word before it is written into the file: nobody can be found by it. */
    public static final int FEWEST_SAVED = 5;

    private static final int REASONS = 5;
    private static final int ALTERNATIVES = 3;
    /** How far a single correction may move the weights. */
    private static final double CORRECTION = 0.5;

    private final LinearModel learned;
    private final Calibration calibration;
    private final double abstainBelow;

    TrainedClassifier(LinearModel learned, Calibration calibration, double abstainBelow) {
        this.learned = learned;
        this.calibration = calibration;
        this.abstainBelow = abstainBelow;
    }

    /**
     * Reads a classifier.
     *
     * @param file what {@link #toText} wrote
     * @return the classifier
     * @throws InvalidClassifierException if it is none, with all faults
     */
    public static TrainedClassifier parse(String file) {
        return ModelText.read(file);
    }

    /**
     * The classifier as lines that people can read: settings, categories, and for every word that at least {@link #FEWEST_SAVED}
     * complainants have used its weights. No text of any example is in it.
     *
     * @return the text, UTF-8 when written to a file
     */
    public String toText() {
        return ModelText.write(learned.pruned(FEWEST_SAVED), calibration, abstainBelow);
    }

    /**
     * The categories it knows.
     *
     * @return their codes
     */
    public List<String> categories() {
        return learned.categories();
    }

    /**
     * How many words, characters and pairs it looks at.
     *
     * @return 0 or more
     */
    public int features() {
        return learned.vocabulary().size();
    }

    /**
     * Below which confidence it abstains.
     *
     * @return 0 to 1
     */
    public double abstainBelow() {
        return abstainBelow;
    }

    /**
     * The same, abstaining below another confidence.
     *
     * @param confidence 0 to 1
     * @return a copy
     */
    public TrainedClassifier abstainingBelow(double confidence) {
        Alternative.check(confidence);
        return new TrainedClassifier(learned, calibration, confidence);
    }

    /**
     * The same, having learned from persons' corrections. Words it does not know stay unknown until it is trained anew; an unknown
     * category becomes known.
     *
     * @param corrections complaints with the categories they should have, in the order learned
     * @return a new classifier; this one stays as it is
     */
    public TrainedClassifier corrected(List<Example> corrections) {
        List<String> unknown = corrections.stream()
                .map(Example::category)
                .filter(category -> !learned.categories().contains(category))
                .distinct()
                .toList();
        LinearModel better = unknown.isEmpty() ? learned : learned.with(unknown);
        for (Example each : corrections) {
            TextVector text = better.vocabulary().vector(each.narrative().told());
            better = better.corrected(text, better.categories().indexOf(each.category()), CORRECTION);
        }
        return new TrainedClassifier(better, calibration, abstainBelow);
    }

    @Override
    public Answer classify(Narrative narrative) {
        String told = narrative.told();
        TextVector text = learned.vocabulary().vector(told);
        double[] probabilities = calibration.probabilities(learned.scores(text));
        List<Integer> order = likeliest(probabilities);
        int best = order.get(0);
        if (text.size() == 0) {
            return new Abstention(
                    "it holds no word that was learned", List.of(), alternatives(order, 0, probabilities));
        }
        List<Reason> reasons = reasons(told, text, best);
        if (probabilities[best] < abstainBelow) {
            String why = String.format(
                    Locale.ROOT, "the best guess is %.2f likely, below %.2f", probabilities[best], abstainBelow);
            return new Abstention(why, reasons, alternatives(order, 0, probabilities));
        }
        return new Classification(
                learned.categories().get(best), probabilities[best], reasons, alternatives(order, 1, probabilities));
    }

    private List<Integer> likeliest(double[] probabilities) {
        List<Integer> order = new ArrayList<>();
        boolean[] taken = new boolean[probabilities.length];
        while (order.size() < Math.min(ALTERNATIVES + 1, probabilities.length)) {
            int best = -1;
            for (int i = 0; i < probabilities.length; i++) {
                if (!taken[i] && (best < 0 || probabilities[i] > probabilities[best])) {
                    best = i;
                }
            }
            taken[best] = true;
            order.add(best);
        }
        return order;
    }

    private List<Alternative> alternatives(List<Integer> order, int from, double[] probabilities) {
        return order.stream()
                .skip(from)
                .limit(ALTERNATIVES)
                .map(each -> new Alternative(learned.categories().get(each), probabilities[each]))
                .toList();
    }

    /** What spoke for the category more than for the others on average. */
    private List<Reason> reasons(String told, TextVector text, int category) {
        double[] spoke = new double[text.size()];
        for (int i = 0; i < spoke.length; i++) {
            spoke[i] = text.value(i) * learned.lead(text.feature(i), category);
        }
        return IntStream.range(0, spoke.length)
                .filter(i -> spoke[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -spoke[i]))
                .limit(REASONS)
                .map(i -> new Reason(word(told, text, i), spoke[i]))
                .toList();
    }

    private String word(String told, TextVector text, int at) {
        int from = text.place(at);
        int length =
                learned.vocabulary().features().get(text.feature(at)).written().length();
        return told.substring(from, FeatureReader.wordEnd(told, from + length));
    }
}
