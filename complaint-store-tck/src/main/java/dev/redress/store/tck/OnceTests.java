package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.CommandId;
import dev.redress.store.CommandRecord;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.CommitResult.Repeated;
import dev.redress.store.ComplaintId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-03: a command id occurs once per tenant. */
abstract class OnceTests extends ConditionalTests {

    @Test
    @DisplayName("S-03 a command repeated on the same complaint is answered with the place of the first")
    void recognisesACommandRepeatedOnTheSameComplaint() {
        CommandId command = data.command();
        Commit filing = committed(data.filing());
        Commit first = committed(data.change(filing).entries(1).command(command));
        Commit later = committed(data.change(first));

        assertThat(store.commit(data.change(later).command(command).commit()))
                .isEqualTo(new Repeated(command, filing.next().id(), 3));
        assertThat(found(filing.next().id())).isEqualTo(later.next());
    }

    @Test
    @DisplayName("S-03 a command repeated on another complaint is answered with the place of the first")
    void recognisesACommandRepeatedOnAnotherComplaint() {
        CommandId command = data.command();
        Commit filing = committed(data.filing().command(command));
        Commit other = committed(data.filing());
        Repeated expected = new Repeated(command, filing.next().id(), 1);

        assertThat(store.commit(data.change(other).command(command).commit())).isEqualTo(expected);
        assertThat(store.commit(data.filing().command(command).commit())).isEqualTo(expected);
        assertThat(found(other.next().id())).isEqualTo(other.next());
    }

    @Test
    @DisplayName("S-03 the same commit once more is a repeated command, not a stale state")
    void theSameCommitOnceMoreIsRepeated() {
        CommandId command = data.command();
        Commit filing = committed(data.filing().command(command));

        assertThat(store.commit(filing))
                .isEqualTo(new Repeated(command, filing.next().id(), 1));
    }

    @Test
    @DisplayName("S-03 repeated goes before stale")
    void repeatedGoesBeforeStale() {
        CommandId command = data.command();
        Commit filing = committed(data.filing().command(command));
        committed(data.change(filing));
        Commit neverFiled = data.filing().commit();
        Repeated expected = new Repeated(command, filing.next().id(), 1);

        assertThat(store.commit(data.change(filing).command(command).commit())).isEqualTo(expected);
        assertThat(store.commit(data.change(neverFiled).command(command).commit()))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("S-03 repeated goes before a taken reference")
    void repeatedGoesBeforeATakenReference() {
        CommandId command = data.command();
        Commit filing = committed(data.filing().command(command));
        Commit again = data.filing()
                .reference(filing.next().reference())
                .command(command)
                .commit();

        assertThat(store.commit(again))
                .isEqualTo(new Repeated(command, filing.next().id(), 1));
    }

    @Test
    @DisplayName("S-03 commands anywhere in the entries of a commit are recorded and recognised")
    void recognisesCommandsAnywhereInACommit() {
        List<CommandId> commands = List.of(data.command(), data.command(), data.command());
        Commit filing = committed(data.filing()
                .command(commands.get(0))
                .entries(2)
                .command(commands.get(1))
                .entries(1)
                .command(commands.get(2)));
        List<Long> places = List.of(1L, 4L, 6L);

        for (int i = 0; i < commands.size(); i++) {
            CommandId command = commands.get(i);
            assertThat(store.findCommand(tenant, command))
                    .contains(new CommandRecord(command, filing.next().id(), places.get(i)));
            Repeated expected = new Repeated(command, filing.next().id(), places.get(i));
            Draft first = data.filing().command(command).entries(2).command(data.command());
            Draft middle =
                    data.filing().command(data.command()).command(command).entries(1);
            Draft last = data.filing().command(data.command()).entries(2).command(command);
            assertThat(store.commit(first.commit())).isEqualTo(expected);
            assertThat(store.commit(middle.commit())).isEqualTo(expected);
            assertThat(store.commit(last.commit())).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("S-03 of several repeated commands in one commit, one is named")
    void namesOneOfSeveralRepeatedCommands() {
        CommandId one = data.command();
        CommandId two = data.command();
        Commit filing = committed(data.filing().command(one).command(two));

        assertThat(store.commit(data.filing().command(two).command(one).commit()))
                .isIn(
                        new Repeated(one, filing.next().id(), 1),
                        new Repeated(two, filing.next().id(), 2));
    }

    @Test
    @DisplayName("S-03 entries without a command are never a repetition")
    void entriesWithoutACommandAreNeverARepetition() {
        Commit filing = committed(data.filing().entries(3));
        committed(data.change(filing).entries(3));
        committed(data.filing().entries(3));

        assertThat(matching()).hasSize(2);
    }

    @Test
    @DisplayName("S-03 command ids are compared character by character")
    void comparesCommandIdsCharacterByCharacter() {
        List<String> alike = List.of(
                "a",
                "A",
                "a ",
                " a",
                "a  ",
                "\u00e4",
                "a\u0308",
                "\uff41",
                "\u0430",
                "ss",
                "\u00df",
                "a\u200b",
                "a%",
                "a_",
                "\ud83d\ude00",
                "\ud83d\ude01");
        List<ComplaintId> ids = new ArrayList<>();
        for (String text : alike) {
            ids.add(committed(data.filing().command(new CommandId(text))).next().id());
        }

        for (int i = 0; i < alike.size(); i++) {
            CommandId command = new CommandId(alike.get(i));
            assertThat(store.findCommand(tenant, command)).contains(new CommandRecord(command, ids.get(i), 1));
        }
    }

    @Test
    @DisplayName("S-03 eight concurrent filings with one command id: exactly one wins each of 20 rounds")
    void ofConcurrentFilingsWithOneCommandOneWins() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            CommandId command = data.command();
            List<Commit> rivals = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                rivals.add(data.filing().entries(1).command(command).entries(1).commit());
            }
            assertOneWins(rivals, command);
        }
        assertThat(matching()).hasSize(20);
    }

    @Test
    @DisplayName("S-03 eight concurrent changes of different complaints with one command id: exactly one wins")
    void ofConcurrentChangesWithOneCommandOneWins() throws InterruptedException {
        List<Commit> current = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            current.add(committed(data.filing()));
        }
        for (int round = 0; round < 10; round++) {
            CommandId command = data.command();
            List<Commit> rivals = new ArrayList<>();
            for (Commit before : current) {
                rivals.add(data.change(before).command(command).commit());
            }
            int winner = assertOneWins(rivals, command);
            current.set(winner, rivals.get(winner));
        }
        current.forEach(commit -> assertWhole(commit.next().id()));
    }

    private int assertOneWins(List<Commit> rivals, CommandId command) throws InterruptedException {
        List<CommitResult> answers = Together.run(rivals.size(), i -> store.commit(rivals.get(i)));

        assertThat(answers).containsOnlyOnce(Committed.INSTANCE);
        int winner = answers.indexOf(Committed.INSTANCE);
        CommandRecord place = store.findCommand(tenant, command).orElseThrow();
        assertThat(place.complaintId()).isEqualTo(rivals.get(winner).next().id());
        assertThat(answers)
                .containsOnly(Committed.INSTANCE, new Repeated(command, place.complaintId(), place.sequence()));
        return winner;
    }

    @Test
    @DisplayName("S-03 the same commit sent by eight threads at once is written once")
    void theSameCommitSentAtOnceIsWrittenOnce() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            CommandId command = data.command();
            Commit filing =
                    data.filing().command(command).entries(2).text(1, "a").commit();
            List<CommitResult> answers = Together.run(8, i -> store.commit(filing));

            assertThat(answers)
                    .containsOnlyOnce(Committed.INSTANCE)
                    .containsOnly(
                            Committed.INSTANCE,
                            new Repeated(command, filing.next().id(), 1));
            assertThat(wholeJournal(filing.next().id())).isEqualTo(filing.entries());
        }
    }
}
