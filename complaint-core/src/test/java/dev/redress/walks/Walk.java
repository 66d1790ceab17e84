package dev.redress.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.StageKind;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Tracking;
import dev.redress.event.Entry;
import dev.redress.event.Event;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.IntakeBuilder;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.Possibility;
import dev.redress.lifecycle.RefusedException;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.ComplaintId;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One complaint on its way through one shipped procedure, with everybody who has to do with it. */
final class Walk {

    static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    static final Actor AGENT = Actor.of("amy", "agent");
    static final Actor OTHER_AGENT = Actor.of("bao", "agent");
    static final Actor INVESTIGATOR = Actor.of("ivo", "investigator");
    static final Actor MANAGER = Actor.of("mei", "manager");
    static final Actor QUALITY = Actor.of("qin", "quality");
    static final Actor HR = Actor.of("hui", "hr");
    static final Actor CHECKER = Actor.of("chen", "checker");
    static final Actor BOARD = Actor.of("bo", "appeal-board");
    static final Actor COMPLAINANT = Actor.of("wang.fang", "complainant");

    private final MemoryStore store = new MemoryStore();
    private final SettableClock clock = SettableClock.at(START);
    private final Procedure procedure;
    private final ComplaintDesk desk;
    private Complaint<?> complaint;

    private Walk(Procedure procedure, IntakeBuilder intake, Actor by) {
        this.procedure = procedure;
        this.desk = ComplaintDesk.using(store).clock(clock).procedure(procedure).build();
        this.complaint = desk.file(intake.build(), By.by(by));
    }

    /** What most complaints are filed with: a known customer's words. */
    static IntakeBuilder intake(Channel channel) {
        return Intake.from(Person.named("王芳").phone("+86 10 5550 0100").knownAs(ExternalRef.USERS, COMPLAINANT.id()))
                .by(channel)
                .stating("热水壶漏水,两次维修仍未解决。")
                .demanding("退款");
    }

    static Walk through(String procedureId, IntakeBuilder intake, Actor by) {
        return new Walk(ShippedProcedures.get(procedureId), intake, by);
    }

    static Walk through(String procedureId) {
        return through(procedureId, intake(Channel.TELEPHONE), AGENT);
    }

    /** Files another complaint under the same procedure. */
    ComplaintId files(IntakeBuilder another, Actor by) {
        return desk.file(another.build(), By.by(by)).id();
    }

    Walk does(Actor who, Command... commands) {
        for (Command command : commands) {
            complaint = desk.performUntyped(complaint, command, By.by(who));
        }
        return this;
    }

    Walk later(Duration span) {
        clock.advance(span);
        return this;
    }

    /** The complaint as it is stored now, whoever wrote last. */
    Walk refreshed() {
        complaint = desk.get(complaint.id());
        return this;
    }

    Walk stands(StageKind stage) {
        assertThat(complaint.stage().kind()).isEqualTo(stage);
        return this;
    }

    /** The command is refused for that reason, {@code possible} says the same, and nothing is written. */
    Walk refuses(Actor who, Command command, String code) {
        long version = complaint.version();
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> desk.performUntyped(complaint, command, By.by(who)));
        assertThat(refused).as("refusal of %s", command).isNotNull();
        assertThat(refused.refusals()).extracting("code").contains(code);
        assertThat(refused.refusals()).allSatisfy(refusal -> {
            assertThat(refusal.en()).isNotBlank();
            assertThat(refusal.zh()).isNotBlank();
        });
        assertThat(desk.get(complaint.id()).version()).isEqualTo(version);
        return this;
    }

    /** The same, and {@code possible} gives the same reasons without being told what the command would say. */
    Walk denies(Actor who, Command command, String code) {
        refuses(who, command, code);
        Possibility possibility = desk.possible(complaint, who).stream()
                .filter(each -> each.command() == command.kind())
                .findFirst()
                .orElseThrow();
        assertThat(possibility.refusals()).extracting("code").contains(code);
        return this;
    }

    /** What the complainant is told. */
    Tracking tracking() {
        return desk.complainants().track(complaint, COMPLAINANT);
    }

    /** These kinds of entries stand in the journal in this order, others may lie between. */
    Walk records(EventKind... kinds) {
        assertThat(kinds()).containsSubsequence(kinds);
        return this;
    }

    List<EventKind> kinds() {
        return journal().stream().map(entry -> entry.event().kind()).toList();
    }

    List<Entry> journal() {
        return desk.journal(complaint.id(), 0, 500);
    }

    /** The last entry of a kind. */
    <E extends Event> E last(Class<E> type) {
        List<Entry> journal = journal();
        for (int i = journal.size() - 1; i >= 0; i--) {
            if (type.isInstance(journal.get(i).event())) {
                return type.cast(journal.get(i).event());
            }
        }
        throw new AssertionError("no " + type.getSimpleName() + " in the journal");
    }

    int party(Actor actor) {
        return complaint.knownParties().numberOf(HostIdentity.ofActor(actor.id()));
    }

    Instant in(Duration span) {
        return clock.instant().plus(span);
    }

    Complaint<?> complaint() {
        return complaint;
    }

    ComplaintDesk desk() {
        return desk;
    }

    Procedure procedure() {
        return procedure;
    }
}
