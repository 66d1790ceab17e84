package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.CommitResult.ReferenceTaken;
import dev.redress.store.CommitResult.Repeated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-13: each commit of a bulk call is judged by itself. */
abstract class BulkTests extends PageTests {

    @Test
    @DisplayName("S-13 filings, changes and refusals of every kind are answered each in its place")
    void answersEachInItsPlace() {
        Commit held = committed(data.filing().command(data.command()));
        Commit changed = committed(data.filing());
        Commit neverFiled = data.filing().commit();
        CommandId known = commandOf(held, 0);
        List<Commit> commits = List.of(
                data.filing().command(data.command()).entries(2).text(1, "a").commit(),
                data.filing().command(data.command()).command(known).commit(),
                data.change(changed).entries(3).identity(1, "b").commit(),
                data.change(neverFiled).command(data.command()).commit(),
                data.filing().reference(held.next().reference()).text(1, "c").commit(),
                data.filing(held.next().id()).text(1, "d").commit(),
                data.filing().commit());

        assertThat(store.commitAll(commits))
                .containsExactly(
                        Committed.INSTANCE,
                        new Repeated(known, held.next().id(), 1),
                        Committed.INSTANCE,
                        new CommitResult.Stale(0, null),
                        new ReferenceTaken(held.next().reference()),
                        staleAt(held),
                        Committed.INSTANCE);
        for (int written : new int[] {0, 2, 6}) {
            assertThat(found(commits.get(written).next().id()))
                    .isEqualTo(commits.get(written).next());
            assertThat(store.sealed(tenant, commits.get(written).next().id()))
                    .isEqualTo(commits.get(written).sealed());
            assertWhole(commits.get(written).next().id());
        }
        for (int refused : new int[] {1, 3, 4}) {
            assertThat(store.find(tenant, commits.get(refused).next().id())).isEmpty();
            assertThat(wholeJournal(commits.get(refused).next().id())).isEmpty();
            assertThat(store.sealed(tenant, commits.get(refused).next().id())).isEmpty();
        }
        assertThat(store.findCommand(tenant, commandOf(commits.get(1), 0))).isEmpty();
        assertThat(store.findCommand(tenant, commandOf(commits.get(3), 0))).isEmpty();
        assertThat(store.sealed(tenant, held.next().id())).isEmpty();
        assertThat(matching()).hasSize(4);
    }

    @Test
    @DisplayName("S-13 no commits, no answers")
    void noCommitsNoAnswers() {
        assertThat(store.commitAll(List.of())).isEmpty();
    }

    @Test
    @DisplayName("S-13 one commit is answered like a single one")
    void oneCommitIsAnsweredLikeASingleOne() {
        Commit filing = data.filing().command(data.command()).commit();

        assertThat(store.commitAll(List.of(filing))).containsExactly(Committed.INSTANCE);
        assertThat(store.commitAll(List.of(filing)))
                .containsExactly(
                        new Repeated(commandOf(filing, 0), filing.next().id(), 1));
        assertThat(store.commitAll(List.of(data.filing(filing.next().id()).commit())))
                .containsExactly(staleAt(filing));
    }

    @Test
    @DisplayName("S-13 two commits of one complaint are an error, and nothing is written")
    void twoCommitsOfOneComplaintAreAnError() {
        Commit other = data.filing().commit();
        Commit filing = data.filing().commit();
        Commit change = data.change(filing).commit();

        assertThatIllegalArgumentException().isThrownBy(() -> store.commitAll(List.of(other, filing, change)));
        assertThat(matching()).isEmpty();
        assertThat(store.find(tenant, other.next().id())).isEmpty();
    }

    @Test
    @DisplayName("S-13 more than ten thousand commits are an error, and nothing is written")
    void tooManyCommitsAreAnError() {
        List<Commit> commits =
                IntStream.range(0, 10_001).mapToObj(i -> data.filing().commit()).toList();

        assertThatIllegalArgumentException().isThrownBy(() -> store.commitAll(commits));
        assertThat(matching()).isEmpty();
    }

    @Test
    @DisplayName("S-13 of two commits with one command id in one call the first wins")
    void ofTwoCommitsWithOneCommandTheFirstWins() {
        CommandId command = data.command();
        Commit first = data.filing().entries(1).command(command).commit();
        Commit second = data.filing().command(command).commit();

        assertThat(store.commitAll(List.of(first, second, data.filing().commit())))
                .containsExactly(
                        Committed.INSTANCE, new Repeated(command, first.next().id(), 2), Committed.INSTANCE);
        assertThat(store.find(tenant, second.next().id())).isEmpty();
        assertThat(matching()).hasSize(2);
    }

    @Test
    @DisplayName("S-13 of two filings with one reference in one call the first wins")
    void ofTwoFilingsWithOneReferenceTheFirstWins() {
        Commit first = data.filing().commit();
        Commit second = data.filing()
                .reference(first.next().reference())
                .command(data.command())
                .commit();

        assertThat(store.commitAll(List.of(first, second, data.filing().commit())))
                .containsExactly(
                        Committed.INSTANCE, new ReferenceTaken(first.next().reference()), Committed.INSTANCE);
        assertThat(store.find(tenant, second.next().id())).isEmpty();
        assertThat(store.findCommand(tenant, commandOf(second, 0))).isEmpty();
    }

    @Test
    @DisplayName("S-13 what a refused commit would have taken stays free for the next one")
    void whatARefusedCommitWouldHaveTakenStaysFree() {
        CommandId known = data.command();
        CommandId fresh = data.command();
        committed(data.filing().command(known));
        Commit refused = data.filing().command(known).command(fresh).commit();
        Commit next = data.filing()
                .reference(refused.next().reference())
                .command(fresh)
                .commit();

        List<CommitResult> answers = store.commitAll(List.of(refused, next));

        assertThat(answers.get(0)).isInstanceOf(Repeated.class);
        assertThat(answers.get(1)).isEqualTo(Committed.INSTANCE);
        assertThat(found(next.next().id())).isEqualTo(next.next());
    }

    @Test
    @DisplayName("S-13 two thousand filings in one call are all written, in any order of identifiers")
    void writesTwoThousandFilings() {
        List<Commit> commits = new ArrayList<>(IntStream.range(0, 2_000)
                .mapToObj(i -> data.filing()
                        .receivedAt(Data.NOON.plusSeconds(i))
                        .command(data.command())
                        .entries(1)
                        .identity(1, "who " + i)
                        .text(2, "what " + i)
                        .commit())
                .toList());
        Collections.shuffle(commits, new Random(5));

        assertThat(store.commitAll(commits)).hasSize(2_000).containsOnly(Committed.INSTANCE);

        for (Commit commit : commits) {
            assertThat(found(commit.next().id())).isEqualTo(commit.next());
        }
        for (Commit commit : commits.subList(0, 200)) {
            assertThat(wholeJournal(commit.next().id())).isEqualTo(commit.entries());
            assertThat(store.sealed(tenant, commit.next().id())).isEqualTo(commit.sealed());
        }
        assertThat(store.commitAll(commits)).hasSize(2_000).hasOnlyElementsOfType(Repeated.class);
    }

    @Test
    @DisplayName(
            "S-13 concurrent bulk calls over the same complaints in opposite orders: exactly one wins each complaint")
    void concurrentBulkCallsInOppositeOrders() throws InterruptedException {
        List<Commit> current = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            current.add(committed(data.filing()));
        }
        for (int round = 0; round < 5; round++) {
            List<List<Commit>> rivals = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                List<Commit> calls = new ArrayList<>(current.stream()
                        .map(before -> data.change(before).commit())
                        .toList());
                rivals.add(calls);
            }
            Collections.reverse(rivals.get(1));
            Collections.reverse(rivals.get(3));
            List<List<CommitResult>> answers = Together.run(4, i -> store.commitAll(rivals.get(i)));

            current = winners(rivals, answers);
            assertThat(current).hasSize(40);
            current.sort((a, b) -> a.next().id().compareTo(b.next().id()));
        }
        current.forEach(commit -> {
            assertThat(found(commit.next().id())).isEqualTo(commit.next());
            assertWhole(commit.next().id());
        });
    }

    @Test
    @DisplayName(
            "S-13 concurrent bulk calls with the same command ids in opposite orders: exactly one wins each command")
    void concurrentBulkCallsWithTheSameCommands() throws InterruptedException {
        List<CommandId> commands =
                IntStream.range(0, 40).mapToObj(i -> data.command()).toList();
        List<List<Commit>> rivals = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<Commit> calls = new ArrayList<>(commands.stream()
                    .map(command -> data.filing().command(command).commit())
                    .toList());
            if (i % 2 == 1) {
                Collections.reverse(calls);
            }
            rivals.add(calls);
        }
        List<List<CommitResult>> answers = Together.run(4, i -> store.commitAll(rivals.get(i)));

        assertThat(winners(rivals, answers)).hasSize(40);
        assertThat(matching()).hasSize(40);
        commands.forEach(
                command -> assertThat(store.findCommand(tenant, command)).isPresent());
    }

    private static List<Commit> winners(List<List<Commit>> rivals, List<List<CommitResult>> answers) {
        List<Commit> winners = new ArrayList<>();
        for (int call = 0; call < rivals.size(); call++) {
            assertThat(answers.get(call)).hasSameSizeAs(rivals.get(call));
            for (int i = 0; i < answers.get(call).size(); i++) {
                if (answers.get(call).get(i).equals(Committed.INSTANCE)) {
                    winners.add(rivals.get(call).get(i));
                }
            }
        }
        return winners;
    }
}
