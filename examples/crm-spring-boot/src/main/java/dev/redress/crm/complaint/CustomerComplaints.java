package dev.redress.crm.complaint;

import dev.redress.crm.complaint.FilingController.Mine;
import dev.redress.crm.customer.Customer;
import dev.redress.desk.ComplaintDesk;
import dev.redress.party.ExternalRef;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** A customer's complaints, found by the login under which the CRM knows the customer. */
@Component("customerComplaints")
public class CustomerComplaints {

    private static final int MOST = 100;

    private final ComplaintDesk desk;
    private final Phrases phrases;

    CustomerComplaints(ComplaintDesk desk, Phrases phrases) {
        this.desk = desk;
        this.phrases = phrases;
    }

    /** The latest first. */
    public List<Mine> of(Customer customer) {
        return desk.complaintsOf(ExternalRef.user(customer.login()), null, MOST).stream()
                .sorted(Comparator.<dev.redress.complaint.Complaint<?>, java.time.Instant>comparing(
                                dev.redress.complaint.Complaint::receivedAt)
                        .reversed())
                .map(complaint -> Mine.of(complaint, phrases))
                .toList();
    }
}
