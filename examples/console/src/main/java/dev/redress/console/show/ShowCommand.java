package dev.redress.console.show;

import dev.redress.complaint.Complaint;
import dev.redress.console.dossier.ClocksTelling;
import dev.redress.console.dossier.DossierJson;
import dev.redress.console.dossier.DossierText;
import dev.redress.console.dossier.ViewJson;
import dev.redress.console.dossier.ViewText;
import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.console.store.OpenStore;
import dev.redress.console.store.StoreOptions;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Dossier;
import dev.redress.sla.SlaReading;
import dev.redress.view.ComplaintView;
import dev.redress.view.Reader;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one complaint: where it stands, who has to do with it, what happened, what was said. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Shows one complaint: stage, parties, texts, clocks with why they are due when, timeline. Exit 1 if there is none of that reference.")
public final class ShowCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Whose local times the text shows; UTC unless given.",
            converter = ZoneName.class)
    private ZoneId zone = ZoneOffset.UTC;

    @Option(
            names = "--as",
            paramLabel = "READER",
            description =
                    "As what it is read: full (unless given), handler, department, complainant, reviewer, auditor or statistics."
                            + " What the reader may not see is left out, and listed as withheld.",
            converter = ReaderName.class)
    private Reader reader = Reader.FULL;

    @Parameters(index = "0", paramLabel = "REFERENCE", description = "What people call the complaint.")
    private String reference = "";

    ShowCommand() {}

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
            SlaReading clocks = desk.clocks().read(found.get());
            if (reader == Reader.FULL) {
                show(desk.read(found.get().id()), clocks);
            } else {
                show(desk.view(found.get().id(), reader), clocks);
            }
            return 0;
        }
    }

    private void show(ComplaintView view, SlaReading clocks) {
        boolean withClocks = view.showsClocks() && !clocks.clocks().isEmpty();
        if (output.json()) {
            try (JsonOut json = output.document()) {
                ViewJson.write(json, view);
                if (withClocks) {
                    ClocksTelling.write(json, clocks);
                }
            }
            return;
        }
        PrintWriter out = output.out();
        out.println("As " + view.reader().persistedName() + " (times in " + zoneName() + ")");
        ViewText text = new ViewText(out, view, zone);
        text.head();
        if (withClocks) {
            out.println("clocks");
            ClocksTelling.print(out, clocks, zone);
        }
        out.println();
        text.timeline();
        out.println("withheld");
        text.withheld();
        out.flush();
    }

    private String zoneName() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private void show(Dossier dossier, SlaReading clocks) {
        if (output.json()) {
            try (JsonOut json = output.document()) {
                new DossierJson(json, dossier).write();
                ViewJson.withheld(json, List.of());
                if (!clocks.clocks().isEmpty()) {
                    ClocksTelling.write(json, clocks);
                }
            }
            return;
        }
        PrintWriter out = output.out();
        out.println("Complaint " + dossier.complaint().reference() + " (times in " + zoneName() + ")");
        DossierText text = new DossierText(out, dossier, zone);
        text.head();
        if (!clocks.clocks().isEmpty()) {
            out.println("clocks");
            ClocksTelling.print(out, clocks, zone);
        }
        out.println();
        dossier.journal().forEach(text::entry);
        out.flush();
    }

    /** Readers by their stable names. */
    static final class ReaderName implements CommandLine.ITypeConverter<Reader> {
        @Override
        public Reader convert(String value) {
            try {
                return Reader.of(value);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException("'" + value + "' is no reader; there are "
                        + Arrays.stream(Reader.values())
                                .map(Reader::persistedName)
                                .collect(Collectors.joining(", ")));
            }
        }
    }

    /** Time zones by their names. */
    static final class ZoneName implements CommandLine.ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String value) {
            try {
                return ZoneId.of(value);
            } catch (DateTimeException e) {
                throw new CommandLine.TypeConversionException(
                        "'" + value + "' is no time zone, such as Europe/Berlin, UTC or +08:00");
            }
        }
    }
}
