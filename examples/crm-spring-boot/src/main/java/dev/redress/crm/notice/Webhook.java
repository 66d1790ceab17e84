package dev.redress.crm.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.intake.Channel;
import dev.redress.notification.Notification;
import dev.redress.notification.Sent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells handlers, departments and roles through a system of the organisation's own, if {@code crm.webhook.url} names one. It says that there is
 * something to look at, and nothing of what it is: who complains of what stays in the CRM. Whoever receives it checks
 * {@link WebhookSignature} and takes an {@code id} that comes again for the same notice.
 */
@Component
class Webhook {

    static final String SIGNATURE = "Crm-Signature";

    private static final Channel CHANNEL = Channel.of("webhook");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Where to, and how it is signed; null if nobody is told. */
    private final @Nullable Target target;

    private final ObjectMapper json;
    private final InstantSource clock = InstantSource.system();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private record Target(URI url, WebhookSignature signature) {}

    Webhook(
            @Value("${crm.webhook.url:}") String url,
            @Value("${crm.webhook.secret:}") String secret,
            ObjectMapper json) {
        this.target = url.isBlank() ? null : new Target(URI.create(url), new WebhookSignature(secret));
        this.json = json;
    }

    Sent send(Notification notification) throws IOException, InterruptedException {
        if (target == null) {
            return Sent.notWanted();
        }
        String body = body(notification);
        HttpRequest request = HttpRequest.newBuilder(target.url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(SIGNATURE, target.signature().of(body, clock.instant()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status == 410) {
            return Sent.undeliverable();
        }
        if (status < 200 || status > 299) {
            throw new IOException("the webhook answered " + status);
        }
        return Sent.by(CHANNEL);
    }

    private String body(Notification notification) throws JsonProcessingException {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", notification.idempotencyKey());
        said.put("complaint", notification.reference());
        said.put("notice", notification.notice());
        said.put("reader", notification.reader().persistedName());
        said.put("to", notification.to());
        return json.writeValueAsString(said);
    }
}
