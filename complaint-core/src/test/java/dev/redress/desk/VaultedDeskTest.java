package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Assign;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.Note;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Decline;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.proof.BrokenRecordException;
import dev.redress.proof.Flaw;
import dev.redress.record.Unreadable;
import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintStore;
import dev.redress.store.SealedValue;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.vault.AesVault;
import dev.redress.vault.FileKeyRing;
import dev.redress.vault.KeyState;
import dev.redress.vault.Vault;
import dev.redress.vault.VaultException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a vault nothing sealed is readable in the database, and destroyed keys make copies of it unreadable. */
class VaultedDeskTest {

    private static final Actor CLERK = Actor.of("clerk-canary", "intake").withFrom("from-canary");
    private static final Actor READER = Actor.of("reader-canary", "intake");
    private static final ExternalRef ANA = ExternalRef.of("crm", "ana-canary");

    @TempDir
    Path folder;

    private final MemoryStore raw = new MemoryStore();
    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
    private Vault vault;
    private ComplaintDesk desk;

    @BeforeEach
    void open() throws IOException {
        vault = AesVault.over(FileKeyRing.in(folder));
        desk = over(raw);
    }

    private ComplaintDesk over(ComplaintStore store) {
        return ComplaintDesk.using(store)
                .clock(clock)
                .retention(Retention.whileOpen())
                .vault(vault)
                .build();
    }

    private Complaint<?> filed() {
        return desk.file(
                Intake.from(Person.named("Ana Canary")
                                .email("mail@canary.example")
                                .knownAs("crm", "ana-canary"))
                        .by(Channel.EMAIL)
                        .confidential()
                        .stating("A canary in a mine.")
                        .build(),
                by(CLERK));
    }

    private Complaint<?> declined() {
        Complaint<?> complaint = filed();
        complaint = desk.performUntyped(complaint, Assign.to(READER), by(CLERK));
        complaint = desk.performUntyped(complaint.handle(), Note.that("The canary sings."), by(CLERK));
        return desk.performUntyped(complaint, Decline.because(DeclineReason.OUT_OF_SCOPE, "No canary."), by(CLERK));
    }

    /** Every byte that the store keeps of a complaint, as text; but the handler's column, which worklists need. */
    private String everything(ComplaintId id) {
        StringBuilder all = new StringBuilder();
        raw.journal(Tenant.DEFAULT, id, 0, 1_000).forEach(entry -> all.append(entry.body()));
        all.append(raw.find(Tenant.DEFAULT, id).orElseThrow().record().document());
        Stream.concat(
                        raw.sealed(Tenant.DEFAULT, id).stream(),
                        raw.accesses(Tenant.DEFAULT, null, 100).stream()
                                .flatMap(access -> Stream.ofNullable(access.reader())))
                .forEach(value -> all.append(new String(value.value(), StandardCharsets.ISO_8859_1)));
        return all.toString();
    }

    /** What can be read through the vault. */
    private Collection<String> texts(ComplaintStore store, ComplaintId id) {
        return Unreadable.without(new VaultedStore(store, new KeyChain(vault)).sealed(Tenant.DEFAULT, id), Set.of())
                .values();
    }

    @Test
    void nothingInTheDatabaseTellsWhatWasSaidOrByWhom() {
        Complaint<?> complaint = declined();
        desk.read(complaint.id(), READER);
        assertThat(everything(complaint.id())).doesNotContainIgnoringCase("canary");
        assertThat(texts(raw, complaint.id()))
                .contains("A canary in a mine.", "The canary sings.", "Ana Canary", "from-canary");
        assertThat(desk.accesses().of(complaint.id(), null, 9).get(0).reader()).isEqualTo("reader-canary");
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void theKeyOfSomebodyWhoseComplaintWasErasedBeforeGoesAsWell() throws IOException {
        Complaint<?> complaint = declined();
        List<SealedValue> backup = raw.sealed(Tenant.DEFAULT, complaint.id());
        desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "retention", by(CLERK));
        assertThat(desk.record().erase(ANA, "asked for", by(CLERK))).isEmpty();
        KeyChain fresh = new KeyChain(AesVault.over(FileKeyRing.in(folder)));
        assertThat(backup.stream()
                        .map(value -> fresh.open(Tenant.DEFAULT, complaint.id(), value))
                        .filter(Unreadable::isNot)
                        .map(value -> new String(value.value(), StandardCharsets.UTF_8)))
                .noneMatch(text -> text.contains("Ana") || text.contains("mail@") || text.contains("ana-canary"));
    }

    @Test
    void erasingAUserOfTheHostDoesNotHideWhatTheyDidElsewhere() {
        Complaint<?> decided = declined();
        Complaint<?> about = desk.file(
                Intake.from(Person.named("Clerk").knownAs(ExternalRef.USERS, "clerk-canary"))
                        .by(Channel.EMAIL)
                        .stating("x")
                        .build(),
                by(READER));
        desk.performUntyped(about, Decline.because(DeclineReason.OUT_OF_SCOPE, "x"), by(READER));
        desk.record().erase(ExternalRef.of(ExternalRef.USERS, "clerk-canary"), "asked for", by(READER));
        assertThat(desk.get(decided.id()).knownParties().numberOf("actor/clerk-canary"))
                .isPositive();
    }

    @Test
    void whereNothingIsFoundNoKeyIsDestroyed() {
        Complaint<?> complaint = declined();
        ExternalRef clerk = ExternalRef.of(ExternalRef.USERS, "clerk-canary");
        assertThat(desk.record().erase(clerk, "asked for", by(READER))).isEmpty();
        assertThat(texts(raw, complaint.id())).contains("from-canary");
        assertThat(desk.record().verify(complaint.id()).isSound()).isTrue();
    }

    @Test
    void whoWasCorrectedAwayIsForgottenWithTheirKey() {
        Complaint<?> complaint = filed();
        desk.performUntyped(
                complaint,
                CorrectParty.number(1, Person.named("Eva Rook").knownAs("crm", "eva-rook"), "her sister wrote"),
                by(CLERK));
        assertThat(texts(raw, complaint.id())).contains("Ana Canary", "mail@canary.example");
        List<ErasureOutcome> outcomes = desk.record().erase(ANA, "asked for", by(CLERK));
        assertThat(outcomes)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.erased())
                        .containsExactlyInAnyOrder(
                                "complainant (party 1) identity",
                                "complainant (party 1) name",
                                "complainant (party 1) email"));
        assertThat(texts(raw, complaint.id()))
                .contains("Eva Rook", "A canary in a mine.")
                .doesNotContain("Ana Canary", "mail@canary.example");
        assertThat(desk.record().erase(ANA, "asked for", by(CLERK))).isEmpty();
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void personsAreFoundThroughTheVaultOnly() throws IOException {
        Complaint<?> complaint = declined();
        assertThat(desk.complaintsOf(ANA, null, 9)).hasSize(1);
        Token plain = Tokens.party(Tenant.DEFAULT, ANA);
        assertThat(raw.findByToken(Tenant.DEFAULT, plain, null, 9)).isEmpty();
        vault = AesVault.over(FileKeyRing.in(folder.resolve("other")));
        assertThat(over(raw).complaintsOf(ANA, null, 9)).isEmpty();
        assertThat(over(raw).record().verify(complaint.id()).broken())
                .isNotEmpty()
                .allMatch(flaw -> flaw.where() == Flaw.Where.SEALED);
    }

    @Test
    void anErasureReachesBackupsThroughItsKeys() {
        Complaint<?> complaint = declined();
        Complaint<?> other = declined();
        LooseStore backup = new LooseStore(raw, Tenant.DEFAULT);
        desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "asked for", by(CLERK));
        assertThat(desk.record().verifyAll().isSound()).isTrue();
        desk.performUntyped(desk.get(complaint.id()), Note.that("Said later."), by(CLERK));
        assertThat(texts(raw, complaint.id())).contains("Said later.", "asked for");

        ComplaintDesk restored = over(backup.store());
        assertThat(texts(backup.store(), complaint.id()))
                .doesNotContain("A canary in a mine.", "The canary sings.", "No canary.")
                .contains("from-canary");
        assertThat(restored.record().verify(complaint.id()).isSound()).isTrue();
        assertThat(texts(backup.store(), other.id())).contains("A canary in a mine.", "Ana Canary");
    }

    /** The vault, whose ring is away when a key is to be destroyed. */
    private Vault destroyingUnless(boolean[] fails) {
        Vault sound = vault;
        return (Vault) Proxy.newProxyInstance(
                Vault.class.getClassLoader(), new Class<?>[] {Vault.class}, (proxy, method, arguments) -> {
                    if (fails[0] && method.getName().equals("destroy")) {
                        throw new VaultException("the ring is away");
                    }
                    return method.invoke(sound, arguments);
                });
    }

    @Test
    void anErasureThatCouldNotDestroyItsKeysIsFinishedByTheNext() throws IOException {
        boolean[] fails = {true};
        vault = destroyingUnless(fails);
        desk = over(raw);
        Complaint<?> complaint = declined();
        clock.advance(Duration.ofMinutes(1));
        Complaint<?> other = declined();
        LooseStore backup = new LooseStore(raw, Tenant.DEFAULT);
        assertThatThrownBy(() -> desk.record().erase(ANA, "asked for", by(CLERK)))
                .isInstanceOf(VaultException.class);
        fails[0] = false;
        assertThat(texts(backup.store(), complaint.id())).contains("A canary in a mine.", "Ana Canary");

        desk.performUntyped(desk.get(complaint.id()), Note.that("Said later."), by(CLERK));
        assertThat(desk.record()
                        .erase(complaint.id(), Erasure.field(complaint.filing().facts()), "x", by(CLERK))
                        .erased())
                .isEmpty();
        assertThat(texts(raw, complaint.id())).contains("Said later.");
        assertThat(texts(backup.store(), complaint.id()))
                .doesNotContain("A canary in a mine.")
                .contains("Ana Canary");

        desk.record().erase(ANA, "asked for", by(CLERK));
        assertThat(desk.record().erase(ANA, "asked for", by(CLERK))).isEmpty();
        for (ComplaintId id : List.of(complaint.id(), other.id())) {
            assertThat(texts(backup.store(), id)).doesNotContain("Ana Canary", "A canary in a mine.");
        }
    }

    @Test
    void keysThatAnErasureCouldNotDestroyAreDestroyedByTheSweep() throws IOException {
        boolean[] fails = {true};
        vault = destroyingUnless(fails);
        desk = over(raw);
        Complaint<?> complaint = declined();
        String key = "complaint/" + complaint.id() + "/texts/0/1";
        assertThatThrownBy(() -> desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "x", by(CLERK)))
                .isInstanceOf(VaultException.class);
        clock.advance(Duration.ofMinutes(9));
        assertThat(desk.clocks().sweep(100).claimed()).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(desk.clocks().sweep(100).claimed()).isEqualTo(1);
        assertThat(vault.state(key)).isEqualTo(KeyState.HELD);
        fails[0] = false;
        clock.advance(Duration.ofMinutes(30));
        assertThat(desk.clocks().sweep(100).claimed()).isEqualTo(1);
        assertThat(vault.state(key)).isEqualTo(KeyState.DESTROYED);
        clock.advance(Duration.ofDays(30));
        assertThat(desk.clocks().sweep(100).claimed()).isZero();
    }

    @Test
    void whatIsSaidAfterAnErasureIsNotLostWithWhatItDestroys() {
        Complaint<?> complaint = declined();
        Complaint<?> erased = desk.record()
                .erase(complaint.id(), Erasure.thePersonBehind(), "asked for", by(CLERK))
                .complaint();
        String first = "complaint/" + complaint.id() + "/texts/0/1";
        assertThat(vault.state(first)).isEqualTo(KeyState.DESTROYED);
        desk.performUntyped(erased, Note.that("Said later."), by(CLERK));
        assertThat(vault.state("complaint/" + complaint.id() + "/texts/" + erased.version() + "/1"))
                .isEqualTo(KeyState.HELD);
        assertThat(texts(raw, complaint.id())).contains("Said later.");
    }

    @Test
    void theKeyOfARecordThatWasMergedGoesWithThePerson() {
        ExternalRef anna = ExternalRef.of("crm", "anna-canary");
        Complaint<?> merged = declined();
        LooseStore backup = new LooseStore(raw, Tenant.DEFAULT);
        desk.persons().merge(ANA, anna, "registered twice", by(CLERK));
        desk.record().erase(anna, "asked for", by(CLERK));
        assertThat(texts(backup.store(), merged.id())).doesNotContain("Ana Canary", "ref/crm/ana-canary");

        Complaint<?> moved = declined();
        Complaint<?> stays = declined();
        desk.persons().move(moved.id(), ANA, anna, "another person", by(CLERK));
        desk.record().erase(anna, "asked for", by(CLERK));
        assertThat(texts(raw, stays.id())).contains("Ana Canary", "ref/crm/ana-canary");
    }

    /** The first of its chain, spoiled. */
    private static AccessEntry altered(AccessEntry entry) {
        if (entry.key().sequence() > 1) {
            return entry;
        }
        SealedValue reader = Objects.requireNonNull(entry.reader());
        byte[] altered = reader.value();
        altered[altered.length - 1] ^= 1;
        return new AccessEntry(
                entry.tenant(),
                entry.key(),
                entry.complaint(),
                entry.at(),
                entry.body(),
                entry.previous(),
                entry.hash(),
                SealedValue.of(reader.slot(), reader.kind(), reader.salt(), altered));
    }

    @Test
    void aReaderWhoCannotBeReadHidesNobodyElse() {
        Complaint<?> complaint = declined();
        desk.read(complaint.id(), READER);
        desk.read(complaint.id(), CLERK);
        ComplaintDesk restored = over(new ForwardingStore(raw) {
            @Override
            public List<AccessEntry> accesses(Tenant tenant, AccessKey after, int limit) {
                return store.accesses(tenant, after, limit).stream()
                        .map(VaultedDeskTest::altered)
                        .toList();
            }

            @Override
            public List<AccessEntry> accessesOf(Tenant tenant, ComplaintId id, AccessKey after, int limit) {
                return store.accessesOf(tenant, id, after, limit).stream()
                        .map(VaultedDeskTest::altered)
                        .toList();
            }
        });
        assertThat(restored.accesses().of(complaint.id(), null, 9))
                .extracting(Access::reader)
                .containsExactly(null, "clerk-canary");
        assertThat(restored.accesses().verify().broken()).hasSize(1);
    }

    @Test
    void aPersonErasedEverywhereIsUnreadableEverywhere() {
        Complaint<?> complaint = declined();
        Complaint<?> open = filed();
        LooseStore backup = new LooseStore(raw, Tenant.DEFAULT);
        assertThat(desk.record().erase(ANA, "asked for", by(CLERK)))
                .anyMatch(outcome -> !outcome.refused().isEmpty());
        assertThat(texts(backup.store(), open.id())).contains("Ana Canary");

        desk.performUntyped(open, Decline.because(DeclineReason.OUT_OF_SCOPE, "No."), by(CLERK));
        desk.record().erase(ANA, "asked for", by(CLERK));
        ComplaintDesk restored = over(backup.store());
        for (ComplaintId id : List.of(complaint.id(), open.id())) {
            assertThat(texts(backup.store(), id))
                    .doesNotContain("Ana Canary", "mail@canary.example", "ref/crm/ana-canary")
                    .contains("actor/clerk-canary");
            assertThat(restored.record().verify(id).isSound()).isTrue();
        }
        assertThat(texts(raw, filed().id())).contains("Ana Canary", "ref/crm/ana-canary");
    }

    @Test
    void whatIsAlteredOrMovedIsFound() {
        Complaint<?> complaint = declined();
        LooseStore loose = new LooseStore(raw, Tenant.DEFAULT);
        List<SealedValue> values = loose.sealed.get(complaint.id());
        for (int i = 0; i < values.size(); i++) {
            SealedValue right = values.get(i);
            byte[] altered = right.value();
            altered[altered.length - 1] ^= 1;
            SealedValue swapped = values.get((i + 1) % values.size());
            for (byte[] wrong : List.of(altered, swapped.value(), new byte[] {0, 1}, new byte[] {0, 2})) {
                values.set(i, SealedValue.of(right.slot(), right.kind(), right.salt(), wrong));
                assertThat(over(loose.store()).record().verify(complaint.id()).broken())
                        .anyMatch(flaw -> flaw.where() == Flaw.Where.SEALED
                                && flaw.what().contains("slot " + right.slot() + " "));
            }
            values.set(i, right);
        }
        assertThat(over(loose.store()).record().verify(complaint.id()).isSound())
                .isTrue();
    }

    @Test
    void namingADestroyedKeyIsNoExcuse() {
        Complaint<?> erased = declined();
        Complaint<?> complaint = declined();
        desk.record().erase(erased.id(), Erasure.thePersonBehind(), "asked for", by(CLERK));
        byte[] name = ("complaint/" + erased.id() + "/texts/0/1").getBytes(StandardCharsets.US_ASCII);
        assertThat(vault.state(new String(name, StandardCharsets.US_ASCII))).isEqualTo(KeyState.DESTROYED);
        LooseStore loose = new LooseStore(raw, Tenant.DEFAULT);
        List<SealedValue> values = loose.sealed.get(complaint.id());
        int facts = complaint.filing().facts().slot();
        values.replaceAll(value -> value.slot() != facts
                ? value
                : SealedValue.of(
                        facts,
                        value.kind(),
                        value.salt(),
                        ByteBuffer.allocate(2 + name.length + 60)
                                .put((byte) 1)
                                .put((byte) name.length)
                                .put(name)
                                .array()));
        ComplaintDesk tampered = over(loose.store());
        assertThat(tampered.record().verify(complaint.id()).broken())
                .extracting(Flaw::what)
                .containsExactly("slot " + facts + " holds no value, and its key was not destroyed");
        assertThat(tampered.record().verifyAll().broken()).hasSize(1);
    }

    @Test
    void withoutAVaultAMarkIsNoExcuse() {
        ComplaintDesk plain = ComplaintDesk.using(raw).clock(clock).build();
        Complaint<?> complaint = plain.file(
                Intake.from(Person.named("Kim Lee"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        LooseStore loose = new LooseStore(raw, Tenant.DEFAULT);
        loose.sealed
                .get(complaint.id())
                .replaceAll(value -> SealedValue.of(value.slot(), value.kind(), value.salt(), new byte[] {0, 1}));
        ComplaintDesk tampered = ComplaintDesk.using(loose.store()).clock(clock).build();
        assertThat(tampered.record().verify(complaint.id()).broken()).isNotEmpty();
        assertThat(tampered.record().verifyAll().broken()).isNotEmpty();
        assertThatThrownBy(() -> tampered.record().export(complaint.id(), new StringBuilder()))
                .isInstanceOf(BrokenRecordException.class);
    }

    @Test
    void aReaderIsForgottenAlsoWhereTheKeysCouldNotBeDestroyedAtOnce() throws IOException {
        Complaint<?> complaint = declined();
        desk.read(complaint.id(), READER);
        boolean[] fails = {true};
        vault = destroyingUnless(fails);
        desk = over(raw);
        assertThatThrownBy(() -> desk.record().erase(complaint.id(), Erasure.everything(), "x", by(CLERK)))
                .isInstanceOf(VaultException.class);
        fails[0] = false;
        desk.record().erase(complaint.id(), Erasure.everything(), "x", by(CLERK));
        assertThat(raw.accesses(Tenant.DEFAULT, null, 100))
                .extracting(AccessEntry::reader)
                .containsOnlyNulls();
    }

    @Test
    void whoIsBehindATallyCannotBeGuessedFromTheDatabase() {
        Set<String> counted = new HashSet<>();
        ComplaintDesk watched = over(new ForwardingStore(raw) {
            @Override
            public TallyResult tally(Tenant tenant, TallyAdd add) {
                counted.add(add.key());
                return store.tally(tenant, add);
            }
        });
        Complaint<?> complaint = filed();
        IssuedSecret issued = watched.complainants().issueSecret(complaint, by(CLERK));
        watched.complainants().lookUp(complaint.reference(), issued.secret(), "192.0.2.1");
        assertThat(counted).hasSize(2).allMatch(key -> key.startsWith("look-up/"));
        assertThat(counted).doesNotContain("look-up/source/" + Secrets.sha256("192.0.2.1"));
    }

    @Test
    void livesGoOnAsWithoutAVault() {
        RandomCommands commands = new RandomCommands(clock, List.of(CLERK, READER));
        CommandKind[] kinds = CommandKind.values();
        for (int seed = 0; seed < 15; seed++) {
            Random random = new Random(seed);
            Complaint<?> complaint = filed();
            for (int i = 0; i < 40; i++) {
                clock.advance(Duration.ofMinutes(random.nextInt(600)));
                Command command = commands.of(kinds[random.nextInt(kinds.length)], random, complaint);
                try {
                    complaint = desk.performUntyped(complaint.handle(), command, by(i % 3 == 0 ? READER : CLERK));
                } catch (RefusedException refused) {
                    assertThat(desk.get(complaint.id()).version()).isEqualTo(complaint.version());
                }
            }
            assertThat(everything(complaint.id())).doesNotContainIgnoringCase("canary");
        }
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }
}
