package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.statistics.StatisticsQuery;
import dev.redress.store.Query;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No complaint is missed or counted twice where one page ends and the next begins. */
class StatisticsPagingTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Query.MAX_LIMIT - 1, Query.MAX_LIMIT, Query.MAX_LIMIT + 1, 2 * Query.MAX_LIMIT})
    void countsEachOnce(int complaints) {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .clock(SettableClock.at(Instant.parse("2026-06-01T00:00:00Z")))
                .build();
        fill(desk, complaints);
        fill(desk.forTenant(new Tenant("other")), 3);
        assertThat(desk.statistics(StatisticsQuery.in(ZoneOffset.UTC)).total().complaints())
                .isEqualTo(complaints);
    }

    /** Seven of them share an instant, so pages end within a group of equals. */
    private static void fill(ComplaintDesk desk, int complaints) {
        Intake intake =
                Intake.from(Person.named("Ana")).by(Channel.EMAIL).stating("x").build();
        List<History> histories = IntStream.range(0, complaints)
                .mapToObj(i -> History.of("k:" + i, intake, by(Actor.of("a")).at(RECEIVED.plusSeconds(i / 7))))
                .toList();
        assertThat(desk.importAll(histories)).hasSize(complaints).allMatch(ImportOutcome.Imported.class::isInstance);
    }
}
