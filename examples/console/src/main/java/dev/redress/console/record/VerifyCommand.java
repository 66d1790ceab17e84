package dev.redress.console.record;

import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.console.store.OpenStore;
import dev.redress.console.store.StoreOptions;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.ComplaintNotFoundException;
import dev.redress.desk.RecordKeeping;
import dev.redress.proof.Flaw;
import dev.redress.proof.Verification;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks whether what is stored still fits together. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks the chain, the sealed values, the document and the columns of one complaint or of all. Exit 1 if"
                        + " anything does not fit, or there is no complaint of that reference.")
public final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "REFERENCE",
            description = "What people call the complaint; all of them unless given.")
    private @Nullable String reference;

    VerifyCommand() {}

    @Override
    public Integer call() {
        try (OpenStore open = store.openToRead()) {
            RecordKeeping record = ComplaintDesk.using(open.store())
                    .tenant(store.tenant())
                    .build()
                    .record();
            Verification found = reference == null ? record.verifyAll() : record.verify(reference);
            tell(found);
            return found.isSound() ? 0 : 1;
        } catch (ComplaintNotFoundException e) {
            output.err().println("redress-console: there is no complaint " + reference);
            output.err().flush();
            return 1;
        }
    }

    private void tell(Verification found) {
        if (output.json()) {
            try (JsonOut json = output.document()) {
                json.field("checked", found.checked()).field("entries", found.entries());
                json.array(
                        "broken",
                        () -> found.broken()
                                .forEach(flaw -> json.element(() -> json.field("reference", name(flaw))
                                        .field("sequence", flaw.sequence())
                                        .field("what", flaw.what()))));
            }
            return;
        }
        PrintWriter out = output.out();
        out.println(found.checked() + " complaints, " + found.entries() + " entries checked");
        found.broken().forEach(flaw -> out.println(name(flaw) + "  entry " + flaw.sequence() + ": " + flaw.what()));
        out.println(
                found.isSound()
                        ? "all of it fits together"
                        : (found.broken().size() + found.unlisted()) + " flaws"
                                + (found.unlisted() == 0 ? "" : ", of which " + found.unlisted() + " are not listed"));
        out.flush();
    }

    /** The reference; the identifier where the record does not tell it any more. */
    private static String name(Flaw flaw) {
        return Objects.requireNonNullElse(flaw.reference(), flaw.complaint().toString());
    }
}
