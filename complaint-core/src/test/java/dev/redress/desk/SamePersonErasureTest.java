package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.CorrectParty;
import dev.redress.activity.Involve;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.RecordStatement;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.StatementKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.move.Decline;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.store.memory.MemoryStore;
import dev.redress.view.Reader;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever complains is erased also where the complaint names them as somebody else: as a witness, by mistake, under their login. */
class SamePersonErasureTest {

    private static final Actor CLERK = Actor.of("clerk", "agent");

    private final ComplaintDesk desk =
            ComplaintDesk.using(new MemoryStore()).retention(Retention.none()).build();
    private Complaint<?> complaint = desk.file(
            Intake.from(Person.named("Kim"))
                    .by(Channel.EMAIL)
                    .stating("It leaks.")
                    .build(),
            by(CLERK));

    private static Person wim(boolean user) {
        return Person.named("Wim W").email("wim@x.org").knownAs(user ? ExternalRef.USERS : "crm", "wim7");
    }

    private void does(Command... commands) {
        for (Command command : commands) {
            complaint = desk.performUntyped(desk.get(complaint.id()), command, by(CLERK));
        }
    }

    private void named(String how) {
        switch (how) {
            case "witness first" ->
                does(
                        RecordStatement.ofWitness(StatementKind.STATEMENT, wim(false), "I saw"),
                        JoinComplainant.of(wim(false)));
            case "witness then" ->
                does(
                        JoinComplainant.of(wim(false)),
                        RecordStatement.ofWitness(StatementKind.STATEMENT, wim(false), "I saw"));
            case "admitted" -> does(Involve.admitting(Actor.of("wim7", "agent")), JoinComplainant.of(wim(true)));
            default ->
                does(
                        NameRespondent.as(
                                Respondent.of(RespondentKind.EMPLOYEE, "Wim W").withRef(ExternalRef.of("crm", "wim7"))),
                        CorrectParty.number(3, Person.named("Else").knownAs("crm", "else"), "wrong one"),
                        JoinComplainant.of(wim(false)));
        }
    }

    private String everythingShown() throws IOException {
        StringBuilder all = new StringBuilder();
        desk.record().export(complaint.id(), all);
        for (Reader reader : List.of(Reader.FULL, Reader.HANDLER, Reader.AUDITOR)) {
            all.append(desk.view(complaint.id(), reader).texts());
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"witness first", "witness then", "admitted", "respondent"})
    void nothingIsLeftOfWhoIsBehindIt(String how) throws IOException {
        named(how);
        does(Decline.because(DeclineReason.OUT_OF_SCOPE, "no"));
        assertThat(everythingShown()).contains("wim7");
        ErasureOutcome outcome = desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "asked", by(CLERK));
        assertThat(outcome.refused()).isEmpty();
        assertThat(everythingShown())
                .doesNotContain("wim7")
                .doesNotContain("Wim")
                .doesNotContain("wim@");
        assertThat(desk.record().verify(complaint.id()).isSound()).isTrue();
    }

    @Test
    void whatIsLeftOfTheSamePersonSaysSo() {
        named("witness first");
        does(Decline.because(DeclineReason.OUT_OF_SCOPE, "no"));
        ErasureOutcome outcome = desk.record().erase(complaint.id(), Erasure.party(4), "asked", by(CLERK));
        assertThat(outcome.remaining())
                .filteredOn(kept -> kept.because().code().equals("not-asked-for"))
                .extracting(ErasureOutcome.Kept::field)
                .contains("witness (party 3) name");
    }
}
