package dev.redress.quickstart;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.redress.classification.ClassifierChain;
import dev.redress.classification.RuleClassifier;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Received;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.memory.MemoryStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An external model, played by a server on loopback: it answers, is unsure, fails, talks nonsense, or hangs. */
class RemoteClassifierTest {

    private static final String RULES = """
            {"form": 1, "abstainBelow": 0.1, "rules": [{"category": "billing", "phrases": ["charged twice"]}]}
            """;

    private final AtomicReference<String> said = new AtomicReference<>("");
    private final AtomicReference<String> heard = new AtomicReference<>("");
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/classify", exchange -> {
            heard.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (said.get().equals("hang")) {
                awaitEnd();
            }
            byte[] answer = said.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(said.get().equals("broken") ? 500 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    private void awaitEnd() {
        try {
            ended.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        ended.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private Complaint<?> filed(String answer) {
        said.set(answer);
        URI model = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/classify");
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .classifier(
                        ClassifierChain.empty()
                                .then("model", new RemoteClassifier(model, Duration.ofMillis(500)), 0.6)
                                .then("rules", RuleClassifier.parse(RULES)),
                        Duration.ofSeconds(5))
                .build();
        Complaint<Received> complaint = desk.file(
                Intake.from(Person.named("Kim"))
                        .by(Channel.EMAIL)
                        .stating("I was charged twice for the same roaming day.")
                        .build(),
                by(Actor.of("ana", "agent")));
        return desk.get(complaint.id());
    }

    @Test
    void theModelsAnswerIsTakenWhenItIsSure() {
        assertThat(filed("roaming\n0.9").snapshot().handling().category()).isEqualTo("roaming");
        assertThat(heard.get()).contains("charged twice").doesNotContain("Kim");
    }

    @Test
    void theRulesAnswerWhenTheModelIsUnsureFailsOrTalksNonsense() {
        for (String answer :
                new String[] {"roaming\n0.3", "unsure", "broken", "", "roaming\nvery", "roaming\n7", "a\nb\nc"}) {
            assertThat(filed(answer).snapshot().handling().category())
                    .as(answer)
                    .isEqualTo("billing");
        }
    }

    @Test
    void aModelThatHangsCostsItsAnswerAndNotTheComplaint() {
        assertThat(filed("hang").snapshot().handling().category()).isEqualTo("billing");
    }
}
