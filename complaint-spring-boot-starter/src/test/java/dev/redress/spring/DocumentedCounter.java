package dev.redress.spring;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Received;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The service that {@code docs/spring.md} shows, compiled. */
final class DocumentedCounter {

    private DocumentedCounter() {}

    record Contact(String reference) {}

    interface ContactRepository {
        void save(Contact contact);
    }

    @Service
    static class Counter {
        private final ComplaintDesk desk;
        private final ContactRepository contacts;

        Counter(ComplaintDesk desk, ContactRepository contacts) {
            this.desk = desk;
            this.contacts = contacts;
        }

        @Transactional
        public String takeIn(Intake intake, String user) {
            Complaint<Received> complaint = desk.file(intake, By.by(Actor.of(user, "agent")));
            contacts.save(new Contact(complaint.reference()));
            return complaint.reference();
        }
    }
}
