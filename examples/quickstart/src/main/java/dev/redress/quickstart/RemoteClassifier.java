package dev.redress.quickstart;

import dev.redress.classification.Abstention;
import dev.redress.classification.Answer;
import dev.redress.classification.Classification;
import dev.redress.classification.ClassificationPolicy;
import dev.redress.classification.Narrative;
import dev.redress.classification.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * A model behind HTTP as a policy: the text goes out, a category and a confidence come back, each on a line. It limits its own time, throws
 * what went wrong, and leaves it to {@link dev.redress.classification.ClassifierChain} to ask somebody else. Thread-safe.
 */
public final class RemoteClassifier implements ClassificationPolicy {

    private final HttpClient client;
    private final URI model;
    private final Duration patience;

    /**
     * Names the model.
     *
     * @param model where it answers
     * @param patience how long one answer may take, more than zero
     */
    public RemoteClassifier(URI model, Duration patience) {
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
        this.model = model;
        this.patience = patience;
    }

    @Override
    public Answer classify(Narrative narrative) {
        HttpRequest request = HttpRequest.newBuilder(model)
                .timeout(patience)
                .POST(BodyPublishers.ofString(narrative.title() + "\n" + narrative.text()))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("the model answered " + response.statusCode() + ", expected 200");
            }
            return answer(response.body().strip().lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the model did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the model was asked", e);
        }
    }

    private static Answer answer(List<String> lines) {
        if (lines.size() == 1 && lines.get(0).equals("unsure")) {
            return Abstention.because("the model is not sure");
        }
        if (lines.size() != 2) {
            throw new IllegalStateException("the model must answer two lines, answered " + lines.size());
        }
        return new Classification(
                lines.get(0), Double.parseDouble(lines.get(1)), List.of(new Reason("as the model says", 1)), List.of());
    }
}
