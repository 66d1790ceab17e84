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

    private static final double UNEVENNESS = 4;
    /** Added to each category's size, so that a category of two does not make its every word telling. */
    private static final double STEADY = 5;

    private final Map<Long, Use> uses = new HashMap<>();
    private final int[] sizes;
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
    }

    VocabularyCount(int categories) {
        this.sizes = new int[categories];
    }

    void add(Example example, int category) {
        String text = example.narrative().told();
        String complainant = example.complainant();
        int number = texts++;
        sizes[category]++;
        FeatureReader.read(text, (hash, from, to) -> {
            Use use =
                    uses.computeIfAbsent(hash, absent -> new Use(FeatureReader.written(text, from, to), sizes.length));
            if (use.last != number) {
                use.last = number;
                use.texts[category]++;
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
        return rarity * (1 + UNEVENNESS * shares[shares.length - 1] / moment);
    }
}
