package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.RequestMaterial;
import dev.redress.activity.SendMessage;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.StageKind;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.UnmetConditionException;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplainantDeskTest {

    private static final Instant START = Instant.parse("2026-03-02T09:10:00Z");
    private static final Actor AGENT = Actor.of("amy", "agent");
    private static final Actor EVA = Actor.of("eva", "complainant");

    private final SettableClock clock = SettableClock.at(START);
    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
            .clock(clock)
            .procedure(ShippedProcedures.get("complainant-steps"))
            .build();
    private final ComplainantDesk complainants = desk.complainants();

    private Complaint<?> filed() {
        return desk.file(
                Intake.from(Person.named("Eva Lopes").knownAs(ExternalRef.USERS, "eva"))
                        .by(Channel.WEB_FORM)
                        .stating("It leaks.")
                        .build(),
                by(EVA));
    }

    @Test
    void theChecklistSaysWhatIsMissingForTheChannel() {
        assertThat(complainants.checklist(Channel.APP, null, List.of(EvidenceKind.PHOTO)))
                .filteredOn(ComplainantDesk.ChecklistItem::isMissing)
                .extracting(item -> item.material().kind())
                .containsExactly("receipt");
        assertThat(complainants.checklist(filed())).anyMatch(ComplainantDesk.ChecklistItem::isMissing);
    }

    @Test
    void aComplaintIsFoundByReferenceAndSecretHoweverTheyAreTyped() {
        IssuedSecret issued = complainants.issueSecret(filed(), by(AGENT));
        String typed = issued.secret().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(complainants.lookUp(issued.complaint().reference(), typed, "10.0.0.7"))
                .isEqualTo(issued.complaint());
        assertThat(issued.toString()).doesNotContain(issued.secret());
    }

    @Test
    void aNewSecretEndsTheOldOne() {
        IssuedSecret first = complainants.issueSecret(filed(), by(AGENT));
        IssuedSecret second = complainants.issueSecret(first.complaint(), by(AGENT));
        String reference = first.complaint().reference();
        assertThatThrownBy(() -> complainants.lookUp(reference, first.secret(), "a"))
                .isInstanceOf(LookUpRefusedException.class);
        assertThat(complainants.lookUp(reference, second.secret(), "a").id())
                .isEqualTo(first.complaint().id());
    }

    @Test
    void eachOfSeveralComplainantsHasASecretThatTheOthersDoNotEnd() {
        Complaint<?> joined = desk.performUntyped(filed(), JoinComplainant.of(Person.named("Leo")), by(AGENT));
        int leo = 2;
        IssuedSecret all = complainants.issueSecret(joined, by(AGENT));
        IssuedSecret first = complainants.issueSecret(all.complaint(), 1, by(AGENT));
        IssuedSecret second = complainants.issueSecret(first.complaint(), leo, by(AGENT));
        IssuedSecret again = complainants.issueSecret(second.complaint(), leo, by(AGENT));
        String reference = joined.reference();
        assertThat(complainants.lookUpBy(reference, first.secret(), "a").party())
                .isEqualTo(1);
        assertThat(complainants.lookUpBy(reference, again.secret(), "a").party())
                .isEqualTo(leo);
        assertThat(complainants.lookUpBy(reference, all.secret(), "a").party()).isZero();
        assertThatThrownBy(() -> complainants.lookUp(reference, second.secret(), "a"))
                .isInstanceOf(LookUpRefusedException.class);
        assertThatThrownBy(() -> complainants.issueSecret(again.complaint(), 3, by(AGENT)))
                .isInstanceOf(UnmetConditionException.class)
                .hasMessageContaining("party 3 is no complainant");
    }

    @Test
    void wrongSecretsAreLimitedForEachReferenceWithinTheHour() {
        IssuedSecret issued = complainants.issueSecret(filed(), by(AGENT));
        String reference = issued.complaint().reference();
        for (int i = 0; i < ComplainantDesk.WRONG_FOR_REFERENCE; i++) {
            String source = "source-" + i;
            LookUpRefusedException wrong = catchThrowableOfType(
                    LookUpRefusedException.class, () -> complainants.lookUp(reference, "0000-0000-0000-0000", source));
            assertThat(wrong.retryAt()).isEmpty();
        }
        LookUpRefusedException closed = catchThrowableOfType(
                LookUpRefusedException.class, () -> complainants.lookUp(reference, issued.secret(), "home"));
        assertThat(closed.retryAt()).contains(Instant.parse("2026-03-02T10:00:00Z"));
        clock.advance(Duration.ofMinutes(50));
        assertThat(complainants.lookUp(reference, issued.secret(), "home")).isNotNull();
    }

    @Test
    void rightSecretsAreNotCounted() {
        IssuedSecret issued = complainants.issueSecret(filed(), by(AGENT));
        for (int i = 0; i < 3 * ComplainantDesk.WRONG_FROM_SOURCE; i++) {
            assertThat(complainants.lookUp(issued.complaint().reference(), issued.secret(), "home"))
                    .isNotNull();
        }
    }

    @Test
    void wrongOnesAreLimitedForEachSourceWhateverTheReference() {
        IssuedSecret issued = complainants.issueSecret(filed(), by(AGENT));
        for (int i = 0; i < ComplainantDesk.WRONG_FROM_SOURCE; i++) {
            String guess = "guess-" + i;
            assertThatThrownBy(() -> complainants.lookUp(guess, "x", "bot"))
                    .isInstanceOf(LookUpRefusedException.class)
                    .hasMessageContaining("check both");
        }
        assertThatThrownBy(() -> complainants.lookUp(issued.complaint().reference(), issued.secret(), "bot"))
                .isInstanceOf(LookUpRefusedException.class)
                .hasMessageContaining("2026-03-02T10:00:00Z");
        assertThat(complainants.lookUp(issued.complaint().reference(), issued.secret(), "home"))
                .isNotNull();
    }

    @Test
    void progressIsToldInPlainWordsWithTheNextStepAndItsDate() {
        Complaint<?> complaint = desk.performUntyped(filed(), Acknowledge.by(Channel.SMS), by(AGENT));
        Tracking tracking = complainants.track(complaint, EVA);
        assertThat(tracking.stage()).isEqualTo(StageKind.RECEIVED);
        assertThat(tracking.standing().in("zh-CN")).contains("投诉");
        assertThat(tracking.steps()).extracting(Tracking.Step::done).containsExactly(false, true, true, false, false);
        assertThat(tracking.next()).isNotNull();
        assertThat(tracking.nextBy()).as("no clock waits for evidence").isNull();
        assertThat(tracking.promisedBy()).contains(START.plus(Duration.ofDays(10)));
        assertThat(tracking.possible())
                .contains(CommandKind.ADD_EVIDENCE, CommandKind.WITHDRAW)
                .doesNotContain(CommandKind.ACCEPT, CommandKind.REMIND);
        complaint = desk.performUntyped(
                complaint, AddEvidence.item(EvidenceRef.of("The bill", EvidenceKind.RECEIPT)), by(EVA));
        assertThat(complainants.track(complaint, EVA).nextBy())
                .as("the clock that the result stops")
                .isEqualTo(START.plus(Duration.ofDays(10)));
        Instant sooner = START.plus(Duration.ofDays(1));
        complaint = desk.performUntyped(
                complaint, SendMessage.by(Channel.SMS, "Tomorrow.").promising(sooner), by(AGENT));
        complaint = desk.performUntyped(complaint, RequestMaterial.of("The bill", "receipt"), by(AGENT));
        tracking = complainants.track(complaint, EVA);
        assertThat(tracking.promisedBy()).contains(sooner);
        assertThat(tracking.nextBy()).isEqualTo(START.plus(Duration.ofDays(10)));
        assertThat(tracking.waitingForYou()).isTrue();
        assertThat(tracking.materialMissing()).containsExactly("receipt");
    }
}
