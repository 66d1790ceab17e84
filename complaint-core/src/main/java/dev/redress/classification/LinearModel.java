package dev.redress.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was learned: for every feature and category a weight. Immutable: the arrays are not copied, nobody changes them. Safe for
 * use by many threads.
 */
final class LinearModel {

    private final List<String> categories;
    private final Vocabulary vocabulary;
    /** By feature, then category; the constants last. */
    private final float[] weights;

    LinearModel(List<String> categories, Vocabulary vocabulary, float[] weights) {
        this.categories = List.copyOf(categories);
        this.vocabulary = vocabulary;
        this.weights = weights;
    }

    /** From weights by category, so that a text's features lie side by side. */
    static float[] byFeature(double[][] byCategory) {
        int width = byCategory[0].length;
        float[] weights = new float[width * byCategory.length];
        for (int feature = 0; feature < width; feature++) {
            for (int category = 0; category < byCategory.length; category++) {
                weights[feature * byCategory.length + category] = (float) byCategory[category][feature];
            }
        }
        return weights;
    }

    List<String> categories() {
        return categories;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    double weight(int feature, int category) {
        return weights[feature * categories.size() + category];
    }

    /** By how much a feature speaks for a category more than for all on average. */
    double lead(int feature, int category) {
        double sum = 0;
        for (int i = 0; i < categories.size(); i++) {
            sum += weight(feature, i);
        }
        return weight(feature, category) - sum / categories.size();
    }

    double constant(int category) {
        return weight(vocabulary.size(), category);
    }

    double[] scores(TextVector text) {
        int count = categories.size();
        double[] scores = new double[count];
        for (int category = 0; category < count; category++) {
            scores[category] = constant(category);
        }
        for (int i = 0; i < text.size(); i++) {
            int from = text.feature(i) * count;
            double value = text.value(i);
            for (int category = 0; category < count; category++) {
                scores[category] += value * weights[from + category];
            }
        }
        return scores;
    }

    /** Without the features that fewer complainants use. */
    LinearModel pruned(int fewest) {
        List<Vocabulary.Feature> kept = new ArrayList<>();
        float[] left = new float[weights.length];
        int count = categories.size();
        for (int feature = 0; feature <= vocabulary.size(); feature++) {
            boolean constant = feature == vocabulary.size();
            if (constant || vocabulary.features().get(feature).complainants() >= fewest) {
                System.arraycopy(weights, feature * count, left, kept.size() * count, count);
                if (!constant) {
                    kept.add(vocabulary.features().get(feature));
                }
            }
        }
        return new LinearModel(categories, new Vocabulary(kept), Arrays.copyOf(left, (kept.size() + 1) * count));
    }

    /** With further categories that nothing speaks for yet. */
    LinearModel with(List<String> further) {
        List<String> all = new ArrayList<>(categories);
        all.addAll(further);
        float[] wider = new float[(vocabulary.size() + 1) * all.size()];
        for (int feature = 0; feature <= vocabulary.size(); feature++) {
            System.arraycopy(weights, feature * categories.size(), wider, feature * all.size(), categories.size());
        }
        for (int category = categories.size(); category < all.size(); category++) {
            wider[vocabulary.size() * all.size() + category] = -1;
        }
        return new LinearModel(all, vocabulary, wider);
    }

    /**
     * Learns one more text: as little as possible is changed so that its category leads by 1, but no more than a limit
     * (passive-aggressive, Crammer et al., JMLR 7, 2006).
     */
    LinearModel corrected(TextVector text, int right, double limit) {
        double[] scores = scores(text);
        int rival = -1;
        for (int category = 0; category < scores.length; category++) {
            if (category != right && (rival < 0 || scores[category] > scores[rival])) {
                rival = category;
            }
        }
        if (rival < 0 || scores[right] - scores[rival] >= 1) {
            return this;
        }
        double lacking = 1 - (scores[right] - scores[rival]);
        double step = Math.min(limit, lacking / (text.size() == 0 ? 2 : 4));
        float[] moved = weights.clone();
        int count = categories.size();
        for (int i = 0; i < text.size(); i++) {
            moved[text.feature(i) * count + right] += (float) (step * text.value(i));
            moved[text.feature(i) * count + rival] -= (float) (step * text.value(i));
        }
        moved[vocabulary.size() * count + right] += (float) step;
        moved[vocabulary.size() * count + rival] -= (float) step;
        return new LinearModel(categories, vocabulary, moved);
    }
}
