package dev.redress.spring;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Received;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Search;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.move.Accept;
import dev.redress.notification.NotificationSender;
import dev.redress.notification.Sent;
import dev.redress.procedure.Procedure;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/**
 * A whole host with a web server, Actuator, a pool and everything that Spring Boot configures by itself, with virtual threads where Java
 * has them.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:application;DB_CLOSE_DELAY=-1",
            "spring.jpa.open-in-view=false",
            "spring.jpa.hibernate.ddl-auto=update",
            // The tables come from Flyway, so the store has to wait for it.
            "spring.flyway.locations=classpath:dev/redress/store/jdbc/schema/h2",
            "spring.flyway.placeholders.prefix=crm_",
            "redress.store.table-prefix=crm_",
            "redress.store.schema=check",
            "spring.threads.virtual.enabled=true",
            "management.endpoints.web.exposure.include=health,metrics",
            "management.endpoint.health.show-details=always",
            "redress.delivery.interval=50ms",
            "redress.figures.enabled=true",
        })
class HostApplicationTest {

    record Told(String notice, String reference, boolean virtual) {}

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Host {

        final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

        @Bean
        Procedure procedure() {
            return Filing.timed();
        }

        @Bean
        BusinessCalendar calendar() {
            return Filing.OFFICE;
        }

        @Bean
        NotificationSender sender() {
            return notification -> {
                told.add(new Told(
                        notification.notice(),
                        notification.reference(),
                        FiguresAndHealthTest.isVirtual(Thread.currentThread())));
                return Sent.by(Channel.EMAIL);
            };
        }

        @Bean
        Counter counter(ComplaintDesk desk, EntityManager entities) {
            return new Counter(desk, entities);
        }
    }

    /** The host's own table. */
    @Entity(name = "Contact")
    static class Contact {

        @Id
        String reference;
    }

    /** The host's counter where complaints are taken in, with a row of its own for each, by JPA. */
    static class Counter {

        private final ComplaintDesk desk;
        private final EntityManager entities;

        Counter(ComplaintDesk desk, EntityManager entities) {
            this.desk = desk;
            this.entities = entities;
        }

        @Transactional
        public Complaint<?> takeIn() {
            return desk.perform(register(), Accept.inScope(), by(Filing.ANA));
        }

        @Transactional
        public void takeInAndFail() {
            register();
            entities.flush();
            throw new IllegalStateException("the host's own work failed");
        }

        private Complaint<Received> register() {
            Complaint<Received> received = Filing.file(desk);
            Contact contact = new Contact();
            contact.reference = received.reference();
            entities.persist(contact);
            return received;
        }

        List<String> contacts() {
            return entities.createQuery("SELECT c.reference FROM Contact c", String.class)
                    .getResultList();
        }
    }

    @Autowired
    Host host;

    @Autowired
    Counter counter;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Environment environment;

    @Autowired
    PlatformTransactionManager transactions;

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://localhost:" + environment.getProperty("local.server.port") + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aComplaintIsTakenInAndItsNoticeLeavesAfterTheCommit() throws Exception {
        assertThatIllegalStateException().isThrownBy(counter::takeInAndFail).withMessage("the host's own work failed");
        assertThat(desk.search(Search.all()).rows()).isEmpty();
        Complaint<?> complaint = counter.takeIn();
        assertThat(desk.search(Search.all()).rows())
                .extracting(Complaint::reference)
                .containsExactly(complaint.reference());
        assertThat(counter.contacts()).containsExactly(complaint.reference());
        Told first = host.told.poll(20, TimeUnit.SECONDS);
        assertThat(first)
                .isEqualTo(new Told(
                        "received", complaint.reference(), Runtime.version().feature() >= 21));
        // The delivery is recorded after the sending; the next round counts it.
        DeliveryRecorded.await(desk, complaint);
        assertThat(desk.read(complaint.id()).journal())
                .filteredOn(entry -> entry.event().kind() == EventKind.DELIVERY_RECORDED)
                .hasSize(1);
        assertThat(host.told).isEmpty();
    }

    @Test
    void theHostIsOfTheGenerationThatIsToBeTested(@Autowired ApplicationContext context) {
        assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("redress.test.spring-boot"));
        // By name: neither class can be looked at where its generation is missing.
        assertThat(context.getBeanDefinitionNames())
                .filteredOn(name -> name.endsWith("HealthAutoConfiguration") && name.startsWith("dev.redress."))
                .containsExactly("dev.redress.spring.RedressBoot"
                        + SpringBootVersion.getVersion().charAt(0) + "HealthAutoConfiguration");
        assertThat(transactions).isInstanceOf(JpaTransactionManager.class);
    }

    @Test
    void actuatorTellsHealthAndMetrics() throws Exception {
        HttpResponse<String> health = get("/actuator/health/redress");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"", "\"sweep\"", "\"delivery\"", "\"running\":true");
        for (String meter : new String[] {
            "redress.sweep.lag",
            "redress.delivery.lag",
            "redress.sweep.breaches",
            "redress.dead.letters",
            "redress.complaints.open"
        }) {
            HttpResponse<String> answer = get("/actuator/metrics/" + meter);
            assertThat(answer.statusCode()).as(meter).isEqualTo(200);
            assertThat(answer.body()).contains("\"" + meter + "\"", "\"measurements\"");
        }
    }

    /** Waits until the worker has recorded what it sent. */
    private static final class DeliveryRecorded {

        static void await(ComplaintDesk desk, Complaint<?> complaint) {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (desk.get(complaint.id()).version() == complaint.version() && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
        }
    }
}
