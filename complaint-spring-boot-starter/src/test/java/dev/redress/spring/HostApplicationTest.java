package dev.redress.spring;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.complaint.Complaint;
import dev.redress.desk.ComplaintDesk;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.move.Accept;
import dev.redress.notification.NotificationSender;
import dev.redress.notification.Sent;
import dev.redress.procedure.Procedure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.transaction.annotation.Transactional;

/**
 * A whole host with a web server, Actuator, a pool and everything that Spring Boot configures by itself, with virtual threads where Java
 * has them.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:application;DB_CLOSE_DELAY=-1",
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
        Counter counter(ComplaintDesk desk) {
            return new Counter(desk);
        }
    }

    /** The host's counter where complaints are taken in. */
    static class Counter {

        private final ComplaintDesk desk;

        Counter(ComplaintDesk desk) {
            this.desk = desk;
        }

        @Transactional
        public Complaint<?> takeIn() {
            var received = Filing.file(desk);
            return desk.perform(received, Accept.inScope(), by(Filing.ANA));
        }

        @Transactional
        public void takeInAndFail() {
            Filing.file(desk);
            throw new IllegalStateException("the host's own work failed");
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

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://localhost:" + environment.getProperty("local.server.port") + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aComplaintIsTakenInAndItsNoticeLeavesAfterTheCommit() throws Exception {
        try {
            counter.takeInAndFail();
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the host's own work failed");
        }
        Complaint<?> complaint = counter.takeIn();
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
