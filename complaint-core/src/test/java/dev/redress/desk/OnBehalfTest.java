package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.HandOver;
import dev.redress.activity.Note;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.Suggest;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.SealedText;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.move.Accept;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.store.memory.MemoryStore;
import dev.redress.view.Reader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is done on behalf of whoever complains is theirs: where it was done from, and its words. */
class OnBehalfTest {

    private static final Actor CLERK = Actor.of("clerk", "agent");
    private static final Actor DORA = Actor.of("dora", "legal");
    private static final Actor LEE = Actor.of("lee", "complainant").withFrom("10.8.8.8");
    private static final Actor PORTAL =
            Actor.of("portal", "system").withOnBehalfOf("lee").withFrom("10.5.5.5");
    private static final String[] LEES = {"photo of Lee", "key of Lee", "wish of Lee", "message of Lee", "note of Lee"};

    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).build();

    private Complaint<?> does(Complaint<?> complaint, Actor who) {
        Complaint<?> now = desk.performUntyped(
                complaint,
                AddEvidence.item(
                        EvidenceRef.of("photo of Lee", EvidenceKind.PHOTO).keptAs(ExternalRef.of("dms", "key of Lee"))),
                by(who));
        now = desk.performUntyped(now, Suggest.that("wish of Lee"), by(who));
        now = desk.performUntyped(now, ReceiveMessage.by(Channel.WEB_FORM, "message of Lee"), by(who));
        return desk.performUntyped(now, Note.that("note of Lee"), by(who));
    }

    @Test
    void aHandOverKeepsBackWhatWasDoneOnBehalfOfWhoeverComplains() {
        for (Actor who : List.of(PORTAL, LEE)) {
            Complaint<?> complaint = desk.file(
                    Intake.from(Person.named("Lee").knownAs(ExternalRef.USERS, "lee"))
                            .by(Channel.WEB_FORM)
                            .stating("It leaks.")
                            .build(),
                    by(CLERK));
            complaint = desk.performUntyped(complaint, Accept.inScope(), by(CLERK));
            complaint =
                    desk.performUntyped(complaint, HandOver.to("legal", "see").anonymised(), by(CLERK));
            complaint = desk.performUntyped(complaint, AcceptHandOver.here(), by(DORA));
            complaint = does(complaint, who);
            complaint = desk.performUntyped(complaint, Note.that("note of Dora"), by(DORA));
            for (Reader reader : List.of(Reader.DEPARTMENT, Reader.HANDLER, Reader.REVIEWER)) {
                assertThat(desk.view(complaint.id(), reader, DORA).texts().toString())
                        .contains("note of Dora")
                        .doesNotContain(LEES)
                        .doesNotContain("10.5.5.5", "10.8.8.8");
            }
            Dossier dossier = desk.read(complaint.id(), DORA);
            assertThat(IntStream.range(1, complaint.snapshot().nextSlot())
                            .mapToObj(slot -> dossier.text(new SealedText(slot)).orElse("")))
                    .contains("note of Dora")
                    .doesNotContain(LEES)
                    .doesNotContain("10.5.5.5", "10.8.8.8", "ref/dms/key of Lee");
            assertThat(desk.view(complaint.id(), Reader.COMPLAINANT, LEE)
                            .texts()
                            .toString())
                    .contains(LEES)
                    .doesNotContain("note of Dora");
        }
    }

    @Test
    void ofSeveralComplainantsTheOneForWhomItWasDoneSeesIt() {
        Complaint<?> complaint = does(
                desk.file(
                        Intake.from(Person.named("Kim").knownAs(ExternalRef.USERS, "kim"))
                                .and(Person.named("Lee").knownAs(ExternalRef.USERS, "lee"))
                                .by(Channel.WEB_FORM)
                                .stating("It leaks.")
                                .build(),
                        by(CLERK)),
                PORTAL);
        assertThat(desk.view(complaint.id(), Reader.COMPLAINANT, LEE).texts().toString())
                .contains(LEES)
                .contains("10.5.5.5");
        assertThat(desk.view(complaint.id(), Reader.COMPLAINANT, Actor.of("kim", "complainant"))
                        .texts()
                        .toString())
                .contains("It leaks.")
                .doesNotContain(LEES)
                .doesNotContain("10.5.5.5");
    }

    @Test
    void whatWasDoneForAColleagueIsNotShownToWhoeverComplainsOnAGuess() {
        Complaint<?> complaint = does(
                desk.file(
                        Intake.from(Person.named("Kim").knownAs(ExternalRef.USERS, "kim"))
                                .by(Channel.WEB_FORM)
                                .stating("It leaks.")
                                .build(),
                        by(CLERK)),
                Actor.of("deputy", "agent").withOnBehalfOf("boss").withFrom("10.6.6.6"));
        assertThat(desk.view(complaint.id(), Reader.COMPLAINANT, Actor.of("kim", "complainant"))
                        .texts()
                        .toString())
                .contains("It leaks.")
                .doesNotContain("note of Lee", "wish of Lee", "photo of Lee", "key of Lee", "10.6.6.6");
    }
}
