package dev.redress.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.classification.ClassificationPolicy;
import dev.redress.classification.ClassifierTraining;
import dev.redress.classification.Example;
import dev.redress.classification.Narrative;
import dev.redress.complaint.Complaint;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.History;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Anonymous;
import dev.redress.priority.WeightedPriority;
import dev.redress.routing.TeamMember;
import dev.redress.routing.TeamRouting;
import dev.redress.similarity.ComplaintText;
import dev.redress.similarity.SimilarityPolicy;
import dev.redress.similarity.TermStatistics;
import dev.redress.store.ComplaintStore;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long it takes to find similar complaints among many on PostgreSQL, and how much longer filing takes with all policies on:
 * classification, priority, routing, similarity. Each complaint tells sentences of two real ones, so that many share something. Filing alternates
 * between a desk with all policies and one with none, one complaint at a time.
 *
 * <p>Arguments: JDBC address, user, a CSV file (gzip if so named), the columns of text and category, complaints, queries, filings of each
 * kind. Makes tables named {@code similar_...} and drops them.
 */
public final class SimilaritySpeed {

    private static final String PREFIX = "similar_";
    private static final By CLERK = By.by(Actor.of("clerk", "intake"));
    private static final int BATCH = 5_000;
    private static final int LEARNT = 2_000;
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final List<Example> examples = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final Random random = new Random(11);

    private SimilaritySpeed(Path file, String text, String category) throws IOException {
        CsvFile.read(file, text, category, (told, about) -> {
            if (!told.isBlank() && !about.isBlank()) {
                examples.add(Example.of(Narrative.of(told), about));
                sentences.addAll(Arrays.asList(told.split("(?<=[.!?])\\s+", -1)));
            }
        });
    }

    /**
     * Files, asks, and prints what it saw.
     *
     * @param args see the class
     * @throws Exception if the database or the file fails
     */
    public static void main(String[] args) throws Exception {
        SimilaritySpeed speed = new SimilaritySpeed(Path.of(args[2]), args[3], args[4]);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setUsername(args[1]);
        config.setMaximumPoolSize(4);
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            JdbcSchema.on(dataSource).tablePrefix(PREFIX).create();
            try {
                ComplaintStore store =
                        JdbcStore.using(dataSource).tablePrefix(PREFIX).build();
                SimilarityPolicy similarity = SimilarityPolicy.byTerms(speed.statistics());
                ComplaintDesk desk =
                        ComplaintDesk.using(store).similarity(similarity).build();
                speed.fill(desk, Integer.parseInt(args[5]));
                SweptComplaints.execute(
                        dataSource, "VACUUM (ANALYZE) similar_token, similar_complaint, similar_sealed");
                speed.query(desk, Integer.parseInt(args[6]));
                speed.compareFiling(store, similarity, Integer.parseInt(args[7]));
            } finally {
                SweptComplaints.execute(
                        dataSource,
                        "DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname ="
                                + " current_schema() AND tablename LIKE 'similar\\_%' LOOP EXECUTE 'DROP TABLE ' || t ||"
                                + " ' CASCADE'; END LOOP; END $$");
            }
        }
    }

    private TermStatistics statistics() {
        return TermStatistics.of(examples.stream()
                .limit(5_000)
                .map(each -> new ComplaintText("x", "", each.narrative().text()))
                .toList());
    }

    private Intake intake() {
        StringBuilder text = new StringBuilder();
        for (int story = 0; story < 2; story++) {
            int from = random.nextInt(sentences.size() - 4);
            text.append(String.join(" ", sentences.subList(from, from + 2 + random.nextInt(2))))
                    .append(' ');
        }
        String told = text.length() > 1_500 ? text.substring(0, 1_500) : text.toString();
        return Intake.from(Anonymous.unreachable())
                .by(Channel.WEB_FORM)
                .stating(told.isBlank() ? "x" : told)
                .build();
    }

    private void fill(ComplaintDesk desk, int complaints) {
        long begun = System.nanoTime();
        for (int filed = 0; filed < complaints; filed += BATCH) {
            List<History> batch = new ArrayList<>(BATCH);
            for (int i = 0; i < BATCH; i++) {
                batch.add(History.of("s-" + (filed + i), intake(), CLERK));
            }
            desk.importAll(batch);
        }
        System.out.printf(Locale.ROOT, "%d complaints in %.0f s%n", complaints, (System.nanoTime() - begun) / 1e9);
    }

    private void query(ComplaintDesk desk, int queries) {
        List<Complaint<?>> asked = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            asked.add(desk.file(intake(), CLERK));
        }
        double[] millis = new double[queries];
        long found = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < queries; i++) {
                long begun = System.nanoTime();
                found += desk.similar(asked.get(i).id(), 10).size();
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        print("similar, second asking", millis);
        System.out.printf(Locale.ROOT, "found %.1f each%n", found / 2.0 / queries);
    }

    /** By turns, so that both meet the same machine. */
    private void compareFiling(ComplaintStore store, SimilarityPolicy similarity, int filings) {
        ClassificationPolicy classifier =
                ClassifierTraining.create().train(examples.subList(0, Math.min(LEARNT, examples.size())));
        TeamRouting.Builder teams = TeamRouting.builder();
        examples.stream().map(Example::category).distinct().forEach(category -> teams.send(category, "goods"));
        for (int i = 0; i < 10; i++) {
            teams.member(TeamMember.of(Actor.of("agent-" + i, "handler"), "goods"));
        }
        ComplaintDesk all = ComplaintDesk.using(store)
                .classifier(classifier, WITHIN)
                .priorities(WeightedPriority.shipped(), (complaint, known) -> known, WITHIN)
                .routing(teams.build(), ZoneOffset.UTC, WITHIN)
                .similarity(similarity)
                .build();
        ComplaintDesk bare = ComplaintDesk.using(store).build();
        double[] withAll = new double[filings];
        double[] without = new double[filings];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < filings; i++) {
                Intake intake = intake();
                withAll[i] = millis(all, intake);
                without[i] = millis(bare, intake);
            }
        }
        print("filing with all policies", withAll);
        print("filing with none", without);
    }

    private static double millis(ComplaintDesk desk, Intake intake) {
        long begun = System.nanoTime();
        desk.file(intake, CLERK);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void print(String what, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: ms median %.2f, p90 %.2f, p99 %.2f, worst %.2f%n",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length * 9 / 10],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }
}
