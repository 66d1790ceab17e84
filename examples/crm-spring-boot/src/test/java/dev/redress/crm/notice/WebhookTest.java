package dev.redress.crm.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.redress.complaint.NoticeReader;
import dev.redress.notification.NoticeText;
import dev.redress.notification.Notification;
import dev.redress.notification.Sent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another system of the organisation gets, and how it knows that it comes from the CRM. */
class WebhookTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Notification NOTICE = new Notification(
            "key-1",
            "hand-over",
            NoticeReader.DEPARTMENT,
            "quality",
            null,
            "7K3M-9QXT-4",
            1,
            new NoticeText("zh", "投诉", "王芳的投诉"));

    private record Call(String signature, String body) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);
    private HttpServer server;
    private Webhook webhook;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.add(new Call(
                    exchange.getRequestHeaders().getFirst(Webhook.SIGNATURE),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        server.start();
        webhook =
                new Webhook("http://127.0.0.1:" + server.getAddress().getPort() + "/hook", SECRET, new ObjectMapper());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void saysThatThereIsSomethingAndNotWhat() throws Exception {
        assertThat(webhook.send(NOTICE).outcome()).isEqualTo(Sent.Outcome.DELIVERED);
        assertThat(calls)
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .isEqualTo("{\"id\":\"key-1\",\"complaint\":\"7K3M-9QXT-4\",\"notice\":\"hand-over\","
                                + "\"reader\":\"department\",\"to\":\"quality\"}"));
    }

    @Test
    void isBelievedOnlyUnchangedAndFresh() throws Exception {
        webhook.send(NOTICE);
        Call call = calls.get(0);
        WebhookSignature signature = new WebhookSignature(SECRET);
        Instant now = Instant.now();
        assertThat(signature.matches(call.signature(), call.body(), now)).isTrue();
        assertThat(signature.matches(call.signature(), call.body().replace("quality", "sales"), now))
                .isFalse();
        assertThat(signature.matches(call.signature(), call.body(), now.plus(Duration.ofMinutes(6))))
                .isFalse();
        assertThat(new WebhookSignature(SECRET.replace('0', '1')).matches(call.signature(), call.body(), now))
                .isFalse();
        assertThat(signature.matches("t=1,v1=x", call.body(), now)).isFalse();
        assertThat(signature.matches("", call.body(), now)).isFalse();
    }

    @Test
    void isTriedAgainUnlessItsReceiverIsGone() throws Exception {
        answer.set(503);
        assertThatThrownBy(() -> webhook.send(NOTICE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("503");
        answer.set(410);
        assertThat(webhook.send(NOTICE).outcome()).isEqualTo(Sent.Outcome.UNDELIVERABLE);
    }

    @Test
    void needsASecretOnceThereIsAnAddress() throws Exception {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Webhook("http://127.0.0.1/", "short", new ObjectMapper()))
                .withMessageContaining("crm.webhook.secret must have at least 32 characters, had 5");
        assertThat(new Webhook("", "", new ObjectMapper()).send(NOTICE).outcome())
                .isEqualTo(Sent.Outcome.NOT_WANTED);
    }
}
