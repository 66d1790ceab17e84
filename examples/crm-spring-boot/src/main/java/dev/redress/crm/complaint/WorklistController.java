package dev.redress.crm.complaint;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.StageKind;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Search;
import dev.redress.sla.SlaReading;
import dev.redress.store.Cursor;
import dev.redress.store.Page;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The worklist: what is due first, late first of all; a page begins after the last row of the one before. */
@Controller
class WorklistController {

    private static final int ROWS = 15;

    private final ComplaintDesk desk;
    private final Phrases phrases;
    private final People people;
    private final InstantSource clock = InstantSource.system();

    WorklistController(ComplaintDesk desk, Phrases phrases, People people) {
        this.desk = desk;
        this.phrases = phrases;
        this.people = people;
    }

    /** One complaint in the list. */
    record Row(
            String reference,
            String product,
            String stage,
            String category,
            String received,
            String due,
            boolean late) {}

    @GetMapping("/complaints")
    String list(
            @RequestParam(defaultValue = "due") String show,
            @RequestParam(defaultValue = "") String handler,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Search search = switch (show) {
            case "late" -> Search.all().open().dueFirst().dueBy(clock.instant());
            case "all" -> Search.all();
            default -> Search.all().open().dueFirst();
        };
        Page<Complaint<?>> page =
                desk.search(narrowed(search, handler, stage, after).limit(ROWS));
        model.addAttribute("rows", page.rows().stream().map(this::row).toList());
        model.addAttribute("next", page.nextCursor().map(Cursor::toString).orElse(""));
        model.addAttribute("show", show);
        model.addAttribute("handler", handler);
        model.addAttribute("chosenStage", stage);
        model.addAttribute("first", after == null);
        model.addAttribute("handlers", people.handlers());
        model.addAttribute(
                "stages",
                List.of(StageKind.values()).stream()
                        .map(StageKind::persistedName)
                        .toList());
        return "worklist";
    }

    private static Search narrowed(Search search, String handler, String stage, @Nullable String after) {
        try {
            Search narrowed = handler.isEmpty() ? search : search.assignedTo(handler);
            narrowed = stage.isEmpty() ? narrowed : narrowed.in(StageKind.of(stage));
            return after == null ? narrowed : narrowed.after(Cursor.parse(after));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a page of this list", e);
        }
    }

    private Row row(Complaint<?> complaint) {
        SlaReading reading = desk.clocks().read(complaint);
        return new Row(
                complaint.reference(),
                complaint.filing().product() == null
                        ? ""
                        : complaint.filing().product().name(),
                complaint.stage().kind().persistedName(),
                complaint.category().map(phrases::word).orElse(""),
                phrases.time(complaint.receivedAt()),
                reading.findNextDue().map(phrases::time).orElse(""),
                reading.isOverdue());
    }
}
