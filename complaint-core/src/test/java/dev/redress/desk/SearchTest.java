package dev.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.complaint.StageKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a search asks for is judged where it is said. */
class SearchTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant NEXT = START.plus(Duration.ofDays(1));
    private static final Instant LAST = START.plus(Duration.ofDays(2));

    private final SettableClock clock = SettableClock.at(START);
    private final ComplaintDesk desk =
            ComplaintDesk.using(new MemoryStore()).clock(clock).build();

    private int found(Search search) {
        return desk.search(search).rows().size();
    }

    @Test
    void theSpanOfReceiptIsHalfOpenAndEachEndCanBeLeftOpen() {
        for (int day = 0; day < 3; day++) {
            Intake intake = Intake.from(Person.named("Kim"))
                    .by(Channel.EMAIL)
                    .stating("It leaks.")
                    .build();
            desk.file(intake, By.by(Actor.of("ana", "agent")));
            clock.advance(Duration.ofDays(1));
        }
        Search all = Search.all();
        assertThat(found(all.receivedFrom(NEXT))).isEqualTo(2);
        assertThat(found(all.receivedBefore(NEXT))).isEqualTo(1);
        assertThat(found(all.receivedFrom(NEXT).receivedBefore(LAST))).isEqualTo(1);
        assertThat(found(all.receivedFrom(NEXT).receivedBefore(NEXT))).isZero();
        assertThat(found(all.receivedFrom(LAST).receivedFrom(START))).isEqualTo(3);
    }

    @Test
    void aReversedSpanIsRefusedWhereItIsSaid() {
        Search from = Search.all().receivedFrom(NEXT);
        assertThatThrownBy(() -> from.receivedBefore(START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "search.receivedBefore must not be before receivedFrom, which is " + NEXT + "; was " + START);
        Search before = Search.all().receivedBefore(START);
        assertThatThrownBy(() -> before.receivedFrom(NEXT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsTextTellsTheConditionsAndNoPerson() {
        Search search = Search.all()
                .open()
                .in(StageKind.RECEIVED)
                .category("quality")
                .assignedTo("ana.lima")
                .receivedFrom(START)
                .dueFirst();
        assertThat(search.toString())
                .contains("quality", "received", "Assignee", START.toString(), "DUE_FIRST", "limit 50")
                .doesNotContain("ana", "lima");
    }
}
