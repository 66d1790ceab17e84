package dev.redress.crm.complaint;

import dev.redress.clock.ClockReading;
import dev.redress.complaint.Complaint;
import dev.redress.crm.complaint.Case.Seen;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Tracking;
import dev.redress.party.Actor;
import dev.redress.sla.ReadClock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a page's model what there is to show of a complaint. */
@Component
class ComplaintPage {

    private final ComplaintDesk desk;
    private final Actions actions;
    private final Line.Writer writer;
    private final Phrases phrases;
    private final People people;

    ComplaintPage(ComplaintDesk desk, Actions actions, Line.Writer writer, Phrases phrases, People people) {
        this.desk = desk;
        this.actions = actions;
        this.writer = writer;
        this.phrases = phrases;
        this.people = people;
    }

    /** One of the complaint's clocks. */
    record Clock(String name, String state, String stateWord, String due, boolean late, List<String> why) {}

    /** One step of the procedure. */
    record Step(String title, boolean done) {}

    /** How it is getting on, in plain words. */
    record Standing(
            String words, String next, String nextBy, String promised, boolean waitingForYou, List<String> missing) {}

    void fill(Model model, Seen seen, Actor actor, Actions.@Nullable Sent sent) {
        Complaint<?> complaint = seen.complaint();
        Tracking tracking = desk.complainants().track(complaint, actor);
        model.addAttribute("reference", complaint.reference());
        model.addAttribute("stage", complaint.stage().kind().persistedName());
        model.addAttribute("handle", complaint.handle().toString());
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("received", phrases.time(complaint.receivedAt()));
        for (String field : List.of("facts", "demand", "category", "priority")) {
            model.addAttribute(field, writer.text(seen.view(), field));
        }
        model.addAttribute("product", writer.text(seen.view(), "product.name"));
        model.addAttribute("assignee", writer.text(seen.view(), "assignee"));
        model.addAttribute("parties", writer.parties(seen.view()));
        model.addAttribute("timeline", writer.timeline(seen.view()));
        model.addAttribute("withheld", seen.view().withheld().size());
        model.addAttribute("clocks", seen.view().showsClocks() ? clocks(complaint) : List.of());
        model.addAttribute("actions", actions.of(complaint, actor, sent));
        model.addAttribute("handlers", people.handlers());
        tracking(model, tracking);
    }

    void tracking(Model model, Tracking tracking) {
        model.addAttribute("reference", tracking.reference());
        model.addAttribute("stage", tracking.stage().persistedName());
        model.addAttribute("since", phrases.time(tracking.since()));
        model.addAttribute(
                "steps",
                tracking.steps().stream()
                        .map(step -> new Step(phrases.of(step.title()), step.done()))
                        .toList());
        model.addAttribute(
                "standing",
                new Standing(
                        phrases.of(tracking.standing()),
                        tracking.next() == null ? "" : phrases.of(tracking.next()),
                        phrases.time(tracking.nextBy()),
                        phrases.time(tracking.promised()),
                        tracking.waitingForYou(),
                        tracking.materialMissing().stream().map(phrases::word).toList()));
    }

    private List<Clock> clocks(Complaint<?> complaint) {
        return desk.clocks().read(complaint).clocks().stream().map(this::clock).toList();
    }

    private Clock clock(ReadClock read) {
        ClockReading reading = read.reading();
        String state = reading.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Instant due = reading.findDue().orElse(null);
        boolean late = due != null && reading.isOpen() && !due.isAfter(reading.asOf());
        String why = reading.explain().text().in(phrases.language());
        return new Clock(
                reading.definition().name().in(phrases.language()),
                late ? "late" : state,
                phrases.say("clock." + (late ? "late" : state)),
                phrases.time(due),
                late,
                phrases.readable(why).lines().filter(line -> !line.isBlank()).toList());
    }
}
