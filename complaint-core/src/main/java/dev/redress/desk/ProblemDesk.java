package dev.redress.desk;

import dev.redress.activity.Link;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.ComplaintLink;
import dev.redress.complaint.LinkKind;
import dev.redress.similarity.Burst;
import dev.redress.similarity.BurstDetection;
import dev.redress.similarity.ComplaintText;
import dev.redress.similarity.ProblemGroup;
import dev.redress.similarity.ProblemIndex;
import dev.redress.store.CommandId;
import dev.redress.store.ComplaintId;
import dev.redress.store.Cursor;
import dev.redress.store.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Sees the problem behind the complaints: groups that tell the same, and rises that the past does not explain. What it finds are proposals with
 * their evidence; a person accepts them. Confidential complaints are counted and never read. Immutable, thread-safe.
 *
 * <pre>{@code
 * for (SuspectedProblem each : desk.problems().suspected(Search.all().open().limit(1_000), 0.25)) {
 *     // shown to a person, who chooses the complaint that stands for the problem
 *     desk.problems().accept(each, chosen, By.by(ben));
 * }
 * desk.problems().bursts(Search.all().oldestFirst(), Facet.category(), zone, 0.1);
 * }</pre>
 */
public final class ProblemDesk {

    /** How many complaints of a burst, and how many others, are read for what the burst tells. */
    private static final int READ = 200;

    private final ComplaintDesk desk;
    private final Ledger ledger;

    ProblemDesk(ComplaintDesk desk, Ledger ledger) {
        this.desk = desk;
        this.ledger = ledger;
    }

    /**
     * Groups of complaints that tell the same. Reads the texts of one page of a search; those that another complaint carries already are
     * passed over, as are confidential ones.
     *
     * @param among which complaints, which page of them; ask for up to 1,000 to a page
     * @param likeness how alike they must be on average, above 0 to 1; 0.25 is usual where words are written apart, 0.12 for Chinese
     * @return the largest group first; empty if there is none
     * @throws IllegalArgumentException if the likeness is out of range
     * @throws dev.redress.store.StoreException if the store fails
     */
    public List<SuspectedProblem> suspected(Search among, double likeness) {
        Map<String, Complaint<?>> read = new LinkedHashMap<>();
        List<ComplaintText> texts = new ArrayList<>();
        for (Complaint<?> each : ComplaintDesk.page(ledger, among).rows()) {
            if (!isCarried(each) && !Likeness.isConfidential(ledger, each)) {
                read.put(each.id().toString(), each);
                texts.add(Likeness.legible(ledger, each));
            }
        }
        return ProblemIndex.of(texts).groups(likeness).stream()
                .map(group -> suspected(group, read))
                .toList();
    }

    private static SuspectedProblem suspected(ProblemGroup group, Map<String, Complaint<?>> read) {
        List<ComplaintId> ids = new ArrayList<>();
        List<String> references = new ArrayList<>();
        for (Map.Entry<String, Complaint<?>> each : read.entrySet()) {
            if (group.keys().contains(each.getKey())) {
                ids.add(each.getValue().id());
                references.add(each.getValue().reference());
            }
        }
        return new SuspectedProblem(ids, references, group.terms());
    }

    private static boolean isCarried(Complaint<?> complaint) {
        for (ComplaintLink link : complaint.snapshot().casework().ties().links()) {
            if (link.kind() != LinkKind.RELATED_TO) {
                return true;
            }
        }
        return false;
    }

    /**
     * Has a proposal accepted: each of its complaints becomes a child of the one that stands for the problem, under the same rules as {@link
     * Link} by itself. From then on {@code desk.problem(id)} passes on what is decided there.
     *
     * @param suspected the proposal
     * @param problem the complaint that stands for the problem; it may be one of the group, or one that was filed for it
     * @param by who accepts it; with a command id each link has one made from it, so that it can be repeated
     * @return what became of each link; none for the problem itself
     * @throws ComplaintNotFoundException if the tenant has no such complaint
     * @throws dev.redress.store.StoreException if the store fails
     */
    public List<BulkOutcome> accept(SuspectedProblem suspected, ComplaintId problem, By by) {
        desk.get(problem);
        List<BulkCommand> links = new ArrayList<>();
        for (ComplaintId id : suspected.complaints()) {
            if (!id.equals(problem)) {
                CommandId command = by.commandId() == null
                        ? null
                        : new CommandId(by.commandId().value() + "/" + id);
                links.add(new BulkCommand(
                        desk.get(id), Link.childOf(problem), new By(by.actor(), by.occurredAt(), command)));
            }
        }
        return desk.performAll(links);
    }

    /**
     * Rises that the past of their kind does not explain, by the test of {@link BurstDetection}. Goes through all pages of a search, reading
     * what is listed, and of each rise the texts of up to 200 complaints, beside 200 others of the kind.
     *
     * @param among which complaints; the more days before, the better
     * @param by what makes a kind
     * @param zone in whose days they were received
     * @param falseAlarmsPerMonth how many false alarms a month are put up with, in all kinds together; above 0, for example 0.1
     * @return by first day, then by kind
     * @throws IllegalArgumentException if the number of false alarms is out of range
     * @throws dev.redress.store.StoreException if the store fails
     */
    public List<SuspectedBurst> bursts(Search among, Facet by, ZoneId zone, double falseAlarmsPerMonth) {
        Map<String, TreeMap<LocalDate, List<ComplaintId>>> kinds = new TreeMap<>();
        Cursor after = null;
        do {
            Page<Complaint<?>> page = ComplaintDesk.page(ledger, after == null ? among : among.after(after));
            for (Complaint<?> each : page.rows()) {
                String kind = by.of(each.snapshot());
                if (kind != null) {
                    kinds.computeIfAbsent(kind, none -> new TreeMap<>())
                            .computeIfAbsent(
                                    LocalDate.ofInstant(each.snapshot().filing().receivedAt(), zone),
                                    none -> new ArrayList<>())
                            .add(each.id());
                }
            }
            after = page.next();
        } while (after != null);
        BurstDetection detection = BurstDetection.allowing(falseAlarmsPerMonth, Math.max(1, kinds.size()));
        List<SuspectedBurst> found = new ArrayList<>();
        kinds.forEach((kind, days) -> {
            Map<LocalDate, Integer> counts = new TreeMap<>();
            days.forEach((day, ids) -> counts.put(day, ids.size()));
            for (Burst burst : detection.find(counts)) {
                List<ComplaintId> ids = days.subMap(burst.from(), true, burst.to(), true).values().stream()
                        .flatMap(List::stream)
                        .toList();
                found.add(new SuspectedBurst(kind, burst.telling(texts(days, burst)), ids));
            }
        });
        found.sort(Comparator.comparing((SuspectedBurst each) -> each.burst().from())
                .thenComparing(SuspectedBurst::of));
        return List.copyOf(found);
    }

    /** The latest of the kind, within the burst and besides. */
    private Map<LocalDate, List<ComplaintText>> texts(NavigableMap<LocalDate, List<ComplaintId>> days, Burst burst) {
        Map<LocalDate, List<ComplaintText>> texts = new TreeMap<>();
        int within = 0;
        int others = 0;
        for (Map.Entry<LocalDate, List<ComplaintId>> day : days.descendingMap().entrySet()) {
            boolean inside =
                    !day.getKey().isBefore(burst.from()) && !day.getKey().isAfter(burst.to());
            for (ComplaintId id : day.getValue()) {
                if ((inside ? within : others) < READ) {
                    within += inside ? 1 : 0;
                    others += inside ? 0 : 1;
                    ledger.store().find(ledger.tenant(), id).map(Ledger::loaded).stream()
                            .filter(each -> !Likeness.isConfidential(ledger, each))
                            .forEach(each -> texts.computeIfAbsent(day.getKey(), none -> new ArrayList<>())
                                    .add(Likeness.legible(ledger, each)));
                }
            }
        }
        return texts;
    }
}
