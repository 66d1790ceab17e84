package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.Commit;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Filter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Complaints to search among: every combination of a few values of every column, each in some rows. */
final class Rows {

    /** One filter of each kind, with what it means; each holds for some of the rows and not for others. */
    record Meaning(Filter filter, Predicate<ComplaintRecord> holds) {}

    static final List<Meaning> FILTERS = List.of(
            new Meaning(
                    new Filter.StageIn(Set.of("received", "closed")),
                    row -> !row.stage().equals("accepted")),
            new Meaning(new Filter.OpenIs(true), ComplaintRecord::open),
            new Meaning(new Filter.CategoryIs("delivery"), row -> "delivery".equals(row.category())),
            new Meaning(new Filter.PriorityIs("high"), row -> "high".equals(row.priority())),
            new Meaning(new Filter.ChannelIs("phone"), row -> "phone".equals(row.channel())),
            new Meaning(new Filter.AssigneeIs("u-1"), row -> "u-1".equals(row.assignee())),
            new Meaning(
                    new Filter.ReceivedBetween(Data.NOON.plusSeconds(10), Data.NOON.plusSeconds(60)),
                    row -> !row.receivedAt().isBefore(Data.NOON.plusSeconds(10))
                            && row.receivedAt().isBefore(Data.NOON.plusSeconds(60))),
            new Meaning(
                    new Filter.DueBy(Data.NOON.plusSeconds(30)),
                    row -> row.dueAt() != null && !row.dueAt().isAfter(Data.NOON.plusSeconds(30))));

    static final Comparator<ComplaintRecord> OLDEST_FIRST =
            Comparator.comparing(ComplaintRecord::receivedAt).thenComparing(ComplaintRecord::id);

    /** For rows that have a due date. */
    static final Comparator<ComplaintRecord> DUE_FIRST = Comparator.comparing(
                    (ComplaintRecord row) -> Objects.requireNonNull(row.dueAt()))
            .thenComparing(ComplaintRecord::id);

    private Rows() {}

    /** Writes 96 complaints; times of receipt repeat, in no order of writing. Answers them oldest first. */
    static List<ComplaintRecord> write(ComplaintStore store, Data data) {
        String[] stages = {"received", "accepted", "closed"};
        String[] categories = {"delivery", "billing", null, "deliver"};
        String[] priorities = {"high", null, "low"};
        String[] assignees = {"u-1", "u-2", null, "u-1", "u-11"};
        List<Commit> filings = IntStream.range(0, 96)
                .mapToObj(i -> data.filing()
                        .receivedAt(Data.NOON.plusSeconds(i * 37 % 48 * 2L))
                        .with(columns -> columns.stage(stages[i % 3], i % 3 != 2)
                                .category(categories[i / 2 % 4])
                                .priority(priorities[i / 5 % 3])
                                .channel(i % 7 < 4 ? "phone" : null)
                                .assignee(assignees[i % 5])
                                .dueAt(i % 3 == 0 ? null : Data.NOON.plusSeconds(i * 29 % 31 * 2L)))
                        .commit())
                .toList();
        assertThat(store.commitAll(filings)).hasSize(96).containsOnly(Committed.INSTANCE);
        List<ComplaintRecord> rows =
                new ArrayList<>(filings.stream().map(Commit::next).toList());
        rows.sort(OLDEST_FIRST);
        return rows;
    }

    static List<ComplaintId> ids(List<ComplaintRecord> rows) {
        return rows.stream().map(ComplaintRecord::id).toList();
    }
}
