package dev.redress.console.record;

import dev.redress.complaint.Complaint;
import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.console.store.OpenStore;
import dev.redress.console.store.StoreOptions;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Erasure;
import dev.redress.desk.ErasureOutcome;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Actor;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases the person behind a complaint. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description =
                "Erases the person behind a complaint, for ever: who they are, how they are reached, every text. Exit 1 if"
                        + " anything had to be kept, or there is no complaint of that reference.")
public final class EraseCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "REFERENCE", description = "What people call the complaint.")
    private String reference = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; recorded, so nothing of what is erased.")
    private String reason = "";

    @Option(names = "--by", required = true, paramLabel = "ACTOR", description = "The user who erases.")
    private String by = "";

    EraseCommand() {}

    @Override
    public Integer call() {
        try (OpenStore open = store.openToRead()) {
            ComplaintDesk desk =
                    ComplaintDesk.using(open.store()).tenant(store.tenant()).build();
            Optional<Complaint<?>> found = desk.findByReference(reference);
            if (found.isEmpty()) {
                output.err().println("redress-console: there is no complaint " + reference);
                output.err().flush();
                return 1;
            }
            // Whoever runs this has the store: they act in whatever role the complaint's procedure has erase.
            String[] roles = desk.procedureOf(found.get())
                    .roles()
                    .getOrDefault(CommandKind.ERASE, Set.of())
                    .toArray(String[]::new);
            ErasureOutcome outcome = desk.record()
                    .erase(found.get().id(), Erasure.thePersonBehind(), reason, By.by(Actor.of(by, roles)));
            boolean verifies = desk.record().verify(found.get().id()).isSound();
            tell(outcome, verifies);
            return outcome.refused().isEmpty() && verifies ? 0 : 1;
        }
    }

    private void tell(ErasureOutcome outcome, boolean verifies) {
        if (output.json()) {
            try (JsonOut json = output.document()) {
                json.field("erased_fields", outcome.erased().size()).field("chain_verifies", verifies);
                json.array(
                        "refused",
                        () -> outcome.refused()
                                .forEach(kept -> json.element(() -> json.field("field", kept.field())
                                        .field("because", kept.because().en()))));
                json.array(
                        "remaining",
                        () -> outcome.remaining()
                                .forEach(kept -> json.element(() -> json.field("field", kept.field())
                                        .field("because", kept.because().en()))));
            }
            return;
        }
        PrintWriter out = output.out();
        out.println(outcome.erased().size() + " fields erased; the record "
                + (verifies ? "still fits together" : "does not fit together"));
        outcome.erased().forEach(field -> out.println("  erased: " + field));
        outcome.refused()
                .forEach(kept -> out.println("  kept: " + kept.field() + ", because "
                        + kept.because().en()));
        outcome.remaining()
                .forEach(kept -> out.println("  remains: " + kept.field() + ", because "
                        + kept.because().en()));
        out.flush();
    }
}
