package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.activity.Note;
import dev.redress.complaint.Complaint;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Anonymous;
import dev.redress.proof.CheckpointText;
import dev.redress.proof.Flaw;
import dev.redress.proof.HmacSigner;
import dev.redress.record.Replay;
import dev.redress.store.Checkpoint;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.JournalEntry;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    private static final Actor CLERK = Actor.of("clerk", "intake");
    private static final HmacSigner SIGNER =
            HmacSigner.of("k-1", "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private final MemoryStore store = new MemoryStore();
    private final ComplaintDesk desk = ComplaintDesk.using(store)
            .clock(SettableClock.at(Instant.parse("2026-03-02T09:00:00Z")))
            .signer(SIGNER)
            .build();

    private Complaint<?> filed() {
        var received = desk.file(
                Intake.from(Anonymous.unreachable())
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        return desk.perform(received, Note.that("one"), by(CLERK));
    }

    private static ComplaintDesk over(LooseStore loose) {
        return ComplaintDesk.using(loose.store()).signer(SIGNER).build();
    }

    @Test
    void holdsWhereComplaintsStandAndChainsToTheOneBefore() {
        assertThat(desk.record().checkpoint()).isEmpty();
        Complaint<?> one = filed();
        filed();
        Checkpoint first = desk.record().checkpoint().orElseThrow();
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.complaints()).isEqualTo(2);
        assertThat(desk.record().checkpoint()).contains(first);
        desk.perform(desk.get(one.id()).handle(), Note.that("two"), by(CLERK));
        Checkpoint second = desk.record().checkpoint().orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.complaints()).isEqualTo(1);
        assertThat(second.previous()).isEqualTo(first.digest());

        assertThat(desk.record().verifyCheckpoints().broken()).isEmpty();
        assertThat(desk.record().verify(first).broken()).isEmpty();
        assertThat(desk.record().verify(second).checked()).isEqualTo(3);
    }

    @Test
    void isALetterThatCanBeReadAgain() {
        filed();
        Checkpoint made = desk.record().checkpoint().orElseThrow();
        String text = CheckpointText.write(made);
        assertThat(text)
                .startsWith("redress checkpoint 1\ntenant: default\nnumber: 1\n")
                .contains("\nkey: k-1\n");
        assertThat(CheckpointText.read("Dear Sir,\r\n\r\n" + text.replace("\n", "  \r\n")))
                .isEqualTo(made);
        assertThatIllegalArgumentException().isThrownBy(() -> CheckpointText.read("hello"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckpointText.read(text.replace("digest: ", "digest: 0")))
                .withMessageContaining("'digest'")
                .withMessageContaining("was 65 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckpointText.read(text.replace("number: 1", "number: one")));
        assertThatIllegalArgumentException().isThrownBy(() -> CheckpointText.read(text.replace("digest", "dig")));
    }

    /** The complaint is set back to its first entry, document and all: by itself it fits together. */
    private void setBack(LooseStore loose, Complaint<?> complaint) {
        List<JournalEntry> journal = loose.journals.get(complaint.id());
        journal.subList(1, journal.size()).clear();
        var snapshot = Replay.all(Tenant.DEFAULT, complaint.id(), journal);
        loose.sealed.get(complaint.id()).removeIf(value -> value.slot() >= snapshot.nextSlot());
        ComplaintRecord record = loose.records.get(complaint.id());
        var checking = new dev.redress.record.Checking(Tenant.DEFAULT, complaint.id());
        journal.forEach(checking::entry);
        loose.records.put(complaint.id(), checking.rebuilt());
        assertThat(record.version()).isEqualTo(2);
    }

    @Test
    void exposesAnEndThatWasCutOffWithEverythingBesideIt() {
        Complaint<?> complaint = filed();
        filed();
        Checkpoint held = CheckpointText.read(
                CheckpointText.write(desk.record().checkpoint().orElseThrow()));
        LooseStore loose = new LooseStore(store, Tenant.DEFAULT);
        setBack(loose, complaint);

        assertThat(over(loose).record().verifyAll().broken()).isEmpty();
        assertThat(over(loose).record().verify(held).broken()).singleElement().satisfies(flaw -> {
            assertThat(flaw.reference()).isEqualTo(complaint.reference());
            assertThat(flaw.sequence()).isEqualTo(2);
            assertThat(flaw.where()).isEqualTo(Flaw.Where.CHECKPOINT);
        });
    }

    @Test
    void exposesATextThatWasAltered() {
        filed();
        String text = CheckpointText.write(desk.record().checkpoint().orElseThrow());
        Checkpoint altered = CheckpointText.read(text.replaceFirst("complaints: 1", "complaints: 2"));
        assertThat(altered.complaints()).isEqualTo(2);
        assertThat(desk.record().verify(altered).broken())
                .extracting(Flaw::what)
                .containsExactly("the text that was kept elsewhere was altered: it is not what its own digest covers");
    }

    @Test
    void exposesThatCheckpointsWereMadeAgain() {
        Complaint<?> complaint = filed();
        Checkpoint held = desk.record().checkpoint().orElseThrow();
        MemoryStore forged = new MemoryStore();
        ComplaintDesk other = ComplaintDesk.using(forged).signer(SIGNER).build();
        assertThat(other.record().verify(held).broken())
                .extracting(Flaw::what)
                .containsExactly("checkpoint is missing: there are only 0");
        other.file(
                Intake.from(Anonymous.unreachable())
                        .by(Channel.EMAIL)
                        .stating("It works.")
                        .build(),
                by(CLERK));
        other.record().checkpoint();
        assertThat(other.record().verify(held).broken())
                .extracting(Flaw::what)
                .containsExactly("checkpoint is not the one that was kept elsewhere");
        assertThat(desk.record().verify(held).broken()).isEmpty();
        assertThat(complaint.version()).isEqualTo(2);
    }

    @Test
    void knowsWhoSigned() {
        filed();
        Checkpoint made = desk.record().checkpoint().orElseThrow();
        HmacSigner another =
                HmacSigner.of("k-1", "another key, of 32 bytes or more..".getBytes(StandardCharsets.US_ASCII));
        assertThat(ComplaintDesk.using(store)
                        .signer(another)
                        .build()
                        .record()
                        .verifyCheckpoints()
                        .broken())
                .extracting(Flaw::what)
                .containsExactly("checkpoint was not signed by its key");
        assertThat(ComplaintDesk.using(store)
                        .signer(HmacSigner.of("k-2", new byte[32])
                                .knowing("k-1", "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII)))
                        .build()
                        .record()
                        .verify(made)
                        .broken())
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> HmacSigner.of("k", new byte[31]));
    }
}
