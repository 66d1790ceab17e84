package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.CommandRecord;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.Expect;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-01: a commit writes everything or nothing. */
abstract class AtomicTests extends StoreTests {

    @Test
    @DisplayName("S-01 a filing writes complaint, entries, sealed values, reference and command together")
    void aFilingWritesEverythingTogether() {
        Commit filing = committed(
                data.filing().command(data.command()).entries(2).text(1, "a").text(2, "b"));

        assertThat(found(filing.next().id())).isEqualTo(filing.next());
        assertThat(wholeJournal(filing.next().id())).isEqualTo(filing.entries());
        assertThat(store.sealed(tenant, filing.next().id())).isEqualTo(filing.sealed());
        assertThat(store.findByReference(tenant, filing.next().reference())).isPresent();
        assertThat(store.findCommand(tenant, commandOf(filing, 0)))
                .contains(new CommandRecord(commandOf(filing, 0), filing.next().id(), 1));
    }

    @Test
    @DisplayName("S-01 a change writes complaint, entries and sealed values together, beside what was there")
    void aChangeWritesEverythingTogether() {
        Commit filing = committed(data.filing().entries(2).text(1, "a"));
        Commit change = committed(data.change(filing)
                .with(columns -> columns.stage("accepted", true).category("delivery"))
                .entries(3)
                .text(2, "b")
                .text(3, "c"));

        assertThat(found(filing.next().id())).isEqualTo(change.next());
        assertThat(wholeJournal(filing.next().id()))
                .startsWith(filing.entries().get(0), filing.entries().get(1))
                .endsWith(
                        change.entries().get(0),
                        change.entries().get(1),
                        change.entries().get(2))
                .hasSize(5);
        assertThat(store.sealed(tenant, filing.next().id())).hasSize(3);
        assertWhole(filing.next().id());
    }

    @Test
    @DisplayName("S-01 the largest commit, of a thousand entries, is written whole")
    void theLargestCommitIsWrittenWhole() {
        Commit filing = committed(data.filing().entries(Commit.MAX_ENTRIES));

        assertThat(wholeJournal(filing.next().id())).isEqualTo(filing.entries());
    }

    @Test
    @DisplayName("S-01 a stale change leaves no trace")
    void aStaleChangeLeavesNoTrace() {
        Commit filing = committed(data.filing().text(1, "a"));
        Commit current = committed(data.change(filing));
        Commit stale = data.change(filing)
                .with(columns -> columns.stage("accepted", true))
                .command(data.command())
                .entries(3)
                .text(2, "b")
                .commit();

        assertLeavesNoTrace(stale, CommitResult.Stale.class, current);
    }

    @Test
    @DisplayName("S-01 a stale filing leaves no trace: its reference and command id stay free")
    void aStaleFilingLeavesNoTrace() {
        Commit filing = committed(data.filing());
        Commit second = data.filing(filing.next().id())
                .command(data.command())
                .entries(2)
                .text(7, "b")
                .commit();

        assertLeavesNoTrace(second, CommitResult.Stale.class, filing);
        committed(data.filing().reference(second.next().reference()).command(commandOf(second, 0)));
    }

    @Test
    @DisplayName("S-01 a change of a complaint that is not there leaves no trace")
    void aChangeOfAMissingComplaintLeavesNoTrace() {
        Commit neverFiled = data.filing().commit();
        Commit change =
                data.change(neverFiled).command(data.command()).text(1, "a").commit();

        assertLeavesNoTrace(change, CommitResult.Stale.class);
        committed(data.filing().reference(change.next().reference()).command(commandOf(change, 0)));
    }

    @Test
    @DisplayName("S-01 a repeated command leaves no trace: reference and other command ids stay free")
    void aRepeatedCommandLeavesNoTrace() {
        Commit filing = committed(data.filing().command(data.command()));
        Commit repeating = data.filing()
                .command(data.command())
                .command(commandOf(filing, 0))
                .command(data.command())
                .text(1, "a")
                .commit();

        assertLeavesNoTrace(repeating, CommitResult.Repeated.class, filing);
        committed(data.filing(repeating.next().id())
                .reference(repeating.next().reference())
                .command(commandOf(repeating, 0))
                .command(commandOf(repeating, 2)));
    }

    @Test
    @DisplayName("S-01 a filing with a taken reference leaves no trace: identifier and command id stay free")
    void aTakenReferenceLeavesNoTrace() {
        Commit filing = committed(data.filing());
        Commit second = data.filing()
                .reference(filing.next().reference())
                .command(data.command())
                .identity(1, "a")
                .commit();

        assertLeavesNoTrace(second, CommitResult.ReferenceTaken.class, filing);
        committed(data.filing(second.next().id()).command(commandOf(second, 0)).identity(1, "a"));
    }

    @Test
    @DisplayName("S-01 a refused commit goes through once it is made for the current state")
    void aRefusedCommitGoesThroughOnceItIsRight() {
        Commit filing = committed(data.filing());
        Commit current = committed(data.change(filing));
        Commit stale = data.change(filing).command(data.command()).text(1, "a").commit();
        assertThat(store.commit(stale)).isEqualTo(staleAt(current));

        Commit right =
                committed(data.change(current).command(commandOf(stale, 0)).text(1, "a"));

        assertThat(found(filing.next().id())).isEqualTo(right.next());
        assertThat(store.sealed(tenant, filing.next().id())).isEqualTo(right.sealed());
        assertWhole(filing.next().id());
    }

    @Test
    @DisplayName("S-01 what was never written is not found")
    void whatWasNeverWrittenIsNotFound() {
        Commit never = data.filing().command(data.command()).commit();

        assertThat(store.find(tenant, never.next().id())).isEmpty();
        assertThat(store.findByReference(tenant, never.next().reference())).isEmpty();
        assertThat(store.findCommand(tenant, commandOf(never, 0))).isEqualTo(Optional.empty());
        assertThat(wholeJournal(never.next().id())).isEmpty();
        assertThat(store.sealed(tenant, never.next().id())).isEmpty();
        assertThat(matching()).isEmpty();
        assertThat(never.expect()).isEqualTo(Expect.absent());
    }

    private void assertLeavesNoTrace(Commit refused, Class<? extends CommitResult> answer, Commit... others) {
        Commit[] all = Stream.concat(Stream.of(refused), Stream.of(others)).toArray(Commit[]::new);
        Seen before = Seen.of(store, all);
        assertThat(store.commit(refused)).isInstanceOf(answer);
        assertThat(Seen.of(store, all)).isEqualTo(before);
    }
}
