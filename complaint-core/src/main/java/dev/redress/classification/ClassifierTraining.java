package dev.redress.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Trains a classifier on examples. The same examples in the same order give the same classifier, whatever the machine. Not
 * thread-safe.
 */
public final class ClassifierTraining {

    private static final int FOLDS = 3;
    private static final int FEWEST_TO_CALIBRATE = 3 * FOLDS;

    private double abstainBelow = 0.4;
    private int fewestComplainants = 2;

    private ClassifierTraining() {}

    /**
     * Begins with what holds unless said otherwise.
     *
     * @return the settings
     */
    public static ClassifierTraining create() {
        return new ClassifierTraining();
    }

    /**
     * Below which confidence the classifier leaves the choice to a person.
     *
     * @param confidence 0 (it never abstains) to 1; 0.4 unless set
     * @return this
     */
    public ClassifierTraining abstainBelow(double confidence) {
        Alternative.check(confidence);
        this.abstainBelow = confidence;
        return this;
    }

    /**
     * How many complainants must have used a word before the classifier looks at it. Whatever is set here, a word goes into the
     * saved file only if at least {@link TrainedClassifier#FEWEST_SAVED} have used it.
     *
     * @param count 1 or more; 2 unless set. With {@link TrainedClassifier#FEWEST_SAVED} the saved classifier answers as the trained
     *     one
     * @return this
     */
    public ClassifierTraining fewestComplainants(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("fewestComplainants must be at least 1, was " + count);
        }
        this.fewestComplainants = count;
        return this;
    }

    /**
     * Trains.
     *
     * @param examples at least one
     * @return the classifier
     * @throws IllegalArgumentException if there is no example
     */
    public TrainedClassifier train(List<Example> examples) {
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("examples must not be empty");
        }
        List<String> names = List.copyOf(
                new TreeSet<>(examples.stream().map(Example::category).toList()));
        VocabularyCount count = new VocabularyCount(names.size());
        int[] categories = new int[examples.size()];
        for (int i = 0; i < categories.length; i++) {
            categories[i] = names.indexOf(examples.get(i).category());
            count.add(examples.get(i), categories[i]);
        }
        Vocabulary vocabulary = count.vocabulary(fewestComplainants);
        List<TextVector> texts = examples.stream()
                .map(each -> vocabulary.vector(each.narrative().told()))
                .toList();
        int[] all = IntStream.range(0, categories.length).toArray();
        double[][] weights = weights(texts, categories, all, names.size(), vocabulary.size());
        Calibration calibration = calibrate(examples, categories, names.size());
        return new TrainedClassifier(
                new LinearModel(names, vocabulary, LinearModel.byFeature(weights)), calibration, abstainBelow);
    }

    private static double[][] weights(
            List<TextVector> texts, int[] categories, int[] members, int count, int features) {
        Separator separator = new Separator(texts, categories, members, features);
        double[][] weights = new double[count][];
        for (int i = 0; i < count; i++) {
            weights[i] = separator.weights(i);
        }
        return weights;
    }

    /** Trains on two thirds, scores the third, in turn; nothing of a third is known when it is scored, not even its words. */
    private Calibration calibrate(List<Example> examples, int[] categories, int count) {
        if (examples.size() < FEWEST_TO_CALIBRATE || count < 2) {
            return Calibration.UNKNOWN;
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, categories.length).boxed().toList());
        order.sort(Comparator.comparingInt(each -> categories[each]));
        double[][] scores = new double[categories.length][];
        for (int fold = 0; fold < FOLDS; fold++) {
            score(examples, categories, count, new Fold(order, fold), scores);
        }
        return Calibration.fit(scores, categories);
    }

    /** Every third example is held out. */
    private record Fold(List<Integer> order, int number) {

        int[] members(boolean heldOut) {
            return IntStream.range(0, order.size())
                    .filter(at -> at % FOLDS == number == heldOut)
                    .map(order::get)
                    .toArray();
        }
    }

    private void score(List<Example> examples, int[] categories, int count, Fold fold, double[][] scores) {
        int[] learned = fold.members(false);
        VocabularyCount counted = new VocabularyCount(count);
        for (int each : learned) {
            counted.add(examples.get(each), categories[each]);
        }
        Vocabulary vocabulary = counted.vocabulary(fewestComplainants);
        List<TextVector> texts = examples.stream()
                .map(each -> vocabulary.vector(each.narrative().told()))
                .toList();
        double[][] weights = weights(texts, categories, learned, count, vocabulary.size());
        for (int each : fold.members(true)) {
            scores[each] = new double[count];
            for (int i = 0; i < count; i++) {
                scores[each][i] = texts.get(each).dot(weights[i]) + weights[i][vocabulary.size()];
            }
        }
    }
}
