package dev.redress.classification;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds the weights that set one category apart from all others: a linear support vector machine with squared hinge loss, by dual
 * coordinate descent (Hsieh, Chang, Lin, Keerthi, Sundararajan, ICML 2008), in an order drawn from a fixed seed. The cost of a
 * category's examples grows as it is rarer. To the weights comes the category's direction (its mean, scaled to length 1),
 * which steadies categories of few examples. Not thread-safe.
 */
final class Separator {

    private static final double RARITY = 0.5;
    private static final int PASSES = 30;
    private static final double STILL = 1e-3;

    private final List<TextVector> texts;
    private final int[] categories;
    private final int width;
    private final Tuning tuning;

    /**
     * Prepares.
     *
     * @param texts what to learn from
     * @param categories the category of each
     * @param width number of features
     * @param tuning how to learn
     */
    Separator(List<TextVector> texts, int[] categories, int width, Tuning tuning) {
        this.texts = texts;
        this.categories = categories;
        this.width = width;
        this.tuning = tuning;
    }

    /** The weights of a category, the constant last. */
    double[] weights(int category) {
        double[] weights = new double[width + 1];
        int own = 0;
        for (int each : categories) {
            own += each == category ? 1 : 0;
        }
        if (own == 0 || own == categories.length) {
            weights[width] = own == 0 ? -1 : 1;
            return weights;
        }
        descend(weights, category, own);
        addDirection(weights, category);
        return weights;
    }

    private void descend(double[] weights, int category, int own) {
        int count = categories.length;
        double costOwn = tuning.cost() * Math.pow(count / (2.0 * own), RARITY);
        double costOther = tuning.cost() * Math.pow(count / (2.0 * (count - own)), RARITY);
        double[] duals = new double[count];
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        SplittableRandom random = new SplittableRandom(1);
        double moved = 1;
        for (int pass = 0; pass < PASSES && moved > STILL; pass++) {
            shuffle(order, random);
            moved = 0;
            for (int each : order) {
                boolean is = categories[each] == category;
                double diagonal = 1 / (2 * (is ? costOwn : costOther));
                moved = Math.max(moved, step(weights, duals, each, is ? 1 : -1, diagonal));
            }
        }
    }

    /** One coordinate: returns by how much it moved. Texts have length 1, and the constant adds 1. */
    private double step(double[] weights, double[] duals, int each, int sign, double diagonal) {
        TextVector text = texts.get(each);
        double gradient = sign * (text.dot(weights) + weights[width]) - 1 + diagonal * duals[each];
        double square = text.size() == 0 ? 1 : 2;
        double dual = Math.max(duals[each] - gradient / (square + diagonal), 0);
        double change = dual - duals[each];
        if (change != 0) {
            duals[each] = dual;
            text.addTo(weights, change * sign);
            weights[width] += change * sign;
        }
        return Math.abs(change);
    }

    private void addDirection(double[] weights, int category) {
        double[] direction = new double[width];
        for (int i = 0; i < categories.length; i++) {
            if (categories[i] == category) {
                texts.get(i).addTo(direction, 1);
            }
        }
        double square = 0;
        for (double value : direction) {
            square += value * value;
        }
        double scale = square == 0 ? 0 : tuning.direction() / Math.sqrt(square);
        for (int i = 0; i < width; i++) {
            weights[i] += scale * direction[i];
        }
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
