package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.CommitResult.ReferenceTaken;
import dev.redress.store.ComplaintId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-04: a reference occurs once per tenant and never changes. */
abstract class ReferenceTests extends OnceTests {

    @Test
    @DisplayName("S-04 a new complaint with a taken reference is refused")
    void refusesATakenReference() {
        Commit filing = committed(data.filing());
        String reference = filing.next().reference();

        assertThat(store.commit(data.filing().reference(reference).commit())).isEqualTo(new ReferenceTaken(reference));
        assertThat(store.findByReference(tenant, reference).orElseThrow().record())
                .isEqualTo(filing.next());
    }

    @Test
    @DisplayName("S-04 stale goes before a taken reference")
    void staleGoesBeforeATakenReference() {
        Commit one = committed(data.filing());
        Commit other = committed(data.filing());

        assertThat(store.commit(data.filing(one.next().id())
                        .reference(other.next().reference())
                        .commit()))
                .isEqualTo(staleAt(one));
    }

    @Test
    @DisplayName("S-04 a complaint is found by its reference, also after changes")
    void findsAComplaintByItsReference() {
        Commit filing = committed(data.filing());
        committed(data.filing());
        Commit change = committed(data.change(filing));

        assertThat(store.findByReference(tenant, filing.next().reference())
                        .orElseThrow()
                        .record())
                .isEqualTo(change.next());
        assertThat(store.findByReference(tenant, data.reference())).isEmpty();
    }

    @Test
    @DisplayName("S-04 references are compared character by character")
    void comparesReferencesCharacterByCharacter() {
        List<String> alike = List.of("c-1", "C-1", "c-1 ", " c-1", "c-1  ", "c-01", "c%1", "c_1", "c1", "1");
        List<ComplaintId> ids = new ArrayList<>();
        for (String reference : alike) {
            ids.add(committed(data.filing().reference(reference)).next().id());
        }

        for (int i = 0; i < alike.size(); i++) {
            assertThat(store.findByReference(tenant, alike.get(i))
                            .orElseThrow()
                            .record()
                            .id())
                    .as("reference '%s'", alike.get(i))
                    .isEqualTo(ids.get(i));
        }
        assertThat(store.findByReference(tenant, "C-1 ")).isEmpty();
    }

    @Test
    @DisplayName("S-04 a change that carries another reference is an error or keeps the old one")
    void aReferenceNeverChanges() {
        Commit filing = committed(data.filing());
        String reference = filing.next().reference();
        Commit renaming = data.change(filing).reference(data.reference()).commit();

        try {
            assertThat(store.commit(renaming)).isEqualTo(Committed.INSTANCE);
        } catch (IllegalArgumentException e) {
            assertThat(found(filing.next().id()))
                    .as("after %s nothing was written", e)
                    .isEqualTo(filing.next());
        }

        assertThat(found(filing.next().id()).reference()).isEqualTo(reference);
        assertThat(store.findByReference(tenant, reference)).isPresent();
        assertThat(store.findByReference(tenant, renaming.next().reference())).isEmpty();
        committed(data.filing().reference(renaming.next().reference()));
    }

    @Test
    @DisplayName("S-04 eight concurrent filings of one reference: exactly one wins each of 20 rounds")
    void ofConcurrentFilingsOfOneReferenceOneWins() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            String reference = data.reference();
            List<Commit> rivals = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                rivals.add(data.filing()
                        .reference(reference)
                        .command(data.command())
                        .text(1, "by " + i)
                        .commit());
            }
            List<CommitResult> answers = Together.run(8, i -> store.commit(rivals.get(i)));

            assertThat(answers)
                    .containsOnlyOnce(Committed.INSTANCE)
                    .containsOnly(Committed.INSTANCE, new ReferenceTaken(reference));
            Commit winner = rivals.get(answers.indexOf(Committed.INSTANCE));
            assertThat(store.findByReference(tenant, reference).orElseThrow().record())
                    .isEqualTo(winner.next());
        }
        assertThat(matching()).hasSize(20);
    }
}
