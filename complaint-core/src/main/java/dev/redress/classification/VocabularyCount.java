package dev.redress.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts who uses which feature in which category, and makes the vocabulary of it. A feature weighs the more the rarer it is, and
 * the more unevenly it is spread over the categories (inverse gravity moment: Chen, Zhang, Long, Zhang, Expert Systems with
 * Applications 66, 2016). Not thread-safe.
 */
final class VocabularyCount {

    /** Added to each category's size, so that a category of two does not make its every word telling. */
    private static final double STEADY = 5;

    private final Map<Long, Use> uses = new HashMap<>();
    private final int[] sizes;
    private final double unevenness;
    private int texts;

    /** How a feature is used. */
    private static final class Use {
        final String written;
        final int[] texts;
        final Set<String> complainants = new HashSet<>();
        int unknown;
        int last = -1;

        Use(String written, int categories) {
            this.written = written;
            this.texts = new int[categories];
        }

        /** Whether a text is the first time known to have it. */
        boolean isIn(int text, int category) {
            boolean isNew = last != text;
            if (isNew) {
                last = text;
                texts[category]++;
            }
            return isNew;
        }
    }

    /**
     * Begins.
     *
     * @param categories how many there are
     * @param unevenness how much a feature gains that few categories use
     */
    VocabularyCount(int categories, double unevenness) {
        this.sizes = new int[categories];
        this.unevenness = unevenness;
    }

    /** Counts the name of a category as so many of its texts, and as nobody's: whom it takes to save a feature are people. */
    void addName(String name, int category, int count) {
        for (int i = 0; i < count; i++) {
            int number = texts++;
            sizes[category]++;
            FeatureReader.read(
                    name, (hash, from, to) -> use(hash, name, from, to).isIn(number, category));
        }
    }

    private Use use(long hash, String text, int from, int to) {
        return uses.computeIfAbsent(hash, absent -> new Use(FeatureReader.written(text, from, to), sizes.length));
    }

    void add(Example example, int category) {
        String text = example.narrative().told();
        String complainant = example.complainant();
        int number = texts++;
        sizes[category]++;
        FeatureReader.read(text, (hash, from, to) -> {
            Use use = use(hash, text, from, to);
            if (use.isIn(number, category)) {
                if (complainant == null) {
                    use.unknown++;
                } else {
                    use.complainants.add(complainant);
                }
            }
        });
    }

    /** The features that at least so many complainants use, in the order of their letters. */
    Vocabulary vocabulary(int fewest) {
        List<Vocabulary.Feature> features = new ArrayList<>();
        for (Use use : uses.values()) {
            int complainants = use.unknown + use.complainants.size();
            if (complainants >= fewest) {
                features.add(new Vocabulary.Feature(use.written, complainants, weight(use)));
            }
        }
        features.sort(Comparator.comparing(Vocabulary.Feature::written));
        return new Vocabulary(features);
    }

    private double weight(Use use) {
        int used = Arrays.stream(use.texts).sum();
        double rarity = Math.log((1.0 + texts) / (1.0 + used)) + 1;
        double[] shares = new double[sizes.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = use.texts[i] / (sizes[i] + STEADY);
        }
        Arrays.sort(shares);
        double moment = 0;
        for (int i = 0; i < shares.length; i++) {
            moment += shares[i] * (shares.length - i);
        }
        return rarity * (1 + unevenness * shares[shares.length - 1] / moment);
    }
}
