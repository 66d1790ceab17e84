package dev.redress.crm.complaint;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Received;
import dev.redress.crm.customer.Customer;
import dev.redress.crm.customer.Customers;
import dev.redress.crm.customer.Purchase;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.IssuedSecret;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.intake.IntakeBuilder;
import dev.redress.intake.ProductRef;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints in: the complaint, its secret and the CRM's own note of the contact are written together, or none of them is. */
@Service
class Filing {

    private final ComplaintDesk desk;
    private final Customers customers;
    private final InstantSource clock;

    Filing(ComplaintDesk desk, Customers customers) {
        this.desk = desk;
        this.customers = customers;
        this.clock = InstantSource.system();
    }

    /** What was filed, and the secret that is shown once. */
    record Filed(String reference, String secret) {}

    @Transactional
    public Filed file(Customer customer, Inputs in, String key, Actor actor) {
        By by = By.by(actor).command(key);
        Complaint<Received> complaint = desk.file(intake(customer, in), by);
        // Complainants cannot issue a secret to themselves; the CRM does it for everybody.
        IssuedSecret issued = desk.complainants().issueSecret(complaint, By.by(People.SYSTEM));
        customers.note(customer.id(), clock.instant(), "Complaint");
        return new Filed(complaint.reference(), issued.secret());
    }

    private Intake intake(Customer customer, Inputs in) {
        IntakeBuilder intake = Intake.from(Person.named(customer.name())
                        .email(customer.email())
                        .phone(customer.phone())
                        .knownAs(ExternalRef.USERS, customer.login()))
                .by(in.code("channel", Channel::of))
                .in(Locale.SIMPLIFIED_CHINESE.getLanguage().equals(in.text("language")) ? "zh" : "en")
                .stating(in.text("facts"));
        Optional.ofNullable(in.optional("demand")).ifPresent(intake::demanding);
        purchase(customer, in.text("order"))
                .ifPresent(bought -> intake.about(ProductRef.named(bought.product()))
                        .order(ExternalRef.of("crm-order", bought.number())));
        Optional.ofNullable(in.optional("respondent"))
                .ifPresent(name -> intake.against(Respondent.of(RespondentKind.ORGANISATION, name)));
        Optional.ofNullable(in.optional("evidence"))
                .ifPresent(title -> intake.with(EvidenceRef.of(title, in.code("kind", EvidenceKind::of))));
        return intake.build();
    }

    /** One of the customer's own purchases; whatever else is typed names none. */
    private Optional<Purchase> purchase(Customer customer, String number) {
        return customers.purchases(customer.id()).stream()
                .filter(bought -> bought.number().equals(number))
                .findFirst();
    }
}
