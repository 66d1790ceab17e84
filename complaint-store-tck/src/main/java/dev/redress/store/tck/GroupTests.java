package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.ComplaintRecord;
import dev.redress.store.Filter;
import dev.redress.store.GroupBy;
import dev.redress.store.GroupCount;
import dev.redress.store.GroupingStore;
import dev.redress.store.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-39: a store that counts in groups. */
abstract class GroupTests extends TextTests {

    private static Map<Optional<String>, Long> byValue(List<GroupCount> counts) {
        Map<Optional<String>, Long> byValue = new HashMap<>();
        counts.forEach(group -> assertThat(byValue.put(Optional.ofNullable(group.value()), group.count()))
                .isNull());
        return byValue;
    }

    @Test
    @DisplayName("S-39 groups are counted by every column, under every filter")
    void groupsAreCounted() {
        GroupingStore groups = capability(GroupingStore.class);
        List<ComplaintRecord> rows = Rows.write(store, data);
        committed(data.forTenant(new Tenant("tck-" + UUID.randomUUID())).filing());
        List<Rows.Meaning> meanings = new ArrayList<>(Rows.FILTERS);
        meanings.add(new Rows.Meaning(new Filter.StageIn(Set.of("referred")), row -> false));

        for (GroupBy by : GroupBy.values()) {
            assertThat(byValue(groups.count(tenant, List.of(), by)))
                    .as("%s", by)
                    .isEqualTo(counted(rows, by));
            for (Rows.Meaning meaning : meanings) {
                List<ComplaintRecord> held =
                        rows.stream().filter(meaning.holds()).toList();
                assertThat(byValue(groups.count(tenant, List.of(meaning.filter()), by)))
                        .as("%s by %s", meaning.filter(), by)
                        .isEqualTo(counted(held, by));
            }
        }
    }

    @Test
    @DisplayName("S-39 what is counted of each of several handlers is what is counted of one")
    void handlersAreCountedTogether() {
        GroupingStore groups = capability(GroupingStore.class);
        List<ComplaintRecord> rows = Rows.write(store, data);
        Set<String> handlers = new HashSet<>(Set.of("nobody", ""));
        rows.stream().map(ComplaintRecord::assignee).filter(Objects::nonNull).forEach(handlers::add);
        assertThat(handlers).hasSizeGreaterThan(3);

        for (Rows.Meaning meaning : Rows.FILTERS) {
            Map<String, Map<Optional<String>, Long>> expected = new HashMap<>();
            handlers.forEach(handler -> expected.put(
                    handler,
                    counted(
                            rows.stream()
                                    .filter(meaning.holds())
                                    .filter(row -> handler.equals(row.assignee()))
                                    .toList(),
                            GroupBy.PRIORITY)));
            Map<String, Map<Optional<String>, Long>> seen = new HashMap<>();
            List<String> twice = new ArrayList<>(handlers);
            twice.addAll(handlers);
            groups.countOfEach(tenant, List.of(meaning.filter()), twice, GroupBy.PRIORITY)
                    .forEach((handler, counts) -> seen.put(handler, byValue(counts)));
            assertThat(seen).as("%s", meaning.filter()).isEqualTo(expected);
        }
        assertThat(groups.countOfEach(tenant, List.of(), List.of(), GroupBy.STAGE))
                .isEmpty();
    }

    private static Map<Optional<String>, Long> counted(List<ComplaintRecord> rows, GroupBy by) {
        Map<Optional<String>, Long> counted = new HashMap<>();
        rows.forEach(row -> counted.merge(Optional.ofNullable(by.of(row)), 1L, Long::sum));
        return counted;
    }

    @Test
    @DisplayName("S-39 groups are different to the last character, and having no value is none of the values")
    void groupsAreDifferentToTheLastCharacter() {
        GroupingStore groups = capability(GroupingStore.class);
        List<String> alike = List.of("a", "A", "a ", " a", "", " ", "\u00e4", "a\u0308", "null");
        Map<Optional<String>, Long> expected = new HashMap<>();
        for (String text : alike) {
            committed(data.filing().with(columns -> columns.category(text)));
            expected.put(Optional.of(text), 1L);
        }
        committed(data.filing());
        committed(data.filing());
        expected.put(Optional.empty(), 2L);

        assertThat(byValue(groups.count(tenant, List.of(), GroupBy.CATEGORY))).isEqualTo(expected);
    }
}
