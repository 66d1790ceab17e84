package dev.redress.benchmarks;

import dev.redress.classification.ClassificationPolicy;
import dev.redress.classification.ClassifierTraining;
import dev.redress.classification.Example;
import dev.redress.classification.Narrative;
import dev.redress.classification.RuleClassifier;
import dev.redress.classification.RuleClassifierBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * How long it takes to classify a text of 200 words: by a classifier trained on a file of complaints, and by 10,000 rules whose
 * phrases are taken from the same complaints, so that many of them begin and some occur. Chinese is not written in words; 340
 * characters are what 200 words come to.
 *
 * <p>Arguments: {@code en} or {@code zh}, a CSV file (gzip if so named), the columns of text and category, rounds, and how many words
 * or characters a phrase has at least; it has up to three more.
 */
public final class PolicySpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PHRASES = 10_000;
    private static final int WORDS = 200;
    private static final int CHARACTERS = 340;
    private static final int TEXTS = 200;

    private final boolean words;
    private final Random random = new Random(7);

    private PolicySpeed(boolean words) {
        this.words = words;
    }

    /**
     * Trains, makes rules, and measures.
     *
     * @param arguments see above
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        PolicySpeed speed = new PolicySpeed(arguments[0].equals("en"));
        List<Example> examples = new ArrayList<>();
        CsvFile.read(Path.of(arguments[1]), arguments[2], arguments[3], (text, category) -> {
            if (!text.isBlank() && !category.isBlank()) {
                examples.add(Example.of(Narrative.of(text), category));
            }
        });
        int rounds = Integer.parseInt(arguments[4]);
        List<Narrative> texts = speed.texts(examples);
        RuleClassifier rules = speed.rules(examples, Integer.parseInt(arguments[5]));
        measure("rules", rules, texts, rounds);
        measure("trained", ClassifierTraining.create().train(examples), texts, rounds);
    }

    /** Texts of the wanted length, cut from the complaints strung together. */
    private List<Narrative> texts(List<Example> examples) {
        List<Narrative> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (Example example : examples) {
            for (String piece : pieces(example.narrative().text())) {
                text.append(piece).append(words ? " " : "");
                if (++count == (words ? WORDS : CHARACTERS)) {
                    texts.add(Narrative.of(text.toString()));
                    text.setLength(0);
                    count = 0;
                }
            }
        }
        return texts.subList(0, Math.min(TEXTS, texts.size()));
    }

    private String[] pieces(String text) {
        return text.strip().split(words ? "\\s+" : "\\s*", -1);
    }

    private RuleClassifier rules(List<Example> examples, int fewest) {
        RuleClassifierBuilder rules = RuleClassifier.builder();
        Set<String> taken = new HashSet<>();
        while (taken.size() < PHRASES) {
            Example example = examples.get(random.nextInt(examples.size()));
            String[] pieces = pieces(example.narrative().text());
            int length = fewest + random.nextInt(4);
            int from = random.nextInt(Math.max(1, pieces.length - length));
            String phrase = String.join(
                            words ? " " : "", Arrays.copyOfRange(pieces, from, Math.min(pieces.length, from + length)))
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} ]", "")
                    .strip();
            if (!phrase.isEmpty() && taken.add(phrase.replace(" ", ""))) {
                rules.phrases(example.category(), 1, List.of(phrase));
            }
        }
        return rules.build();
    }

    private static void measure(String name, ClassificationPolicy policy, List<Narrative> texts, int rounds) {
        double[] wall = new double[rounds];
        double[] cpu = new double[rounds];
        long reasons = 0;
        for (int round = 0; round < rounds; round++) {
            long cpuBegun = THREADS.getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            reasons = 0;
            for (Narrative text : texts) {
                reasons += policy.classify(text).reasons().size();
            }
            wall[round] = (System.nanoTime() - begun) / 1e3 / texts.size();
            cpu[round] = (THREADS.getCurrentThreadCpuTime() - cpuBegun) / 1e3 / texts.size();
        }
        // The first half warms up.
        double[] wallWarm = Arrays.copyOfRange(wall, rounds / 2, rounds);
        double[] cpuWarm = Arrays.copyOfRange(cpu, rounds / 2, rounds);
        Arrays.sort(wallWarm);
        Arrays.sort(cpuWarm);
        System.out.printf(
                Locale.ROOT,
                "%s: %d texts, %.1f reasons each; µs a text by the clock: %.1f median, %.1f worst round; processor: %.1f median%n",
                name,
                texts.size(),
                (double) reasons / texts.size(),
                wallWarm[wallWarm.length / 2],
                wallWarm[wallWarm.length - 1],
                cpuWarm[cpuWarm.length / 2]);
    }
}
