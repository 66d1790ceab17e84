package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.Claim;
import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Cursor;
import dev.redress.store.Definition;
import dev.redress.store.Order;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.TallyAdd;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import dev.redress.store.UnsupportedFilterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a store and its model the same things, made up by a random generator, and compares the answers. Not thread-safe. */
final class RandomWalk {

    private final ComplaintStore store;
    private final ComplaintStore model;
    private final long seed;
    private final Random random;
    private final List<Data> tenants;
    private final RandomCommits commits;
    private final RandomClaims claims;
    private int step;

    RandomWalk(ComplaintStore store, ComplaintStore model, long seed, Data one, Data other) {
        this.store = store;
        this.model = model;
        this.seed = seed;
        this.random = new Random(seed);
        this.tenants = List.of(one, other);
        this.commits = new RandomCommits(model, random);
        this.claims = new RandomClaims(this, commits, random);
    }

    void step() {
        step++;
        Data data = anyOf(tenants);
        Tenant tenant = data.tenant();
        ComplaintId id = anyOf(commits.ids());
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4 -> commit(commits.next(data, id));
            case 5 -> commitAll();
            case 6 -> same("find " + id, asked -> asked.find(tenant, id));
            case 7 -> {
                String reference = anyOf(commits.references());
                same("findByReference " + reference, asked -> asked.findByReference(tenant, reference));
            }
            case 8 -> {
                CommandId command = commits.someCommand();
                same("findCommand " + command, asked -> asked.findCommand(tenant, command));
            }
            case 9 -> {
                int after = random.nextInt(30);
                int limit = 1 + random.nextInt(20);
                same("journal of " + id + " after " + after, asked -> asked.journal(tenant, id, after, limit));
            }
            case 10 -> same("sealed of " + id, asked -> asked.sealed(tenant, id));
            case 11, 12, 13 -> searchPages(tenant);
            case 14 -> publish(data);
            case 15 -> {
                TallyAdd add = new TallyAdd(anyOf(RandomCommits.tallies()), "w", random.nextInt(9) - 5, 8);
                same("tally " + add, asked -> asked.tally(tenant, add));
            }
            case 16 -> {
                Token token = anyOf(RandomCommits.tokens());
                int limit = 1 + random.nextInt(8);
                ComplaintId after = random.nextBoolean() ? id : null;
                same("findByToken " + token, asked -> asked.findByToken(tenant, token, after, limit));
            }
            case 17, 18, 19, 20, 21, 22 -> claims.step(data, id);
            default -> readDefinitions(tenant);
        }
    }

    private void commit(Commit commit) {
        same("commit of " + commit.next() + " on " + commit.expect(), asked -> asked.commit(commit));
    }

    private void commitAll() {
        List<Commit> bulk = new ArrayList<>();
        for (Data data : tenants) {
            for (ComplaintId id : commits.ids()) {
                if (random.nextInt(4) == 0) {
                    bulk.add(commits.next(data, id));
                }
            }
        }
        same("bulk of " + bulk.size(), asked -> asked.commitAll(bulk));
    }

    private void searchPages(Tenant tenant) {
        List<Rows.Meaning> meanings = new ArrayList<>(Rows.FILTERS);
        meanings.removeIf(unused -> random.nextInt(4) != 0);
        Order order = anyOf(List.of(Order.NEWEST_FIRST, Order.OLDEST_FIRST, Order.DUE_FIRST));
        int limit = 1 + random.nextInt(6);
        Cursor after = random.nextInt(3) == 0 ? new Cursor(commits.someInstant(), anyOf(commits.ids())) : null;
        for (int page = 0; page < 3; page++) {
            Query query = new Query(
                    tenant, meanings.stream().map(Rows.Meaning::filter).toList(), order, after, limit);
            Page<ComplaintRecord> answer = search(query);
            if (answer == null || answer.next() == null) {
                return;
            }
            after = answer.next();
        }
    }

    private @Nullable Page<ComplaintRecord> search(Query query) {
        try {
            return same(query.toString(), asked -> asked.search(query));
        } catch (UnsupportedFilterException e) {
            return null;
        }
    }

    private void publish(Data data) {
        Definition.Kind kind = anyOf(List.of(Definition.Kind.values()));
        String id = "d-" + random.nextInt(3);
        int version = 1 + random.nextInt(12);
        Definition definition = new Publications(data)
                .after(
                        random.nextInt(5) == 0 ? Data.hash(step) : model.publicationHead(data.tenant()),
                        kind,
                        id,
                        version);
        same("publish " + kind + " " + id + " " + version, asked -> asked.publish(definition));
    }

    private void readDefinitions(Tenant tenant) {
        Definition.Kind kind = anyOf(List.of(Definition.Kind.values()));
        String id = "d-" + random.nextInt(3);
        int version = 1 + random.nextInt(12);
        String what = kind + " " + id + " " + version;
        same("definition " + what, asked -> asked.definition(tenant, kind, id, version));
        same("latest definition " + what, asked -> asked.latestDefinition(tenant, kind, id));
        same("publication head", asked -> asked.publicationHead(tenant));
        same("clock epoch", asked -> asked.epoch(tenant, Definition.Epoch.CLOCK));
        same("retention epoch", asked -> asked.epoch(tenant, Definition.Epoch.RETENTION));
    }

    /** Compares everything that was ever touched. */
    void compareAll() {
        for (Data data : tenants) {
            Tenant tenant = data.tenant();
            for (ComplaintId id : commits.ids()) {
                same("find " + id, asked -> asked.find(tenant, id));
                same("journal of " + id, asked -> asked.journal(tenant, id, 0, Integer.MAX_VALUE));
                same("sealed of " + id, asked -> asked.sealed(tenant, id));
            }
            for (String reference : commits.references()) {
                same("findByReference " + reference, asked -> asked.findByReference(tenant, reference));
            }
            for (CommandId command : commits.commands()) {
                same("findCommand " + command, asked -> asked.findCommand(tenant, command));
            }
            for (String tally : RandomCommits.tallies()) {
                same("tallied " + tally, asked -> asked.tallied(tenant, tally, "w"));
            }
            for (Token token : RandomCommits.tokens()) {
                same("findByToken " + token, asked -> asked.findByToken(tenant, token, null, Integer.MAX_VALUE));
            }
            same("dead letters", asked -> asked.deadLetters(tenant, null, Claim.MAX_LIMIT));
            same("all", asked -> asked.search(new Query(tenant, List.of(), Order.OLDEST_FIRST, null, Query.MAX_LIMIT)));
        }
    }

    <T> T same(String what, Function<ComplaintStore, T> question) {
        T answer = question.apply(store);
        assertThat(answer)
                .as("redress.tck.seed=%d, step %d: %s", seed, step, what)
                .isEqualTo(question.apply(model));
        return answer;
    }

    private <T> T anyOf(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
