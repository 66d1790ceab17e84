package dev.redress.classification;

/**
 * Turns scores into probabilities: softmax of the scores times a factor, where the factor is that under which the held-out
 * examples are the least surprising. Immutable.
 *
 * @param factor greater than 0
 */
record Calibration(double factor) {

    private static final double LEAST = 0.2;
    private static final double MOST = 50;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int STEPS = 40;
    /** What holds where there are too few examples to hold some out. */
    static final Calibration UNKNOWN = new Calibration(2);

    /** Finds the factor by golden section over its logarithm. */
    static Calibration fit(double[][] scores, int[] truths) {
        double low = Math.log(LEAST);
        double high = Math.log(MOST);
        for (int step = 0; step < STEPS; step++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (surprise(scores, truths, Math.exp(left)) < surprise(scores, truths, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return new Calibration(Math.exp((low + high) / 2));
    }

    /** How surprising the truths are, with the factor that fits them best. */
    static double surprise(double[][] scores, int[] truths) {
        return surprise(scores, truths, fit(scores, truths).factor());
    }

    private static double surprise(double[][] scores, int[] truths, double factor) {
        Calibration calibration = new Calibration(factor);
        double sum = 0;
        for (int i = 0; i < truths.length; i++) {
            sum -= Math.log(Math.max(1e-9, calibration.probabilities(scores[i])[truths[i]]));
        }
        return sum;
    }

    double[] probabilities(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double[] probabilities = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = Math.exp(factor * (scores[i] - highest));
            sum += probabilities[i];
        }
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }
}
