package dev.redress.classification;

/**
 * Moves the line between categories so that those of few examples are not passed over: what is added to a category's score is chosen
 * one category after the other for the sum of accuracy and macro-F1 on examples held out, less a little for each move, as the held-out are
 * few. Not thread-safe.
 */
final class Offsets {

    private static final int PASSES = 5;
    private static final int LOWEST = -6;
    private static final int HIGHEST = 12;
    private static final double STEP = 0.05;
    private static final double PRICE = 0.2;

    private final double[][] scores;
    private final int[] truths;
    private final double[] offsets;
    private double best;

    private Offsets(double[][] scores, int[] truths) {
        this.scores = scores;
        this.truths = truths;
        this.offsets = new double[scores[0].length];
        this.best = goal();
    }

    /**
     * Finds them.
     *
     * @param scores of each example, by category; at least one
     * @param truths the category of each
     * @return what to add, by category
     */
    static double[] fit(double[][] scores, int[] truths) {
        Offsets offsets = new Offsets(scores, truths);
        double before = Double.NEGATIVE_INFINITY;
        for (int pass = 0; pass < PASSES && offsets.best > before; pass++) {
            before = offsets.best;
            for (int category = 0; category < offsets.offsets.length; category++) {
                offsets.move(category);
            }
        }
        return offsets.offsets;
    }

    /** The scores with the offsets in them. */
    static double[][] added(double[][] scores, double[] offsets) {
        double[][] moved = new double[scores.length][];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = scores[i].clone();
            for (int category = 0; category < offsets.length; category++) {
                moved[i][category] += offsets[category];
            }
        }
        return moved;
    }

    private void move(int category) {
        double kept = offsets[category];
        for (int steps = LOWEST; steps <= HIGHEST; steps++) {
            offsets[category] = steps * STEP;
            double goal = goal();
            if (goal > best) {
                best = goal;
                kept = offsets[category];
            }
        }
        offsets[category] = kept;
    }

    private double goal() {
        int count = offsets.length;
        int[] right = new int[count];
        int[] wrong = new int[count];
        int all = 0;
        for (int i = 0; i < truths.length; i++) {
            int guess = guess(scores[i]);
            if (guess == truths[i]) {
                right[guess]++;
                all++;
            } else {
                wrong[guess]++;
                wrong[truths[i]]++;
            }
        }
        double f1 = 0;
        double price = 0;
        for (int category = 0; category < count; category++) {
            f1 += right[category] == 0 ? 0 : 2.0 * right[category] / (2 * right[category] + wrong[category]);
            price += PRICE * offsets[category] * offsets[category];
        }
        return f1 / count + (double) all / truths.length - price;
    }

    private int guess(double[] scores) {
        int guess = 0;
        for (int category = 1; category < offsets.length; category++) {
            if (scores[category] + offsets[category] > scores[guess] + offsets[guess]) {
                guess = category;
            }
        }
        return guess;
    }
}
