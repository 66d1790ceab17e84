package dev.redress.crm.complaint;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.Prioritise;
import dev.redress.activity.RecordFindings;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.crm.customer.Customer;
import dev.redress.crm.customer.Customers;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Search;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.ProductRef;
import dev.redress.lifecycle.Command;
import dev.redress.move.Accept;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Some complaints to begin with: a few late, some under way, enough for a second page. */
@Component
@Order(2)
@ConditionalOnProperty("crm.demo")
class DemoComplaints implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoComplaints.class);

    private static final Actor AMY = Actor.of("amy", "agent");
    private static final Actor IVO = Actor.of("ivo", "investigator");

    private static final List<String> ENGLISH = List.of(
            "The kettle leaks at the lid. It was repaired twice and leaks again.",
            "The courier left the parcel in the rain; the toaster inside was wet.",
            "I was charged twice for one toaster.",
            "Nobody called back although it was promised twice.");
    private static final List<String> CHINESE =
            List.of("热水壶漏水,两次维修仍未解决。", "净化器噪音大,与宣传不符。", "送货迟到五天,客服无人接听。", "发票金额与实付不一致。");

    private final ComplaintDesk desk;
    private final Customers customers;
    private final int complaints;

    DemoComplaints(ComplaintDesk desk, Customers customers, @Value("${crm.demo-complaints:20}") int complaints) {
        this.desk = desk;
        this.customers = customers;
        this.complaints = complaints;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (desk.search(Search.all().limit(1)).rows().isEmpty()) {
            Instant now = InstantSource.system().instant();
            for (int i = 0; i < complaints; i++) {
                complaint(i, now.minus(Duration.ofHours(4 + 29L * i)));
            }
        }
        LOG.info(
                "The CRM is at http://localhost:8080/ ; staff: amy (agent), ivo (investigator), mei (manager), bo (appeal board), "
                        + "sam (sales, without complaints); customers: kim, wang; everybody's password is 'demo'");
    }

    private void complaint(int i, Instant received) {
        boolean english = i % 2 == 0;
        Customer customer = customers.find(english ? "C-1001" : "C-1002").orElseThrow();
        Intake intake = Intake.from(Person.named(customer.name())
                        .email(customer.email())
                        .phone(customer.phone())
                        .knownAs(ExternalRef.USERS, customer.login()))
                .by(Channel.TELEPHONE)
                .in(english ? "en" : "zh")
                .about(ProductRef.named(
                        customers.purchases(customer.id()).get(i / 2 % 2).product()))
                .stating((english ? ENGLISH : CHINESE).get(i / 2 % 4))
                .receivedAt(received)
                .build();
        Complaint<?> complaint = desk.file(intake, By.by(AMY).command("demo-" + i));
        if (i % 5 != 0) {
            complaint = step(complaint, AMY, Acknowledge.by(Channel.TELEPHONE));
            complaint = step(complaint, AMY, Classify.as(Codes.CATEGORIES.get(i % 4)));
            complaint = step(complaint, AMY, Prioritise.as(i % 3 == 0 ? Priority.HIGH : Priority.NORMAL));
            complaint = step(complaint, AMY, Accept.inScope());
            complaint = step(complaint, AMY, Assign.to(IVO));
        }
        if (i % 5 > 1) {
            complaint = step(complaint, IVO, Investigate.begin());
            complaint = step(complaint, IVO, RecordFindings.of(Outcome.UPHELD, english ? "As described." : "情况属实。"));
        }
        if (i % 5 == 3) {
            step(complaint, IVO, Propose.solution(english ? "We send a new one." : "免费换新。"));
        }
    }

    /** Does it if the procedure in use allows it: the demonstration suits all of them. */
    private Complaint<?> step(Complaint<?> complaint, Actor actor, Command command) {
        boolean allowed = desk.possible(complaint, actor).stream()
                .anyMatch(each -> each.command() == command.kind() && each.isAllowed());
        return allowed ? desk.performUntyped(complaint, command, By.by(actor)) : complaint;
    }
}
