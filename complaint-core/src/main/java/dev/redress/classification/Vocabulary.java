package dev.redress.classification;

import java.util.Arrays;
import java.util.List;

/** The features that a classifier knows, each with what it weighs. Immutable after it was built; safe for use by many threads. */
final class Vocabulary {

    /**
     * A feature.
     *
     * @param written its letters
     * @param complainants how many complainants used it
     * @param weight how telling it is
     */
    record Feature(String written, int complainants, double weight) {}

    private final List<Feature> features;
    private final double[] weights;
    private final long[] hashes;
    private final int[] indexes;
    private final int mask;

    Vocabulary(List<Feature> features) {
        this.features = List.copyOf(features);
        this.weights = features.stream().mapToDouble(Feature::weight).toArray();
        int size = Integer.highestOneBit(Math.max(8, features.size()) * 2) * 2;
        this.mask = size - 1;
        this.hashes = new long[size];
        this.indexes = new int[size];
        Arrays.fill(indexes, -1);
        for (int i = 0; i < features.size(); i++) {
            put(FeatureReader.hash(features.get(i).written()), i);
        }
    }

    private void put(long hash, int index) {
        int slot = (int) hash & mask;
        while (indexes[slot] >= 0) {
            slot = (slot + 1) & mask;
        }
        hashes[slot] = hash;
        indexes[slot] = index;
    }

    /** Index of a feature, or -1. */
    int index(long hash) {
        int slot = (int) hash & mask;
        while (indexes[slot] >= 0) {
            if (hashes[slot] == hash) {
                return indexes[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    int size() {
        return features.size();
    }

    List<Feature> features() {
        return features;
    }

    /** The features of a text: how often, damped; how telling; scaled to length 1. */
    TextVector vector(String text) {
        Hits hits = new Hits(this, text.length());
        FeatureReader.read(text, hits);
        return hits.vector(weights);
    }

    /** Gathers the known features of one text. Not thread-safe. */
    private static final class Hits implements FeatureReader.Sink {

        private final Vocabulary vocabulary;
        private long[] found;
        private int count;

        Hits(Vocabulary vocabulary, int length) {
            this.vocabulary = vocabulary;
            this.found = new long[Math.max(16, Math.min(length, 1 << 10))];
        }

        @Override
        public void feature(long hash, int from, int to) {
            int index = vocabulary.index(hash);
            if (index >= 0) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = (long) index << 32 | from;
            }
        }

        TextVector vector(double[] weights) {
            Arrays.sort(found, 0, count);
            int[] features = new int[count];
            int[] places = new int[count];
            double[] values = new double[count];
            int size = 0;
            double square = 0;
            int next;
            for (int i = 0; i < count; i = next) {
                int index = (int) (found[i] >>> 32);
                next = i + 1;
                while (next < count && (int) (found[next] >>> 32) == index) {
                    next++;
                }
                double value = (1 + Math.log(next - i)) * weights[index];
                features[size] = index;
                places[size] = (int) found[i];
                values[size++] = value;
                square += value * value;
            }
            double scale = square == 0 ? 0 : 1 / Math.sqrt(square);
            for (int i = 0; i < size; i++) {
                values[i] *= scale;
            }
            return new TextVector(Arrays.copyOf(features, size), Arrays.copyOf(values, size), places);
        }
    }
}
