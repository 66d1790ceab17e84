package dev.redress.console.preview;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.clock.InvalidDefinitionException;
import dev.redress.clock.RulePack;
import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.console.store.OpenStore;
import dev.redress.console.store.StoreOptions;
import dev.redress.desk.ClockDesk;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.ImpactPreview;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what a draft calendar or rule pack would change for the open complaints of a store. Writes nothing. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what a draft calendar or rule pack would change for open complaints. Writes nothing.",
            "",
            "Looks at complaints whose clocks are judged by a calendar of that name, or a rule pack of that identifier."
        })
public final class PreviewCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @ArgGroup(multiplicity = "1")
    private Draft draft = new Draft();

    @Spec
    private @Nullable CommandSpec spec;

    /** One of the two. */
    static final class Draft {
        @Option(
                names = "--calendar",
                paramLabel = "FILE",
                description = "A calendar as JSON; docs/clocks.md has the form.")
        private @Nullable Path calendar;

        @Option(
                names = "--rules",
                paramLabel = "FILE",
                description = "A rule pack as JSON; docs/clocks.md has the form.")
        private @Nullable Path rules;
    }

    PreviewCommand() {}

    @Override
    public Integer call() throws IOException {
        Function<ClockDesk, ImpactPreview> asked = asked();
        try (OpenStore open = store.openToRead()) {
            ComplaintDesk desk =
                    ComplaintDesk.using(open.store()).tenant(store.tenant()).build();
            print(asked.apply(desk.clocks()));
        }
        return 0;
    }

    private Function<ClockDesk, ImpactPreview> asked() throws IOException {
        try {
            if (draft.calendar != null) {
                BusinessCalendar calendar = BusinessCalendar.parse(text(draft.calendar));
                return clocks -> clocks.preview(calendar);
            }
            RulePack pack = RulePack.parse(text(Objects.requireNonNull(draft.rules)));
            return clocks -> clocks.preview(pack);
        } catch (InvalidDefinitionException e) {
            throw usage("--rules: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw usage("--calendar: " + e.getMessage(), e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private RuntimeException usage(String message, RuntimeException cause) {
        return spec == null ? cause : new ParameterException(spec.commandLine(), message, cause);
    }

    private void print(ImpactPreview preview) {
        if (preview.looked() == 0 && preview.unread() == 0) {
            output.err()
                    .println("redress-console: no open complaint is judged by a calendar or rule pack of that name");
            output.err().flush();
        }
        if (!output.json()) {
            output.out()
                    .println(preview.looked() + " open complaints are judged by it; " + preview.moved()
                            + " clocks would move, " + preview.intoBreach() + " into breach, " + preview.outOfBreach()
                            + " out of it"
                            + (preview.unread() == 0
                                    ? ""
                                    : "; of " + preview.unread() + " more the clocks cannot be read"));
            preview.examples()
                    .forEach(each -> output.out()
                            .println("  " + each.reference() + "  " + each.clock() + "  " + each.before() + " -> "
                                    + each.after()));
            output.out().flush();
            return;
        }
        try (JsonOut json = output.document()) {
            json.field("looked", preview.looked())
                    .field("moved", preview.moved())
                    .field("into_breach", preview.intoBreach())
                    .field("out_of_breach", preview.outOfBreach())
                    .field("unread", preview.unread());
            json.array(
                    "examples",
                    () -> preview.examples()
                            .forEach(each -> json.element(() -> json.field("reference", each.reference())
                                    .field("clock", each.clock())
                                    .field("before", each.before())
                                    .field("after", each.after()))));
        }
    }
}
