package dev.redress.console.policy;

import dev.redress.classification.Alternative;
import dev.redress.classification.Answer;
import dev.redress.classification.Classification;
import dev.redress.classification.ClassifierTraining;
import dev.redress.classification.Example;
import dev.redress.classification.Narrative;
import dev.redress.classification.TrainedClassifier;
import dev.redress.console.csv.CsvRow;
import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the shipped classifier on one file and scores it on another. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description =
                "Trains the shipped classifier on a file of texts with their categories and scores it on another.",
        footer = "accuracy and macro_f1 judge the best guess for every text, also where the classifier abstains; "
                + "accuracy_when_answered only where it does not. Rows without text or category are left out.")
public final class ClassifyCommand implements Callable<Integer> {

    @Option(
            names = "--train",
            paramLabel = "CSV",
            required = true,
            description = "To learn from; .gz is read directly.")
    private @Nullable Path train;

    @Option(names = "--test", paramLabel = "CSV", required = true, description = "To score on; .gz is read directly.")
    private @Nullable Path test;

    @Option(
            names = "--text",
            paramLabel = "COL",
            split = ",",
            required = true,
            description = "The columns of the text; of several, the first is the title.")
    private List<String> text = List.of();

    @Option(names = "--label", paramLabel = "COL", required = true, description = "The column of the category.")
    private String label = "";

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "The language of the texts; the classifier goes by the script of each word.")
    private @Nullable String language;

    @Option(names = "--explain", paramLabel = "N", description = "Tell the first N with reasons and alternatives.")
    private int explain;

    @Mixin
    private OutputOptions output = new OutputOptions();

    private int leftOut;

    ClassifyCommand() {}

    @Override
    public Integer call() throws IOException {
        if (language != null && !List.of("zh", "en").contains(language)) {
            throw new IllegalArgumentException("--lang must be zh or en, was '" + language + "'");
        }
        if (explain < 0) {
            throw new IllegalArgumentException("--explain must not be negative, was " + explain);
        }
        List<Example> learned = read(train);
        List<Example> asked = read(test);
        if (leftOut > 0) {
            output.err().println("redress-console: left out: " + leftOut + " rows without text or category");
        }
        long start = System.nanoTime();
        TrainedClassifier classifier = ClassifierTraining.create().train(learned);
        long trained = System.nanoTime();
        asked.forEach(each -> classifier.classify(each.narrative()));
        long warm = System.nanoTime();
        List<Answer> answers = asked.stream()
                .map(each -> classifier.classify(each.narrative()))
                .toList();
        double micros = (System.nanoTime() - warm) / 1e3 / Math.max(1, asked.size());
        Score score = new Score();
        for (int i = 0; i < asked.size(); i++) {
            Answer answer = answers.get(i);
            score.add(asked.get(i).category(), best(answer).category(), answer instanceof Classification);
        }
        print(score, (trained - start) / 1_000_000, micros, answers);
        return 0;
    }

    private List<Example> read(@Nullable Path file) throws IOException {
        List<String> columns = new ArrayList<>(text);
        columns.add(label);
        List<Example> examples = new ArrayList<>();
        for (CsvRow row : TextRows.read(Objects.requireNonNull(file), columns, output)) {
            Narrative narrative = Narrative.of(TextRows.title(row, text), TextRows.text(row, text))
                    .withLanguage(language);
            String category = row.get(label).strip();
            if (category.isEmpty()
                    || (narrative.title().isEmpty() && narrative.text().isBlank())) {
                leftOut++;
            } else {
                examples.add(Example.of(narrative, category));
            }
        }
        if (examples.isEmpty()) {
            throw new IllegalArgumentException(file + " has no row with text and category");
        }
        return examples;
    }

    private static Alternative best(Answer answer) {
        return answer instanceof Classification is
                ? new Alternative(is.category(), is.confidence())
                : answer.alternatives().get(0);
    }

    private void print(Score score, long millis, double micros, List<Answer> answers) {
        if (!output.json()) {
            output.out()
                    .printf(
                            Locale.ROOT,
                            "%d texts: accuracy %.3f, macro F1 %.3f; %d left to a person, accuracy of the others %.3f%n",
                            score.count(),
                            score.accuracy(),
                            score.macroF1(),
                            score.abstained(),
                            score.accuracyWhenAnswered())
                    .printf(Locale.ROOT, "trained in %d ms, %.1f microseconds a text%n", millis, micros);
            answers.stream().limit(explain).forEach(this::tell);
            output.out().flush();
            return;
        }
        try (JsonOut out = output.document()) {
            out.field("n", score.count())
                    .field("accuracy", score.accuracy())
                    .field("macro_f1", score.macroF1())
                    .field("abstained", score.abstained())
                    .field("accuracy_when_answered", score.accuracyWhenAnswered())
                    .field("train_ms", millis)
                    .field("micros_per_item", micros);
            if (explain > 0) {
                out.array("explained", () -> answers.stream().limit(explain).forEach(each -> explain(out, each)));
            }
        }
    }

    private void tell(Answer answer) {
        Alternative best = best(answer);
        List<String> words = answer.reasons().stream()
                .map(each -> String.format(Locale.ROOT, "%s %.2f", each.evidence(), each.weight()))
                .toList();
        output.out()
                .printf(
                        Locale.ROOT,
                        "%s %.2f%s because of %s%n",
                        best.category(),
                        best.confidence(),
                        answer instanceof Classification ? "" : " (left to a person)",
                        String.join(", ", words));
    }

    private static void explain(JsonOut out, Answer answer) {
        Alternative best = best(answer);
        List<Alternative> others = answer instanceof Classification
                ? answer.alternatives()
                : answer.alternatives().subList(1, answer.alternatives().size());
        out.element(() -> out.field("category", best.category())
                .field("confidence", best.confidence())
                .field("abstained", !(answer instanceof Classification))
                .array(
                        "reasons",
                        () -> answer.reasons()
                                .forEach(each -> out.element(() ->
                                        out.field("evidence", each.evidence()).field("weight", each.weight()))))
                .array(
                        "alternatives",
                        () -> others.forEach(each -> out.element(
                                () -> out.field("category", each.category()).field("confidence", each.confidence())))));
    }
}
