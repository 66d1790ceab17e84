package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.activity.Activity;
import dev.redress.activity.AdoptProcedure;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.Correct;
import dev.redress.activity.ExtendClock;
import dev.redress.activity.Link;
import dev.redress.activity.Unlink;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Received;
import dev.redress.complaint.RemedyKind;
import dev.redress.event.Correction;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.RefusedException;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is refused for a missing condition says in Chinese what is missing and what would satisfy it, as it does in English. */
class ChineseRefusalsTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor ANN = Actor.of("ann", "agent");

    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
            .clock(SettableClock.at(START))
            .procedure(Procedure.named("plain", 2)
                    .title("Plain", "简易")
                    .target("decide", "Decision", "决定", EventKind.FILED, EventKind.CLOSED, Duration.ofDays(9))
                    .build())
            .build();

    private Complaint<Received> file() {
        return desk.file(
                Intake.from(Person.named("Eva Lopes").email("eva@example.org"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(ANN));
    }

    private String refusal(Complaint<?> complaint, Activity<?> activity) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> desk.performUntyped(complaint, activity, by(ANN)));
        assertThat(refused).as("was not refused").isNotNull();
        return refused.refusals().get(0).zh();
    }

    @Test
    void aLinkSaysWhichOneStandsAgainstItAndWhatToDo() {
        Complaint<Received> complaint = file();
        assertThat(refusal(complaint, Link.relatedTo(complaint.id()))).contains("不能与自身关联", "请选择另一件");
        Complaint<?> carried = desk.performUntyped(complaint, Link.childOf(file().id()), by(ANN));
        assertThat(refusal(carried, Link.childOf(file().id()))).contains("关联 1", "请先解除");
        assertThat(refusal(carried, Unlink.number(7, "a mistake"))).contains("没有关联 7", "现有关联:1");
    }

    @Test
    void anOlderVersionSaysWhichOneItIsHandledUnder() {
        assertThat(refusal(file(), AdoptProcedure.version(1, "back"))).contains("第 2 版", "没有已发布的更新版本");
    }

    @Test
    void whatIsNotThereSaysWhatIs() {
        Complaint<?> complaint = desk.performUntyped(
                file(),
                AgreeMeasure.of(RemedyKind.REPAIR, "A new pipe.", ANN, START.plus(Duration.ofDays(3))),
                by(ANN));
        assertThat(refusal(complaint, CompleteMeasure.number(4))).contains("没有措施 4", "现有 1 项");
        assertThat(refusal(complaint, Correct.fact(new Correction.OccurredAt(9, START), "wrong")))
                .contains("没有记录 9", "现有 2 条");
        assertThat(refusal(complaint, ExtendClock.of("nothing").by("rule").because("complex")))
                .contains("没有可以延期的时限");
    }

    @Test
    void whatIsNotPossibleInAStageIsSaidInWordsOfItsLanguage() {
        assertThat(desk.possible(file(), ANN))
                .filteredOn(each -> !each.isAllowed())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.refusals().get(0).zh().replaceAll("[0-9T:Z-]{20}", ""))
                        .matches("[^A-Za-z]+"))
                .anySatisfy(each -> assertThat(each.refusals().get(0).zh()).isEqualTo("在“已登记”阶段不能“重新打开”"));
    }
}
