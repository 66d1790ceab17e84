package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Measure;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.Snapshot;
import dev.redress.party.Money;
import dev.redress.statistics.Outcomes;
import dev.redress.store.ComplaintId;
import dev.redress.store.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds similar complaints with different ends. For one call. */
final class Disparities {

    /** With how many of the most alike each complaint is compared. */
    private static final int COMPARED = 5;

    private final Ledger ledger;
    private final Likeness likeness;

    Disparities(Ledger ledger, Likeness likeness) {
        this.ledger = ledger;
        this.likeness = likeness;
    }

    Page<Disparity> among(Search search, double least) {
        Page<Complaint<?>> page = ComplaintDesk.page(ledger, search);
        List<Disparity> found = new ArrayList<>();
        Set<Set<ComplaintId>> seen = new HashSet<>();
        for (Complaint<?> one : page.rows()) {
            if (!isDecided(one.snapshot()) || Likeness.isConfidential(ledger, one)) {
                continue;
            }
            for (SimilarComplaint near : likeness.similar(ledger, one, COMPARED)) {
                if (near.likeness() >= least && seen.add(Set.of(one.id(), near.complaint()))) {
                    ledger.store().find(ledger.tenant(), near.complaint()).map(Ledger::loaded).stream()
                            .filter(other -> isDecided(other.snapshot()))
                            .map(other -> compare(one, other.snapshot(), near))
                            .filter(disparity -> !disparity.differences().isEmpty())
                            .forEach(found::add);
                }
            }
        }
        return new Page<>(found, page.next());
    }

    private static boolean isDecided(Snapshot complaint) {
        return Outcomes.of(complaint).isPresent();
    }

    private static Disparity compare(Complaint<?> one, Snapshot other, SimilarComplaint near) {
        Snapshot first = one.snapshot();
        List<Disparity.Difference> ends = new ArrayList<>();
        add(ends, "outcome", outcome(first), outcome(other));
        add(ends, "remedies", remedies(first), remedies(other));
        add(ends, "redress", redress(first), redress(other));
        List<Disparity.Difference> circumstances = new ArrayList<>();
        add(
                circumstances,
                "category",
                text(first.handling().category()),
                text(other.handling().category()));
        add(circumstances, "priority", priority(first), priority(other));
        add(
                circumstances,
                "channel",
                first.filing().channel().code(),
                other.filing().channel().code());
        add(
                circumstances,
                "department",
                text(first.casework().conferral().department()),
                text(other.casework().conferral().department()));
        add(
                circumstances,
                "procedure",
                first.key().procedure().toString(),
                other.key().procedure().toString());
        return new Disparity(one.reference(), near, ends, circumstances);
    }

    private static void add(List<Disparity.Difference> all, String what, String one, String other) {
        if (!one.equals(other)) {
            all.add(new Disparity.Difference(what, one, other));
        }
    }

    private static String outcome(Snapshot complaint) {
        return Outcomes.of(complaint).map(Outcome::persistedName).orElse("");
    }

    private static String text(@Nullable String code) {
        return code == null ? "" : code;
    }

    private static String priority(Snapshot complaint) {
        Priority priority = complaint.handling().priority();
        return priority == null ? "" : priority.persistedName();
    }

    private static String remedies(Snapshot complaint) {
        Set<String> kinds = new TreeSet<>();
        for (Measure measure : complaint.progress().measures()) {
            if (!measure.cancelled()) {
                kinds.add(measure.kind().persistedName());
            }
        }
        return String.join(", ", kinds);
    }

    /** What accepted proposals promised, and measures besides. */
    private static String redress(Snapshot complaint) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        complaint.casework().conferral().accepted().forEach(amount -> plus(sums, amount));
        for (Measure measure : complaint.progress().measures()) {
            if (measure.amount() != null && !measure.cancelled() && !measure.asProposed()) {
                plus(sums, measure.amount());
            }
        }
        return sums.entrySet().stream()
                .map(sum -> sum.getValue().stripTrailingZeros().toPlainString() + " " + sum.getKey())
                .collect(Collectors.joining(", "));
    }

    private static void plus(Map<String, BigDecimal> sums, Money amount) {
        sums.merge(amount.currency().getCurrencyCode(), amount.amount(), BigDecimal::add);
    }
}
