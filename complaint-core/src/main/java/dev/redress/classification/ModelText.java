package dev.redress.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A classifier as lines, the parts of a line set apart by tabs:
 *
 * <pre>
 * redress-classifier 1
 * scale 3.21               factor of the scores
 * abstain-below 0.5
 * category Mortgage -0.93  its constant
 * word escrow 61 2.9 0:-0.12 1:1.4   who used it, how telling it is, weight for category 0, 1 ...
 * end 1                    number of words
 * </pre>
 */
final class ModelText {

    private static final String FIRST = "redress-classifier\t1";
    /** Weights this small are left out. */
    private static final double NOTHING = 0.002;

    private ModelText() {}

    static String write(LinearModel model, Calibration calibration, double abstainBelow) {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        text.append("scale\t").append(number(calibration.factor())).append('\n');
        text.append("abstain-below\t").append(number(abstainBelow)).append('\n');
        int count = model.categories().size();
        for (int i = 0; i < count; i++) {
            text.append("category\t").append(escape(model.categories().get(i)));
            text.append('\t').append(number(model.constant(i))).append('\n');
        }
        List<Vocabulary.Feature> features = model.vocabulary().features();
        for (int feature = 0; feature < features.size(); feature++) {
            Vocabulary.Feature each = features.get(feature);
            text.append("word\t").append(each.written()).append('\t').append(each.complainants());
            text.append('\t').append(number(each.weight()));
            for (int i = 0; i < count; i++) {
                double weight = model.weight(feature, i);
                if (Math.abs(weight) >= NOTHING) {
                    text.append('\t').append(i).append(':').append(number(weight));
                }
            }
            text.append('\n');
        }
        return text.append("end\t").append(features.size()).append('\n').toString();
    }

    private static String number(double value) {
        String fixed = String.format(Locale.ROOT, "%.4f", value);
        return fixed.contains(".") ? fixed.replaceAll("0+$", "").replaceAll("\\.$", "") : fixed;
    }

    private static String escape(String name) {
        return name.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '\\' && i + 1 < name.length()) {
                char next = name.charAt(++i);
                plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    static TrainedClassifier read(String file) {
        Reading reading = new Reading();
        String[] lines = file.split("\r?\n", -1);
        if (!lines[0].equals(FIRST)) {
            throw new InvalidClassifierException(
                    "classifier", List.of("line 1 must be 'redress-classifier', tab, '1'"));
        }
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                reading.line(i + 1, lines[i].split("\t", -1));
            }
        }
        return reading.finish();
    }

    /** What was read so far. Not thread-safe. */
    private static final class Reading {
        private final List<String> faults = new ArrayList<>();
        private final List<String> categories = new ArrayList<>();
        private final List<Double> constants = new ArrayList<>();
        private final List<Vocabulary.Feature> features = new ArrayList<>();
        private final List<float[]> weights = new ArrayList<>();
        private final Set<String> written = new TreeSet<>();
        private double scale = Double.NaN;
        private double abstainBelow = Double.NaN;
        private int announced = -1;

        void line(int number, String[] parts) {
            try {
                switch (parts[0]) {
                    case "scale" -> scale = Double.parseDouble(parts[1]);
                    case "abstain-below" -> abstainBelow = Double.parseDouble(parts[1]);
                    case "category" -> category(parts);
                    case "word" -> word(parts);
                    case "end" -> announced = Integer.parseInt(parts[1]);
                    default -> faults.add("line " + number + " begins with a word that means nothing here");
                }
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                faults.add(
                        "line " + number + " is no '" + parts[0] + "': too few parts, or no number where one belongs");
            } catch (IllegalArgumentException e) {
                faults.add("line " + number + ": " + e.getMessage());
            }
        }

        private void category(String[] parts) {
            String name = unescape(parts[1]);
            double constant = Double.parseDouble(parts[2]);
            if (name.isBlank() || categories.contains(name)) {
                throw new IllegalArgumentException("the category must not be blank, nor named twice");
            }
            if (!features.isEmpty()) {
                throw new IllegalArgumentException("categories come before words");
            }
            categories.add(name);
            constants.add(constant);
        }

        private void word(String[] parts) {
            int complainants = Integer.parseInt(parts[2]);
            double telling = finite(parts[3]);
            float[] each = new float[categories.size()];
            for (int i = 4; i < parts.length; i++) {
                int colon = parts[i].indexOf(':');
                each[Integer.parseInt(parts[i].substring(0, Math.max(0, colon)))] =
                        (float) finite(parts[i].substring(colon + 1));
            }
            if (parts[1].isEmpty() || !written.add(parts[1])) {
                throw new IllegalArgumentException("the word must not be empty, nor named twice");
            }
            features.add(new Vocabulary.Feature(parts[1], complainants, telling));
            weights.add(each);
        }

        private static double finite(String text) {
            double value = Double.parseDouble(text);
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a weight must be finite");
            }
            return value;
        }

        TrainedClassifier finish() {
            if (!(scale > 0 && Double.isFinite(scale))) {
                faults.add("scale must be there and be greater than 0");
            }
            if (!(abstainBelow >= 0 && abstainBelow <= 1)) {
                faults.add("abstain-below must be there and be 0 to 1");
            }
            if (categories.isEmpty()) {
                faults.add("there is no category");
            }
            if (announced != features.size()) {
                faults.add("the last line must be 'end', tab, the number of words: " + features.size()
                        + (announced < 0 ? "; it is missing" : ", was " + announced));
            }
            if (!faults.isEmpty()) {
                throw new InvalidClassifierException("classifier", faults);
            }
            int count = categories.size();
            float[] all = new float[(features.size() + 1) * count];
            for (int i = 0; i < features.size(); i++) {
                System.arraycopy(weights.get(i), 0, all, i * count, count);
            }
            for (int i = 0; i < count; i++) {
                all[features.size() * count + i] = constants.get(i).floatValue();
            }
            LinearModel model = new LinearModel(categories, new Vocabulary(features), all);
            return new TrainedClassifier(model, new Calibration(scale), abstainBelow);
        }
    }
}
