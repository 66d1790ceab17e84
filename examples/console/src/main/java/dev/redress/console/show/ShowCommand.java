package dev.redress.console.show;

import dev.redress.complaint.Complaint;
import dev.redress.console.dossier.ClocksTelling;
import dev.redress.console.dossier.DossierJson;
import dev.redress.console.dossier.DossierText;
import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.console.store.OpenStore;
import dev.redress.console.store.StoreOptions;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Dossier;
import dev.redress.sla.SlaReading;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
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
            Dossier dossier = desk.read(found.get().id());
            show(dossier, desk.clocks().read(dossier.complaint()));
            return 0;
        }
    }

    private void show(Dossier dossier, SlaReading clocks) {
        if (output.json()) {
            try (JsonOut json = output.document()) {
                new DossierJson(json, dossier).write();
                if (!clocks.clocks().isEmpty()) {
                    ClocksTelling.write(json, clocks);
                }
            }
            return;
        }
        PrintWriter out = output.out();
        out.println("Complaint " + dossier.complaint().reference() + " (times in "
                + (zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()) + ")");
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
