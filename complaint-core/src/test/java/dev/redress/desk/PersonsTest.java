package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Assign;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.Note;
import dev.redress.activity.RecordStatement;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.StatementKind;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Possibility;
import dev.redress.lifecycle.RefusedException;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.Delegations;
import dev.redress.record.Identities;
import dev.redress.store.ComplaintId;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.view.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records of persons that the host merges or splits are followed; whoever acts for another has to be allowed to, and in time. */
class PersonsTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor CLERK = Actor.of("clerk", "intake");
    private static final ExternalRef OLD = ExternalRef.of("crm", "old");
    private static final ExternalRef NEW = ExternalRef.of("crm", "new");

    private final SettableClock clock = SettableClock.at(START);
    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
            .clock(clock)
            .delegations(Delegations.of(
                    List.of(new Delegations.Delegation("deputy", "boss", START, START.plus(Duration.ofDays(14))))))
            .build();

    private Complaint<?> file(ExternalRef who) {
        return desk.file(
                Intake.from(Person.named("Ana Lima").email("ana@example.org").knownAs(who.system(), who.id()))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
    }

    private List<ComplaintId> of(ExternalRef who) {
        return desk.complaintsOf(who, null, 1_000).stream()
                .<ComplaintId>map(Complaint::id)
                .toList();
    }

    /** A store that reads many at once is asked once for a page. */
    private static final class ReadsAtOnce extends ForwardingStore {

        ReadsAtOnce(MemoryStore store) {
            super(store);
        }

        @Override
        public Optional<StoredComplaint> find(Tenant tenant, ComplaintId id) {
            throw new AssertionError("read by itself: " + id);
        }
    }

    @Test
    void thePageOfAPersonIsReadAtOnceInTheOrderOfIdentifiers() {
        MemoryStore store = new MemoryStore();
        ComplaintDesk filing = ComplaintDesk.using(store).clock(clock).build();
        List<ComplaintId> filed = new ArrayList<>();
        for (int each = 0; each < 5; each++) {
            Intake intake = Intake.from(Person.named("Ana Lima").knownAs(OLD.system(), OLD.id()))
                    .by(Channel.EMAIL)
                    .stating("It leaks.")
                    .build();
            filed.add(filing.file(intake, by(CLERK)).id());
            clock.advance(Duration.ofSeconds(1));
        }
        ComplaintDesk reading =
                ComplaintDesk.using(new ReadsAtOnce(store)).clock(clock).build();
        List<Complaint<?>> page = reading.complaintsOf(OLD, filed.get(0), 3);
        assertThat(page).extracting(Complaint::id).isEqualTo(filed.subList(1, 4));
        assertThat(page)
                .allSatisfy(each ->
                        assertThat(each.knownParties().numberOf("ref/crm/old")).isEqualTo(1));
    }

    @Test
    void aMergedRecordIsFollowedInEveryComplaintAndEachSaysSo() {
        Complaint<?> one = file(OLD);
        Complaint<?> two = file(OLD);
        Complaint<?> other = file(NEW);
        assertThat(desk.persons().merge(OLD, NEW, "registered twice", by(CLERK)).changed())
                .hasSize(2);
        assertThat(of(OLD)).isEmpty();
        assertThat(of(NEW)).hasSize(3).contains(one.id(), two.id(), other.id());
        Dossier dossier = desk.read(one.id());
        assertThat(dossier.nameOf(1)).contains("Ana Lima");
        assertThat(dossier.journal())
                .extracting(Entry::event)
                .hasAtLeastOneElementOfType(FactEvent.PartyCorrected.class);
        assertThat(dossier.complaint().party(1).orElseThrow().contacts().stream()
                        .map(contact -> dossier.text(contact.value()).orElseThrow()))
                .containsExactly("ana@example.org");
        assertThat(desk.persons().merge(OLD, NEW, "registered twice", by(CLERK)).changed())
                .isEmpty();
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void aComplaintThatRefusesAMergerDoesNotKeepItFromOthers() {
        ExternalRef ana = ExternalRef.user("ana");
        Complaint<?> held = file(ana);
        held = desk.performUntyped(held, Assign.to(Actor.of("ana", "agent")), by(CLERK));
        clock.advance(Duration.ofMinutes(1));
        Complaint<?> one = file(ana);
        Persons.Merged merged = desk.persons().merge(ana, NEW, "registered twice", by(CLERK));
        assertThat(of(NEW)).isEqualTo(List.of(one.id()));
        assertThat(merged.changed())
                .singleElement()
                .satisfies(each -> assertThat(each.id()).isEqualTo(one.id()));
        assertThat(merged.refused()).containsOnlyKeys(held.id());
    }

    @Test
    void whoIsThereTwiceIsFollowedTwice() {
        ExternalRef third = ExternalRef.of("crm", "third");
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Ana Lima").knownAs("crm", "new"))
                        .and(Person.named("A. Lima").email("ana@example.org").knownAs("crm", "old"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        complaint = desk.performUntyped(
                complaint,
                RecordStatement.ofWitness(
                        StatementKind.INTERVIEW, Person.named("Ana").knownAs("crm", "old"), "what she saw"),
                by(CLERK));
        assertThat(desk.persons().merge(OLD, NEW, "registered twice", by(CLERK)).changed())
                .hasSize(1);
        assertThat(of(OLD)).isEmpty();
        assertThat(identities(complaint)).containsExactly("ref/crm/new", "ref/crm/new", "ref/crm/new");
        assertThat(desk.persons()
                        .merge(NEW, third, "and a third time", by(CLERK))
                        .refused())
                .isEmpty();
        assertThat(of(NEW)).isEmpty();
        assertThat(of(third)).isEqualTo(List.of(complaint.id()));
        assertThat(identities(complaint)).containsExactly("ref/crm/third", "ref/crm/third", "ref/crm/third");
        Dossier dossier = desk.read(complaint.id());
        assertThat(dossier.nameOf(1)).contains("Ana Lima");
        assertThat(dossier.nameOf(2)).contains("A. Lima");
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    private List<String> identities(Complaint<?> complaint) {
        Complaint<?> now = desk.get(complaint.id());
        return now.snapshot().parties().stream()
                .filter(party -> party.role() != PartyRole.ACTOR)
                .map(party -> ((Identities) now.knownParties()).identityOf(party.number()))
                .toList();
    }

    @Test
    void whoseOtherPartyCannotBeMovedStaysAsAWhole() {
        ExternalRef ana = ExternalRef.user("ana");
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Ana Lima").knownAs("user", "ana"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        complaint = desk.performUntyped(
                complaint,
                RecordStatement.ofWitness(
                        StatementKind.INTERVIEW, Person.named("Ana").knownAs("user", "ana"), "what she saw"),
                by(CLERK));
        complaint = desk.performUntyped(complaint, Assign.to(Actor.of("ana", "agent")), by(CLERK));
        assertThat(desk.persons().merge(ana, NEW, "registered twice", by(CLERK)).refused())
                .containsOnlyKeys(complaint.id());
        assertThat(desk.get(complaint.id()).version()).isEqualTo(complaint.version());
    }

    @Test
    void aRecordThatWasTwoIsSplitComplaintByComplaint() {
        Complaint<?> hers = file(OLD);
        Complaint<?> his = file(OLD);
        assertThat(desk.persons().move(his.id(), OLD, NEW, "father and daughter", by(CLERK)))
                .isPresent();
        assertThat(of(OLD)).isEqualTo(List.of(hers.id()));
        assertThat(of(NEW)).isEqualTo(List.of(his.id()));
        assertThat(desk.persons().move(his.id(), OLD, NEW, "again", by(CLERK))).isEmpty();
        desk.record().erase(NEW, "asked for", by(CLERK));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.persons().move(his.id(), OLD, OLD, "none", by(CLERK)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.persons().merge(OLD, NEW, "r", by(CLERK).command("c-1")));
    }

    @Test
    void aCorrectionToAnotherRecordIsFoundUnderThatOne() {
        Complaint<?> complaint = file(OLD);
        desk.performUntyped(
                complaint,
                CorrectParty.number(1, Person.named("Eva Lima").knownAs("crm", "new"), "it was her sister"),
                by(CLERK));
        assertThat(of(OLD)).isEmpty();
        assertThat(of(NEW)).isEqualTo(List.of(complaint.id()));
    }

    @Test
    void onlyWhoeverItWasHandedToActsForAnotherAndOnlyInTime() {
        Complaint<?> complaint = file(OLD);
        Actor deputy = Actor.of("deputy", "agent").withOnBehalfOf("boss");
        complaint = desk.performUntyped(complaint, Note.that("Seen."), by(deputy));
        Complaint<?> noted = complaint;
        for (Actor other : List.of(
                Actor.of("other", "agent").withOnBehalfOf("boss"),
                Actor.of("deputy", "agent").withOnBehalfOf("someone"))) {
            assertThatThrownBy(() -> desk.performUntyped(noted, Note.that("Seen."), by(other)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("has not handed it");
        }
        clock.advance(Duration.ofDays(14));
        assertThatThrownBy(() -> desk.performUntyped(noted, Note.that("Seen."), by(deputy)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.performUntyped(
                        noted, Note.that("Seen."), by(deputy).at(START.plus(Duration.ofDays(1)))))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.read(noted.id(), deputy))
                .isInstanceOf(ReadingRefusedException.class)
                .hasMessageContaining("has not handed it");
        assertThatThrownBy(() -> desk.view(noted.id(), Reader.HANDLER, deputy))
                .isInstanceOf(ReadingRefusedException.class);
        assertThat(desk.possible(noted, deputy))
                .filteredOn(each -> each.command() == CommandKind.NOTE)
                .allSatisfy(each -> assertThat(each.refusals().toString()).contains("delegation"));
        assertThat(desk.performUntyped(noted, Note.that("For myself."), by(Actor.of("deputy", "agent")))
                        .version())
                .isGreaterThan(noted.version());
        assertThat(desk.possible(noted, CLERK)).anyMatch(Possibility::isAllowed);
    }
}
