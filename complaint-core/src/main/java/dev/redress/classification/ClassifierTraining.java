package dev.redress.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        Corpus corpus = new Corpus(examples);
        int[] all = IntStream.range(0, corpus.size()).toArray();
        double[] offsets = new double[corpus.names().size()];
        Tuning tuning = Tuning.TRIED.get(0);
        Calibration calibration = Calibration.UNKNOWN;
        if (corpus.size() >= FEWEST_TO_CALIBRATE && corpus.names().size() > 1) {
            double[][] scores = heldOut(corpus, tuning);
            double least = Calibration.surprise(scores, corpus.categories());
            for (Tuning other : Tuning.TRIED.subList(1, Tuning.TRIED.size())) {
                double[][] others = heldOut(corpus, other);
                double surprise = Calibration.surprise(others, corpus.categories());
                if (surprise < least) {
                    scores = others;
                    least = surprise;
                    tuning = other;
                }
            }
            offsets = Offsets.fit(scores, corpus.categories());
            calibration = Calibration.fit(Offsets.added(scores, offsets), corpus.categories());
        }
        return new TrainedClassifier(
                corpus.learn(all, fewestComplainants, tuning).model(corpus.names(), offsets),
                calibration,
                abstainBelow);
    }

    /** Trains on two thirds, scores the third, in turn; nothing of a third is known when it is scored, not even its words. */
    private double[][] heldOut(Corpus corpus, Tuning tuning) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, corpus.size()).boxed().toList());
        order.sort(Comparator.comparingInt(each -> corpus.categories()[each]));
        double[][] scores = new double[corpus.size()][];
        for (int number = 0; number < FOLDS; number++) {
            Fold fold = new Fold(order, number);
            Corpus.Learned learned = corpus.learn(fold.members(false), fewestComplainants, tuning);
            for (int each : fold.members(true)) {
                scores[each] = corpus.scores(learned, each);
            }
        }
        return scores;
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
}
