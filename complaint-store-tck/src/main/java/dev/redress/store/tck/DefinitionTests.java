package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.Definition;
import dev.redress.store.Definition.Epoch;
import dev.redress.store.Definition.Kind;
import dev.redress.store.DefinitionStore.Published;
import dev.redress.store.Head;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-20 to S-22: definitions never change, raise their epoch, and form one chain. */
abstract class DefinitionTests extends HandedOutTests {

    @Test
    @DisplayName("S-20 a published definition is found by kind, id and version")
    void findsWhatWasPublished() {
        Publications publications = new Publications(data);
        for (Kind kind : Kind.values()) {
            publications.publish(store, kind, "a", 1);
            publications.publish(store, kind, "A", 1);
            publications.publish(store, kind, "a ", 1);
            publications.publish(store, kind, "a", 2);
        }

        publications.assertHeld(store);
    }

    @Test
    @DisplayName("S-20 the latest definition is the one of the highest version")
    void theLatestIsTheHighestVersion() {
        Publications publications = new Publications(data);
        publications.publish(store, "a", 1);
        Definition tenth = publications.publish(store, "a", 10);
        publications.publish(store, "a", 9);
        publications.publish(store, "a", 2);
        publications.publish(store, "b", 11);
        publications.publish(store, Kind.PROCEDURE, "a", 12);

        assertThat(store.latestDefinition(tenant, Kind.CALENDAR, "a")).contains(tenth);
    }

    @Test
    @DisplayName("S-20 what was not published is not found")
    void whatWasNotPublishedIsNotFound() {
        new Publications(data).publish(store, "a", 1);

        assertThat(store.definition(tenant, Kind.CALENDAR, "a", 2)).isEmpty();
        assertThat(store.definition(tenant, Kind.CALENDAR, "A", 1)).isEmpty();
        assertThat(store.definition(tenant, Kind.TAXONOMY, "a", 1)).isEmpty();
        assertThat(store.latestDefinition(tenant, Kind.CALENDAR, "b")).isEmpty();
        assertThat(store.latestDefinition(tenant, Kind.TAXONOMY, "a")).isEmpty();
    }

    @Test
    @DisplayName("S-20 publishing an existing version with other content writes nothing")
    void publishingAnExistingVersionWritesNothing() {
        Publications publications = new Publications(data);
        Definition first = publications.publish(store, "a", 1);

        Definition other = publications.next(Kind.CALENDAR, "a", 1);
        assertThat(other.body()).isNotEqualTo(first.body());
        assertThat(store.publish(other)).isEqualTo(Published.EXISTS);
        assertThat(store.definition(tenant, Kind.CALENDAR, "a", 1)).contains(first);
        assertThat(store.latestDefinition(tenant, Kind.CALENDAR, "a")).contains(first);
        assertThat(store.publish(first)).as("also with the same content").isEqualTo(Published.EXISTS);
        publications.assertHeld(store);
    }

    @Test
    @DisplayName("S-20 existing goes before a moved head")
    void existingGoesBeforeAMovedHead() {
        Publications publications = new Publications(data);
        publications.publish(store, "a", 1);

        assertThat(store.publish(publications.after(Data.hash("elsewhere"), Kind.CALENDAR, "a", 1)))
                .isEqualTo(Published.EXISTS);
    }

    @Test
    @DisplayName("S-21 each kind raises its own epoch by one and no other")
    void eachKindRaisesItsEpochByOne() {
        Publications publications = new Publications(data);
        assertThat(store.epoch(tenant, Epoch.CLOCK)).isZero();
        assertThat(store.epoch(tenant, Epoch.RETENTION)).isZero();
        for (Kind kind : Kind.values()) {
            long clock = store.epoch(tenant, Epoch.CLOCK);
            long retention = store.epoch(tenant, Epoch.RETENTION);
            publications.publish(store, kind, "a", 1);

            assertThat(store.epoch(tenant, Epoch.CLOCK))
                    .as("clock epoch after %s", kind)
                    .isEqualTo(clock + (kind.raises() == Epoch.CLOCK ? 1 : 0));
            assertThat(store.epoch(tenant, Epoch.RETENTION))
                    .as("retention epoch after %s", kind)
                    .isEqualTo(retention + (kind.raises() == Epoch.RETENTION ? 1 : 0));
        }
    }

    @Test
    @DisplayName("S-21 a publication that writes nothing raises nothing")
    void aRefusedPublicationRaisesNothing() {
        Publications publications = new Publications(data);
        publications.publish(store, "a", 1);
        publications.publish(store, Kind.RETENTION, "a", 1);

        publications.assertRefusals(store, "a");
        assertThat(store.publish(publications.next(Kind.RETENTION, "a", 1))).isEqualTo(Published.EXISTS);

        assertThat(store.epoch(tenant, Epoch.CLOCK)).isEqualTo(1);
        assertThat(store.epoch(tenant, Epoch.RETENTION)).isEqualTo(1);
    }

    @Test
    @DisplayName("S-22 a publication chained to another head is refused and writes nothing")
    void refusesAPublicationChainedToAnotherHead() {
        Publications publications = new Publications(data);
        assertThat(store.publicationHead(tenant)).isEqualTo(Head.GENESIS);
        assertThat(store.publish(publications.after(Data.hash("elsewhere"), Kind.CALENDAR, "a", 1)))
                .as("a first publication must chain from GENESIS")
                .isEqualTo(Published.HEAD_MOVED);
        assertThat(store.publicationHead(tenant)).isEqualTo(Head.GENESIS);

        Definition first = publications.publish(store, "a", 1);
        publications.publish(store, "a", 2);
        for (Head wrong : List.of(Head.GENESIS, first.head(), Data.hash("elsewhere"))) {
            assertThat(store.publish(publications.after(wrong, Kind.CALENDAR, "a", 3)))
                    .isEqualTo(Published.HEAD_MOVED);
        }
        assertThat(store.definition(tenant, Kind.CALENDAR, "a", 3)).isEmpty();
        assertThat(store.publicationHead(tenant)).isEqualTo(publications.head());
    }

    @Test
    @DisplayName("S-22 of eight concurrent publications on one head exactly one takes place, in each of 10 rounds")
    void ofConcurrentPublicationsOneTakesPlace() throws InterruptedException {
        Publications publications = new Publications(data);
        for (int round = 1; round <= 10; round++) {
            int version = round;
            Head head = store.publicationHead(tenant);
            List<Definition> rivals = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                rivals.add(publications.after(head, Kind.CALENDAR, "by-" + i, version));
            }
            List<Published> answers = Together.run(8, i -> store.publish(rivals.get(i)));

            assertThat(answers)
                    .containsOnlyOnce(Published.PUBLISHED)
                    .containsOnly(Published.PUBLISHED, Published.HEAD_MOVED);
            Definition winner = rivals.get(answers.indexOf(Published.PUBLISHED));
            assertThat(store.publicationHead(tenant)).isEqualTo(winner.head());
            assertThat(store.epoch(tenant, Epoch.CLOCK)).isEqualTo(round);
            for (Definition rival : rivals) {
                assertThat(store.definition(tenant, Kind.CALENDAR, rival.id(), version)
                                .isPresent())
                        .isEqualTo(rival.equals(winner));
            }
        }
    }

    @Test
    @DisplayName(
            "S-22 of eight concurrent publications of one version exactly one takes place; the others learn it exists")
    void ofConcurrentPublicationsOfOneVersionOneTakesPlace() throws InterruptedException {
        Publications publications = new Publications(data);
        for (int version = 1; version <= 10; version++) {
            Head head = store.publicationHead(tenant);
            List<Definition> rivals = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                rivals.add(publications.after(head, Kind.RETENTION, "a", version));
            }
            List<Published> answers = Together.run(8, i -> store.publish(rivals.get(i)));

            assertThat(answers)
                    .containsOnlyOnce(Published.PUBLISHED)
                    .containsOnly(Published.PUBLISHED, Published.EXISTS);
            assertThat(store.latestDefinition(tenant, Kind.RETENTION, "a"))
                    .contains(rivals.get(answers.indexOf(Published.PUBLISHED)));
            assertThat(store.epoch(tenant, Epoch.RETENTION)).isEqualTo(version);
        }
    }

    @Test
    @DisplayName("S-22 eight publishers who read the head again and retry form one chain without forks")
    void publishersWhoRetryFormOneChain() throws InterruptedException {
        Publications publications = new Publications(data);
        int each = 5;
        List<List<Definition>> published = Together.run(8, thread -> {
            List<Definition> mine = new ArrayList<>();
            for (int attempt = 0; attempt < 20_000 && mine.size() < each; attempt++) {
                Definition definition = publications.after(
                        store.publicationHead(tenant), Kind.RULE_PACK, "by-" + thread, mine.size() + 1);
                if (store.publish(definition) == Published.PUBLISHED) {
                    mine.add(definition);
                }
            }
            return mine;
        });

        Map<Head, Definition> byPrevious = new HashMap<>();
        published.forEach(mine ->
                mine.forEach(definition -> assertThat(byPrevious.put(definition.previousHead(), definition))
                        .as("two publications chained to %s", definition.previousHead())
                        .isNull()));
        assertThat(byPrevious).hasSize(8 * each);
        Head head = Head.GENESIS;
        for (int i = 0; i < 8 * each; i++) {
            Definition next = byPrevious.get(head);
            assertThat(next).as("publication %d of the chain", i + 1).isNotNull();
            head = Objects.requireNonNull(next).head();
        }
        assertThat(store.publicationHead(tenant)).isEqualTo(head);
        assertThat(store.epoch(tenant, Epoch.CLOCK)).isEqualTo(8L * each);
    }
}
