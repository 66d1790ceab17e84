package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.ComplaintStore;
import dev.redress.store.Definition;
import dev.redress.store.DefinitionStore.Published;
import dev.redress.store.Head;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Makes definitions of one tenant, and remembers the chain of what was published. Not thread-safe. */
final class Publications {

    private final Data data;
    private final List<Definition> chain = new ArrayList<>();

    Publications(Data data) {
        this.data = data;
    }

    Head head() {
        return chain.isEmpty() ? Head.GENESIS : chain.get(chain.size() - 1).head();
    }

    Definition next(Definition.Kind kind, String id, int version) {
        return after(head(), kind, id, version);
    }

    Definition after(Head previous, Definition.Kind kind, String id, int version) {
        String body = data.json();
        Head digest = sha256(body);
        Head head = Data.hash(previous, kind, id, version, digest);
        return new Definition(data.tenant(), kind, id, version, body, digest, Data.NOON, "publisher", previous, head);
    }

    Definition publish(ComplaintStore store, String id, int version) {
        return publish(store, Definition.Kind.CALENDAR, id, version);
    }

    Definition publish(ComplaintStore store, Definition.Kind kind, String id, int version) {
        Definition definition = next(kind, id, version);
        assertThat(store.publish(definition)).isEqualTo(Published.PUBLISHED);
        chain.add(definition);
        return definition;
    }

    /** Publishes what exists and what is chained wrongly, and asserts the refusals. */
    void assertRefusals(ComplaintStore store, String existingCalendar) {
        assertThat(store.publish(next(Definition.Kind.CALENDAR, existingCalendar, 1)))
                .isEqualTo(Published.EXISTS);
        assertThat(store.publish(after(Data.hash("elsewhere"), Definition.Kind.CALENDAR, "other", 1)))
                .isEqualTo(Published.HEAD_MOVED);
    }

    /** Asserts that the store holds this chain. */
    void assertHeld(ComplaintStore store) {
        assertThat(store.publicationHead(data.tenant())).isEqualTo(head());
        for (Definition definition : chain) {
            assertThat(store.definition(data.tenant(), definition.kind(), definition.id(), definition.version()))
                    .contains(definition);
        }
    }

    /** Asserts that each publication, and nothing else, has raised its epoch. */
    void assertEpochs(ComplaintStore store) {
        for (Definition.Epoch epoch : List.of(Definition.Epoch.CLOCK, Definition.Epoch.RETENTION)) {
            assertThat(store.epoch(data.tenant(), epoch))
                    .as("epoch %s", epoch)
                    .isEqualTo(chain.stream()
                            .filter(definition -> definition.kind().raises() == epoch)
                            .count());
        }
    }

    private static Head sha256(String body) {
        try {
            return Head.of(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
