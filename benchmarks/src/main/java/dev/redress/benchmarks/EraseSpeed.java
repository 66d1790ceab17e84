package dev.redress.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.activity.Note;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.DeskBuilder;
import dev.redress.desk.ErasureOutcome;
import dev.redress.desk.Retention;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Decline;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import dev.redress.vault.AesVault;
import dev.redress.vault.FileKeyRing;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How long it takes to erase one person who is in so many complaints.
 *
 * <p>Arguments: JDBC address, user, complaints, entries of each, rounds; a directory for keys, if a vault is to be used. Makes tables
 * named {@code erasebench_...} and drops them.
 */
public final class EraseSpeed {

    private static final String PREFIX = "erasebench_";
    private static final By CLERK = By.by(Actor.of("clerk", "intake"));

    private EraseSpeed() {}

    /**
     * Files, erases, and prints what it saw.
     *
     * @param args see the class
     * @throws Exception if the database or the directory fails
     */
    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setUsername(args[1]);
        config.setMaximumPoolSize(4);
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            JdbcSchema.on(dataSource).tablePrefix(PREFIX).create();
            try {
                DeskBuilder building = ComplaintDesk.using(
                                JdbcStore.using(dataSource).tablePrefix(PREFIX).build())
                        .retention(Retention.none());
                if (args.length > 5) {
                    building.vault(AesVault.over(FileKeyRing.in(Path.of(args[5]))));
                }
                run(building.build(), args);
            } finally {
                SweptComplaints.execute(
                        dataSource,
                        "DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname ="
                                + " current_schema() AND tablename LIKE 'erasebench\\_%' LOOP EXECUTE 'DROP TABLE ' || t ||"
                                + " ' CASCADE'; END LOOP; END $$");
            }
        }
    }

    private static void run(ComplaintDesk desk, String[] args) {
        int complaints = Integer.parseInt(args[2]);
        int entries = Integer.parseInt(args[3]);
        for (int round = 1; round <= Integer.parseInt(args[4]); round++) {
            ExternalRef person = ExternalRef.of("crm", "person-" + round);
            for (int i = 0; i < complaints; i++) {
                Complaint<?> complaint = desk.file(
                        Intake.from(Person.named("Ana Lima")
                                        .email("ana@example.org")
                                        .knownAs("crm", "person-" + round))
                                .by(Channel.EMAIL)
                                .stating("The kettle leaks at its base, and the shop does not answer.")
                                .build(),
                        CLERK);
                for (int entry = 2; entry < entries; entry++) {
                    complaint = desk.performUntyped(complaint, Note.that("Called again; nobody answered."), CLERK);
                }
                desk.performUntyped(complaint, Decline.because(DeclineReason.OUT_OF_SCOPE, "Not ours."), CLERK);
            }
            long begun = System.nanoTime();
            List<ErasureOutcome> outcomes = desk.record().erase(person, "asked for", CLERK);
            double seconds = (System.nanoTime() - begun) / 1e9;
            int values = outcomes.stream()
                    .mapToInt(outcome -> outcome.erased().size())
                    .sum();
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %d complaints, %d values erased in %.3f s%n",
                    round,
                    outcomes.size(),
                    values,
                    seconds);
        }
    }
}
