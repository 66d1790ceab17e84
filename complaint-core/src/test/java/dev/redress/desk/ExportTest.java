package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.redress.activity.Assign;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.Note;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Decline;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.proof.BrokenRecordException;
import dev.redress.proof.Flaw;
import dev.redress.record.KeyNames;
import dev.redress.store.ComplaintId;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.vault.AesVault;
import dev.redress.vault.FileKeyRing;
import dev.redress.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    private static final Actor CLERK = Actor.of("clerk", "intake");

    private final MemoryStore store = new MemoryStore();
    private final ComplaintDesk desk = ComplaintDesk.using(store)
            .clock(SettableClock.at(Instant.parse("2026-03-02T09:00:00Z")))
            .build();

    @TempDir
    private Path folder;

    private Complaint<?> complaint;

    @BeforeEach
    void file() {
        var received = desk.file(
                Intake.from(Person.named("Ana \u674e").email("ana@example.org"))
                        .by(Channel.EMAIL)
                        .stating("It leaks \u2014 \"really\"\n\uD83D\uDE00\u2028.")
                        .build(),
                by(CLERK));
        received = desk.perform(received, Note.that("a note"), by(CLERK));
        complaint = desk.perform(received, Decline.because(DeclineReason.OUT_OF_SCOPE, "not ours"), by(CLERK));
    }

    private String exported() throws IOException {
        StringBuilder file = new StringBuilder();
        desk.record().export(complaint.id(), file);
        return file.toString();
    }

    private String python(String export) throws IOException, InterruptedException {
        Path script = folder.resolve("verify_export.py");
        try (InputStream in = ExportTest.class.getResourceAsStream("/verify_export.py")) {
            Files.write(script, Objects.requireNonNull(in).readAllBytes());
        }
        Path file = Files.writeString(folder.resolve("complaint.jsonl"), export);
        Process process;
        try {
            process = new ProcessBuilder("python3", script.toString(), file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no python3 here");
            throw e;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isEqualTo(output.endsWith("\"broken\": []}") ? 0 : 1);
        return output;
    }

    @Test
    void aVerifierInAnotherLanguageFindsRepeatedLinesAndAnotherReference() throws Exception {
        List<String> lines = exported().lines().toList();
        String slot = lines.get(lines.size() - 1);
        String number = slot.replaceAll(".*\"slot\":(\\d+).*", "$1");
        assertThat(python(exported() + slot + "\n")).contains("[" + number + ", \"slot\"]");
        assertThat(python(exported() + "{\"slot\":" + number + ",\"locked\":true}\n"))
                .contains("[" + number + ", \"slot\"]");
        assertThat(python(exported() + "{\"slot\":99,\"locked\":true}\n")).contains("[99, \"slot\"]");
        assertThat(python(exported().replaceFirst("\"reference\":\".", "\"reference\":\"!")))
                .contains("[1, \"reference\"]");
    }

    @Test
    void aVerifierInAnotherLanguageAgrees() throws Exception {
        assertThat(python(exported()))
                .isEqualTo("{\"entries\": 3, \"values\": 6, \"erased\": 0, \"locked\": 0, \"broken\": []}");

        desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "asked for", by(CLERK));

        String after = exported();
        assertThat(after).doesNotContain("Ana", "ana@example.org", "leaks", "a note", "not ours");
        assertThat(python(after))
                .isEqualTo("{\"entries\": 4, \"values\": 2, \"erased\": 5, \"locked\": 0, \"broken\": []}");
    }

    @Test
    void itKnowsValuesWhoseKeyWasDestroyed() throws Exception {
        Vault vault = AesVault.over(FileKeyRing.in(folder.resolve("keys")));
        ComplaintDesk vaulted =
                ComplaintDesk.using(new MemoryStore()).vault(vault).build();
        Complaint<?> own = vaulted.file(
                Intake.from(Person.named("Ana Lima").knownAs("crm", "ana"))
                        .by(Channel.EMAIL)
                        .stating("It is loud.")
                        .build(),
                by(CLERK));
        KeyChain keys = new KeyChain(vault);
        keys.destroy(KeyNames.person("ref/crm/ana", text -> keys.token("default\n" + text)));
        StringBuilder file = new StringBuilder();
        vaulted.record().export(own.id(), file);
        assertThat(file.toString()).contains("\"locked\":true").contains("It is loud.");
        assertThat(python(file.toString())).containsPattern("\"locked\": [1-9], \"broken\": \\[\\]");
    }

    @Test
    void itFindsWhatWasAltered() throws Exception {
        String export = exported();
        assertThat(python(export.replace("leaks", "works"))).contains("\"slot\"]");
        assertThat(python(export.replace("noted", "nOted"))).contains("[2, \"hash\"]");
        assertThat(python(export.replaceFirst("\\{\"sequence\":2[^\n]*\n", ""))).contains("\"hash\"]", "\"head\"]");
        assertThat(python(export.replaceFirst("\\{\"sequence\":3[^\n]*\n", ""))).contains("[2, \"head\"]");
        assertThat(python(export.replaceFirst("\\{\"slot\":1[^\n]*\n", ""))).contains("[1, \"lost\"]");
    }

    @Test
    void aReceiptProvesWhatWasFiledAlsoAfterErasure() throws Exception {
        String receipt = desk.record().receipt(complaint.id());
        assertThat(receipt).contains("ana@example.org", "leaks").doesNotContain("clerk", "a note", "not ours");
        desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "asked for", by(CLERK));

        assertThat(desk.record().verifyReceipt(receipt).broken()).isEmpty();
        assertThat(python(receipt))
                .isEqualTo("{\"entries\": 1, \"values\": 3, \"erased\": 0, \"locked\": 0, \"broken\": []}");
        String forged = receipt.replace("leaks", "burns");
        assertThat(desk.record().verifyReceipt(forged).broken())
                .extracting(Flaw::what)
                .containsExactly("slot 3 of the receipt was altered");
        assertThat(desk.record()
                        .verifyReceipt(receipt.replace("email\\\"", "phone\\\""))
                        .broken())
                .extracting(Flaw::what)
                .containsExactly("what is stored is not what the receipt says was filed");
        for (String altered : List.of(
                receipt.replace("\"reference\":\"" + complaint.reference(), "\"reference\":\"AAAA-AAAA-A"),
                receipt.replaceFirst("\"version\":1", "\"version\":2"),
                receipt.replaceFirst("\"head\":\"..", "\"head\":\"zz"))) {
            assertThat(desk.record().verifyReceipt(altered).broken())
                    .extracting(Flaw::what)
                    .contains("the receipt's own head was altered");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> desk.record().verifyReceipt("hello"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.record().verifyReceipt(receipt.replaceFirst("\"form\":1", "\"form\":2")))
                .withMessageContaining("form 2");
        assertThatIllegalArgumentException().isThrownBy(() -> desk.record().verifyReceipt(exported()));
    }

    @Test
    void aReceiptShowsOneOfSeveralComplainantsNothingOfTheOthers() throws Exception {
        Complaint<?> joint = desk.file(
                Intake.from(Person.named("Kim Kent").email("kim@example.org").knownAs("crm", "kim-1"))
                        .and(Person.named("Lee Lund").email("lee@example.org").knownAs("crm", "lee-2"))
                        .by(Channel.EMAIL)
                        .stating("It rains in.")
                        .build(),
                by(Actor.of("kim.web", "complainant").withFrom("10.1.2.3")));
        joint = desk.performUntyped(
                joint, JoinComplainant.of(Person.named("Mia Mohr").email("mia@example.org")), by(CLERK));
        List<Party> parties = joint.snapshot().parties();
        int mia = parties.stream()
                .filter(party -> party.role() == PartyRole.COMPLAINANT)
                .mapToInt(Party::number)
                .max()
                .orElseThrow();
        String[] kims = {"Kim Kent", "kim@example.org", "crm/kim-1"};
        String[] lees = {"Lee Lund", "lee@example.org", "crm/lee-2"};
        String first = desk.record().receipt(joint.id());
        assertThat(first)
                .contains(kims)
                .contains("It rains in.")
                .doesNotContain(lees)
                .doesNotContain("10.1.2.3");
        assertThat(desk.record().receipt(joint.id(), 1)).isEqualTo(first);
        String second = desk.record().receipt(joint.id(), 2);
        assertThat(second)
                .contains(lees)
                .contains("It rains in.")
                .doesNotContain(kims)
                .doesNotContain("kim.web");
        String third = desk.record().receipt(joint.id(), mia);
        assertThat(third).contains("It rains in.").doesNotContain(kims).doesNotContain(lees);
        for (String receipt : List.of(first, second, third)) {
            assertThat(desk.record().verifyReceipt(receipt).isSound()).isTrue();
            assertThat(python(receipt)).contains("\"broken\": []");
        }
        ComplaintId id = joint.id();
        int clerk = parties.size();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.record().receipt(id, clerk + 9))
                .withMessageContaining("does not complain");
    }

    @Test
    void aReceiptDoesNotNameTheColleagueForWhomItWasFiled() {
        Complaint<?> filed = desk.file(
                Intake.from(Person.named("Kim Kent"))
                        .by(Channel.EMAIL)
                        .stating("It rains in.")
                        .build(),
                by(CLERK.withOnBehalfOf("boss")));
        filed = desk.performUntyped(filed, Assign.to(Actor.of("boss", "intake")), by(CLERK));
        assertThat(desk.record().receipt(filed.id())).contains("Kim Kent").doesNotContain("boss");
    }

    @Test
    void anErasureThatNamesNobodyIsExportedAndChecked() throws Exception {
        Actor login = Actor.of("ana.web", "complainant").withFrom("10.9.9.9");
        desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "as I wish", by(login));
        assertThat(exported()).doesNotContain("ana.web", "10.9.9.9");
        assertThat(python(exported())).contains("\"locked\": 0, \"broken\": []");
    }

    @Test
    void whatDoesNotFitTogetherIsNotExported() {
        store.rewrite(LooseStore.builder(
                        store.find(complaint.tenant(), complaint.id())
                                .orElseThrow()
                                .record(),
                        complaint.id())
                .document("{}")
                .build());
        StringBuilder file = new StringBuilder();
        assertThatThrownBy(() -> desk.record().export(complaint.id(), file)).isInstanceOf(BrokenRecordException.class);
        assertThat(file).isEmpty();
    }
}
