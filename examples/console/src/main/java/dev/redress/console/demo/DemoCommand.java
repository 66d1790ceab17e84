package dev.redress.console.demo;

import dev.redress.console.dossier.ClocksTelling;
import dev.redress.console.dossier.DossierJson;
import dev.redress.console.dossier.DossierText;
import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.console.stats.FiguresJson;
import dev.redress.console.stats.FiguresText;
import dev.redress.console.store.OpenStore;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Dossier;
import dev.redress.event.Entry;
import dev.redress.sla.SlaReading;
import dev.redress.statistics.Statistics;
import dev.redress.statistics.StatisticsQuery;
import dev.redress.time.SettableClock;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job on an embedded database: a handful of complaints go through their whole life in accelerated time. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "A handful of complaints go through their whole life on embedded H2, in accelerated time.")
public final class DemoCommand implements Callable<Integer> {

    private static final List<Story> STORIES = List.of(
            new KettleStory(),
            new ParcelStory(),
            new WrongdoingStory(),
            new GrievanceStory(),
            new DeclinedStory(),
            new WithdrawnStory(),
            new ReopenedStory());

    @Mixin
    private OutputOptions output = new OutputOptions();

    DemoCommand() {}

    /**
     * A story that has happened.
     *
     * @param title what it is about
     * @param dossier the complaint with all that happened to it
     * @param clocks what its clocks say in the end
     * @param refusals what was refused
     */
    private record Told(String title, Dossier dossier, SlaReading clocks, List<Refusal> refusals) {}

    @Override
    public Integer call() {
        try (OpenStore open = OpenStore.embedded("demo")) {
            SettableClock clock = SettableClock.at(Instant.EPOCH);
            ComplaintDesk desk = ComplaintDesk.using(open.store())
                    .clock(clock)
                    .procedure(Timing.PROCEDURE)
                    .calendars(Timing.OFFICE)
                    .build();
            Scene scene = new Scene(desk, clock);
            List<Told> told = new ArrayList<>();
            for (Story story : STORIES) {
                Dossier dossier = desk.read(story.happen(scene));
                told.add(new Told(story.title(), dossier, desk.clocks().read(dossier.complaint()), scene.refusals()));
            }
            Statistics statistics = desk.statistics(StatisticsQuery.in(Scene.ZONE));
            if (output.json()) {
                writeJson(told, statistics);
            } else {
                print(told, statistics);
            }
            return 0;
        }
    }

    private void print(List<Told> stories, Statistics statistics) {
        PrintWriter out = output.out();
        out.println("Redress: " + stories.size()
                + " complaints and their whole lives, on an embedded H2 database, in accelerated" + " time ("
                + Scene.ZONE + ").");
        out.println("  > what brings the complaint to another stage");
        out.println("  ! what somebody wanted and the library refused, with what they see; nothing of it is written");
        int number = 1;
        for (Told story : stories) {
            out.println();
            out.println("=== " + number++ + ". " + story.title());
            out.println("  Complaint " + story.dossier().complaint().reference());
            DossierText text = new DossierText(out, story.dossier(), Scene.ZONE);
            text.head();
            out.println();
            for (Entry entry : story.dossier().journal()) {
                text.entry(entry);
                story.refusals().stream()
                        .filter(refusal -> refusal.afterSequence() == entry.sequence())
                        .forEach(refusal -> text.remark("! " + refusal.attempt(), refusal.message()));
            }
            out.println();
            out.println("  Clocks, and why they are due when they are");
            ClocksTelling.print(
                    out,
                    story.clocks(),
                    Scene.ZONE,
                    story.dossier().complaint().filing().language());
        }
        out.println();
        out.println("=== Statistics");
        new FiguresText(out).print(statistics);
        out.flush();
    }

    private void writeJson(List<Told> stories, Statistics statistics) {
        try (JsonOut json = output.document()) {
            json.array(
                    "complaints",
                    () -> stories.forEach(story -> json.element(() -> {
                        json.field("title", story.title());
                        new DossierJson(json, story.dossier()).write();
                        ClocksTelling.write(json, story.clocks());
                        json.array("refused", () -> story.refusals().forEach(refusal -> refused(json, refusal)));
                    })));
            json.object("statistics", () -> FiguresJson.write(json, statistics));
        }
    }

    private static void refused(JsonOut json, Refusal refusal) {
        json.element(() -> json.field("after_sequence", refusal.afterSequence())
                .field("attempt", refusal.attempt())
                .field("error", refusal.error())
                .field("message", refusal.message()));
    }
}
