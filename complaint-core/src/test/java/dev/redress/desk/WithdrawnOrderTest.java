package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Note;
import dev.redress.activity.WithdrawComplainant;
import dev.redress.complaint.Complaint;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.IntakeBuilder;
import dev.redress.lifecycle.Command;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.memory.MemoryStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In whatever order complainants end their parts, the document that is read and written again is the one that the journal gives. */
class WithdrawnOrderTest {

    private static final Actor CLERK = Actor.of("clerk", "agent");
    private static final int COMPLAINANTS = 9;

    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).build();

    private void does(Complaint<?> complaint, Command command) {
        desk.performUntyped(desk.get(complaint.id()), command, by(CLERK));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aComplaintIsSoundAndIsExported(long seed) throws IOException {
        IntakeBuilder intake = Intake.from(Person.named("P")).by(Channel.EMAIL).stating("x");
        for (int i = 1; i < COMPLAINANTS; i++) {
            intake = intake.and(Person.named("P"));
        }
        Complaint<?> complaint = desk.file(intake.build(), by(CLERK));
        List<Integer> order = new ArrayList<>();
        for (int number = 1; number < COMPLAINANTS; number++) {
            order.add(number);
        }
        Collections.shuffle(order, new Random(seed));
        for (int number : order) {
            does(complaint, WithdrawComplainant.number(number));
        }
        does(complaint, Note.that("n"));
        assertThat(desk.record().verify(complaint.id()).broken()).isEmpty();
        assertThat(desk.get(complaint.id()).snapshot().casework().ties().withdrawn())
                .containsExactlyElementsOf(order);
        StringBuilder out = new StringBuilder();
        desk.record().export(complaint.id(), out);
        assertThat(out).isNotEmpty();
    }
}
