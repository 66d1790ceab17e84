package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.activity.Classify;
import dev.redress.activity.Note;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.StageKind;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Refusal;
import dev.redress.move.Accept;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.store.ComplaintId;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is personal goes when its time is up, by rule, and not before. */
class RetentionRulesTest {

    private static final Instant START = Instant.parse("2024-02-29T09:00:00Z");
    private static final Actor CLERK = Actor.of("clerk", "agent");

    private final MemoryStore store = new MemoryStore();
    private final SettableClock clock = SettableClock.at(START);
    private final Set<ComplaintId> held = new HashSet<>();
    private ComplaintDesk desk = desk(
            RetentionRule.named("safety").category("safety").after(Period.ofYears(10)),
            RetentionRule.named("declined")
                    .endedAs(StageKind.DECLINED, StageKind.WITHDRAWN)
                    .after(Period.ofYears(1))
                    .erasing(Erasure.everything()),
            RetentionRule.named("upheld").outcome(Outcome.UPHELD).after(Period.ofMonths(18)));

    private ComplaintDesk desk(RetentionRule... rules) {
        return ComplaintDesk.using(store)
                .clock(clock)
                .procedure(Procedure.named("p", 1)
                        .title("P", "流程")
                        .only(CommandKind.ERASE, "data-protection")
                        .build())
                .retention(Retention.whileOpen().and(Retention.holding(each -> held.contains(each.id()))))
                .retentionRules(rules)
                .build();
    }

    private Complaint<?> file(String category) {
        return desk.performUntyped(
                desk.file(
                        Intake.from(Person.named("Ana"))
                                .by(Channel.EMAIL)
                                .stating("It leaks.")
                                .build(),
                        by(CLERK)),
                Classify.as(category),
                by(CLERK));
    }

    private Complaint<?> declined(String category) {
        return desk.performUntyped(file(category), Decline.because(DeclineReason.OUT_OF_SCOPE, "no"), by(CLERK));
    }

    private Complaint<?> closed(Outcome outcome) {
        Complaint<?> complaint = desk.performUntyped(file("price"), Accept.inScope(), by(CLERK));
        complaint = desk.performUntyped(complaint, ResolveDirectly.with(outcome, "seen to"), by(CLERK));
        return desk.performUntyped(complaint, Close.with("summed up"), by(CLERK));
    }

    private List<String> due(Instant at) {
        return desk.record().retentionDue(at, null, 100).rows().stream()
                .map(each -> each.rule() + " " + each.dueAt() + " "
                        + each.kept().stream().map(Refusal::code).toList())
                .toList();
    }

    private boolean isErased(Complaint<?> complaint) {
        return desk.journal(complaint.id(), 0, 100).stream()
                .map(Entry::event)
                .anyMatch(FactEvent.Erased.class::isInstance);
    }

    @Test
    void theFirstRuleThatFitsDecidesByCategoryEndOutcomeAndAge() {
        Complaint<?> safety = declined("safety");
        Complaint<?> declined = declined("price");
        Complaint<?> open = file("price");
        Complaint<?> upheld = closed(Outcome.UPHELD);
        Complaint<?> notUpheld = closed(Outcome.NOT_UPHELD);
        assertThat(desk.clocks().sweep(100).erased()).isZero();
        assertThat(due(START.plus(Duration.ofDays(20_000))))
                .containsExactlyInAnyOrder(
                        "safety 2034-02-28T09:00:00Z []",
                        "declined 2025-02-28T09:00:00Z []",
                        "upheld 2025-08-29T09:00:00Z []");
        assertThat(due(Instant.parse("2025-02-28T08:59:59Z"))).isEmpty();

        clock.set(Instant.parse("2025-02-28T08:59:59Z"));
        assertThat(desk.clocks().sweep(100).claimed()).isZero();
        clock.set(Instant.parse("2025-02-28T09:00:00Z"));
        assertThat(desk.clocks().sweep(100)).isEqualTo(new Swept(1, 0, 0, 0, 0, 1, 0));
        assertThat(isErased(declined)).isTrue();
        assertThat(List.of(safety, open, upheld, notUpheld)).noneMatch(this::isErased);
        assertThat(store.sealed(Tenant.DEFAULT, declined.id()))
                .as("who erased, and why, stays")
                .hasSize(2);
        assertThat(desk.record().verifyAll().isSound()).isTrue();
        // Its own commit wakes it once more; then there is nothing left.
        assertThat(desk.clocks().sweep(100)).isEqualTo(new Swept(1, 0, 0, 0, 0, 0, 0));
        assertThat(desk.clocks().sweep(100).claimed()).isZero();
    }

    @Test
    void aLegalHoldBeatsEveryRuleAndIsAskedAgainLater() {
        Complaint<?> complaint = declined("price");
        held.add(complaint.id());
        clock.advance(Duration.ofDays(400));
        assertThat(due(clock.instant())).containsExactly("declined 2025-02-28T09:00:00Z [legal-hold]");
        assertThat(desk.clocks().sweep(100)).isEqualTo(new Swept(1, 0, 0, 0, 0, 0, 0));
        assertThat(desk.clocks().sweep(100).claimed()).isZero();
        held.clear();
        assertThat(desk.clocks().sweep(100).claimed()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(desk.clocks().sweep(100).erased()).isEqualTo(1);
        assertThat(isErased(complaint)).isTrue();
    }

    @Test
    void theDryRunChangesNothing() {
        Complaint<?> complaint = declined("price");
        clock.advance(Duration.ofDays(400));
        assertThat(due(clock.instant())).hasSize(1);
        assertThat(desk.get(complaint.id()).handle()).isEqualTo(complaint.handle());
        assertThat(isErased(complaint)).isFalse();
    }

    @Test
    void whatIsWrittenLaterGoesTooAndWhatIsReopenedStays() {
        Complaint<?> complaint = desk.performUntyped(file("price"), Withdraw.because("enough"), by(CLERK));
        clock.advance(Duration.ofDays(400));
        assertThat(desk.clocks().sweep(100).erased()).isEqualTo(1);
        desk.clocks().sweep(100);
        desk.performUntyped(desk.get(complaint.id()), Note.that("Ana called once more."), by(CLERK));
        assertThat(desk.clocks().sweep(100).erased()).isEqualTo(1);
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void otherRulesCountOnceTheSweepIsToldOfThem() {
        Complaint<?> complaint = declined("price");
        desk = desk(RetentionRule.named("all").after(Period.ofDays(30)));
        clock.advance(Duration.ofDays(31));
        assertThat(desk.clocks().sweep(100).claimed()).isZero();
        assertThat(desk.record().reschedule()).isEqualTo(1);
        assertThat(desk.clocks().sweep(100).erased()).isEqualTo(1);
        assertThat(isErased(complaint)).isTrue();
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        RetentionRule rule = RetentionRule.named("r");
        assertThatIllegalArgumentException().isThrownBy(() -> RetentionRule.named(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.endedAs(StageKind.ACCEPTED))
                .withMessageContaining("open");
        assertThatIllegalArgumentException().isThrownBy(() -> rule.after(Period.ofDays(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.erasing(Erasure.party(1)));
    }
}
