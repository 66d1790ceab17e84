package dev.redress.classification;

import java.util.List;
import java.util.TreeSet;

/** What a classifier learns from: examples, and what the names of their categories say. Immutable. */
final class Corpus {

    /** As much as so many examples does a name count. */
    private static final int NAME = 2;

    private final List<Example> examples;
    private final List<String> names;
    private final int[] categories;

    Corpus(List<Example> examples) {
        this.examples = List.copyOf(examples);
        this.names = List.copyOf(
                new TreeSet<>(examples.stream().map(Example::category).toList()));
        this.categories = examples.stream()
                .mapToInt(example -> names.indexOf(example.category()))
                .toArray();
    }

    int size() {
        return categories.length;
    }

    List<String> names() {
        return names;
    }

    /** The category of each example. */
    int[] categories() {
        return categories;
    }

    /**
     * Learns from some of the examples.
     *
     * @param members which
     * @param fewest how many complainants must have used a feature
     * @param tuning how
     */
    Learned learn(int[] members, int fewest, Tuning tuning) {
        VocabularyCount count = new VocabularyCount(names.size(), tuning.unevenness());
        for (int member : members) {
            count.add(examples.get(member), categories[member]);
        }
        int named = (int) names.stream().filter(Corpus::isTelling).count() * NAME;
        TextVector[] texts = new TextVector[members.length + named];
        int[] of = new int[texts.length];
        for (int category = 0; category < names.size(); category++) {
            if (isTelling(names.get(category))) {
                count.addName(names.get(category), category, NAME);
            }
        }
        Vocabulary vocabulary = count.vocabulary(fewest);
        for (int i = 0; i < members.length; i++) {
            texts[i] = vector(vocabulary, members[i]);
            of[i] = categories[members[i]];
        }
        int at = members.length;
        for (int category = 0; category < names.size(); category++) {
            for (int i = 0; i < NAME && isTelling(names.get(category)); i++) {
                texts[at] = vocabulary.vector(names.get(category));
                of[at++] = category;
            }
        }
        Separator separator = new Separator(List.of(texts), of, vocabulary.size(), tuning);
        double[][] weights = new double[names.size()][];
        for (int category = 0; category < weights.length; category++) {
            weights[category] = separator.weights(category);
        }
        return new Learned(vocabulary, weights);
    }

    /** A number says nothing of what a category is about. */
    private static boolean isTelling(String name) {
        return name.codePoints().anyMatch(Character::isLetter);
    }

    private TextVector vector(Vocabulary vocabulary, int example) {
        return vocabulary.vector(examples.get(example).narrative().told());
    }

    /** What an example scores in each category. */
    double[] scores(Learned learned, int example) {
        TextVector text = vector(learned.vocabulary, example);
        double[] scores = new double[learned.weights.length];
        for (int category = 0; category < scores.length; category++) {
            double[] weights = learned.weights[category];
            scores[category] = text.dot(weights) + weights[weights.length - 1];
        }
        return scores;
    }

    /** Features, and the weights of each category, the constant last. The arrays are not copied; nobody changes them. */
    static final class Learned {

        private final Vocabulary vocabulary;
        private final double[][] weights;

        Learned(Vocabulary vocabulary, double[][] weights) {
            this.vocabulary = vocabulary;
            this.weights = weights;
        }

        /** With something added to each constant. */
        LinearModel model(List<String> names, double[] offsets) {
            double[][] moved = new double[weights.length][];
            for (int category = 0; category < moved.length; category++) {
                moved[category] = weights[category].clone();
                moved[category][vocabulary.size()] += offsets[category];
            }
            return new LinearModel(names, vocabulary, LinearModel.byFeature(moved));
        }
    }
}
