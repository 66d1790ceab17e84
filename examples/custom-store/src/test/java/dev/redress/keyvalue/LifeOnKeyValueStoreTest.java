package dev.redress.keyvalue;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.complaint.Accepted;
import dev.redress.complaint.Closed;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Implementing;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Received;
import dev.redress.complaint.Resolved;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Dossier;
import dev.redress.desk.Search;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Propose;
import dev.redress.move.Reopen;
import dev.redress.move.Resolve;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store is for. */
class LifeOnKeyValueStoreTest {

    private static final Actor ANA = Actor.of("ana.lima", "agent", "manager");

    @TempDir
    Path directory;

    @Test
    void aComplaintLivesThroughTwoProcesses() throws IOException {
        Complaint<Proposed> proposed;
        try (KeyValueStore store = new KeyValueStore(directory)) {
            ComplaintDesk desk = ComplaintDesk.using(store).build();
            Complaint<Received> received = desk.file(
                    Intake.from(Person.named("Kim Lee").email("kim@example.org"))
                            .by(Channel.EMAIL)
                            .stating("The kettle leaks. \uD83E\uDED6")
                            .demanding("A new one.")
                            .build(),
                    by(ANA).command("mail-4711"));
            Complaint<Accepted> accepted = desk.perform(received, Accept.inScope(), by(ANA));
            proposed = desk.perform(accepted, Propose.solution("We send a new kettle."), by(ANA));
        }
        try (KeyValueStore store = new KeyValueStore(directory)) {
            ComplaintDesk desk = ComplaintDesk.using(store).build();
            assertThat(desk.get(proposed.id())).isEqualTo(proposed);
            Complaint<Implementing> agreed = desk.perform(proposed, AcceptProposal.asOffered(), by(ANA));
            Complaint<Resolved> resolved = desk.perform(agreed, Resolve.with(Outcome.UPHELD, "Sent."), by(ANA));
            Complaint<Closed> closed =
                    desk.perform(resolved, Close.with("Kettle replaced.").learning("Check the seals."), by(ANA));
            desk.perform(closed, Reopen.because("It leaks again."), by(ANA));
        }
        try (KeyValueStore store = new KeyValueStore(directory)) {
            ComplaintDesk desk = ComplaintDesk.using(store).build();
            Dossier dossier = desk.read(proposed.id());
            assertThat(dossier.journal()).hasSize(7);
            assertThat(dossier.nameOf(1)).contains("Kim Lee");
            assertThat(desk.findByReference(proposed.reference())).isPresent();
            assertThat(desk.search(Search.all().open()).rows()).hasSize(1);
            assertThat(desk.record().verify(proposed.id()).isSound()).isTrue();
        }
    }
}
