package dev.redress.classification;

/**
 * A text as numbers: few of many. The arrays are not copied; nobody changes them.
 */
final class TextVector {

    private final int[] features;
    private final double[] values;
    private final int[] places;

    TextVector(int[] features, double[] values, int[] places) {
        this.features = features;
        this.values = values;
        this.places = places;
    }

    int size() {
        return features.length;
    }

    int feature(int at) {
        return features[at];
    }

    double value(int at) {
        return values[at];
    }

    /** Where in the text the feature stands first. */
    int place(int at) {
        return places[at];
    }

    double dot(double[] weights) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights[features[i]] * values[i];
        }
        return sum;
    }

    void addTo(double[] weights, double factor) {
        for (int i = 0; i < features.length; i++) {
            weights[features[i]] += factor * values[i];
        }
    }
}
