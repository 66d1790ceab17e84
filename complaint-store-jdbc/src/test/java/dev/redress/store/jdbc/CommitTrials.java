package dev.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.CommitResult.LimitReached;
import dev.redress.store.CommitResult.ReferenceTaken;
import dev.redress.store.CommitResult.Repeated;
import dev.redress.store.ComplaintStore;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.OutboxMessage;
import dev.redress.store.TallyAdd;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/** Commits that are to fail somewhere: new and changing, plain and with all that a commit may carry, alone and many at once. */
final class CommitTrials {

    static final Token WORD = new Token(Token.Kind.WORD, "kettle");

    private static final Token OTHER = new Token(Token.Kind.PARTY, "kim");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private CommitTrials() {}

    /** By name; each is made anew for each failure. */
    static Map<String, Function<ComplaintStore, Trial>> all() {
        Map<String, Function<ComplaintStore, Trial>> trials = new LinkedHashMap<>();
        trials.put("commit of a filing", store -> alone(Samples.filing(newTenant(), Samples.command())));
        trials.put("commit of a filing with everything", store -> alone(full(Samples.filing(newTenant(), two()))));
        trials.put("commit of a large filing", store -> alone(Samples.filing(newTenant(), commands(20))));
        trials.put("commit of a change", store -> alone(Samples.change(filed(store, newTenant()), Samples.command())));
        trials.put("commit of a change with everything", store -> alone(full(changeOf(store))));
        trials.put("erasing commit", store -> alone(changeOf(store).withErased(List.of(1, 2))));
        trials.put("commitAll of filings", CommitTrials::filings);
        trials.put("commitAll of changes", CommitTrials::changes);
        trials.put("commitAll of all kinds", CommitTrials::mixed);
        return trials;
    }

    static Tenant newTenant() {
        return new Tenant("tenant-" + COUNT.incrementAndGet());
    }

    /** A complaint that is there, with all that a commit may carry. */
    static Commit filed(ComplaintStore store, Tenant tenant) {
        Commit filing = full(Samples.filing(tenant, Samples.command()));
        assertThat(store.commit(filing)).isEqualTo(Committed.INSTANCE);
        return filing;
    }

    private static Commit changeOf(ComplaintStore store) {
        return Samples.change(filed(store, newTenant()), two());
    }

    private static CommandId[] two() {
        return commands(2);
    }

    private static CommandId[] commands(int number) {
        CommandId[] commands = new CommandId[number];
        for (int i = 0; i < number; i++) {
            commands[i] = Samples.command();
        }
        return commands;
    }

    private static Commit full(Commit commit) {
        long sequence = commit.next().version();
        List<OutboxMessage> messages = new ArrayList<>();
        for (int part = 1; part <= 2; part++) {
            OutboxKey key = new OutboxKey(commit.next().id(), sequence, part);
            messages.add(new OutboxMessage(key, "lane-" + part, "notice", "{}", Samples.NOON));
        }
        boolean isNew = sequence == commit.entries().size();
        return commit.withTallies(List.of(new TallyAdd("filed", "2026", 1, 100), new TallyAdd("open", "all", 1, 100)))
                .withTokens(List.of(isNew ? WORD : OTHER), isNew ? List.of(OTHER) : List.of(WORD))
                .withMessages(messages);
    }

    private static Trial alone(Commit commit) {
        return Trial.writing(
                commit.next().tenant(),
                store -> store.commit(commit),
                Committed.INSTANCE,
                repeated(commit),
                store -> holds(store, commit));
    }

    private static CommitResult repeated(Commit commit) {
        CommandId first = Objects.requireNonNull(commit.entries().get(0).commandId());
        return new Repeated(first, commit.next().id(), commit.entries().get(0).sequence());
    }

    private static void holds(ComplaintStore store, Commit commit) {
        Tenant tenant = commit.next().tenant();
        long before = commit.entries().get(0).sequence() - 1;
        assertThat(store.find(tenant, commit.next().id()).orElseThrow().record())
                .isEqualTo(commit.next());
        assertThat(store.journal(tenant, commit.next().id(), before, 100)).isEqualTo(commit.entries());
        assertThat(store.sealed(tenant, commit.next().id()))
                .containsAll(commit.sealed())
                .noneMatch(value -> commit.erasedSlots().contains(value.slot()));
        for (TallyAdd tally : commit.tallies()) {
            assertThat(store.tallied(tenant, tally.key(), tally.window())).isEqualTo(before == 0 ? 1 : 2);
        }
        for (Token token : commit.tokensAdded()) {
            assertThat(store.findByToken(tenant, token, null, 9))
                    .containsExactly(commit.next().id());
        }
        for (Token token : commit.tokensRemoved()) {
            assertThat(store.findByToken(tenant, token, null, 9)).isEmpty();
        }
        List<OutboxMessage> given = new ArrayList<>();
        for (List<OutboxEntry> some = claim(store, tenant); !some.isEmpty(); some = claim(store, tenant)) {
            for (OutboxEntry each : some) {
                given.add(each.message());
                store.delivered(tenant, each.message().key());
            }
        }
        assertThat(given).containsAll(commit.messages());
    }

    private static List<OutboxEntry> claim(ComplaintStore store, Tenant tenant) {
        return store.claimMessages(tenant, Samples.NOON, Samples.NOON.plus(Duration.ofMinutes(1)), 10);
    }

    private static Trial filings(ComplaintStore unused) {
        return together(List.of(
                Samples.filing(newTenant(), Samples.command()),
                Samples.filing(newTenant(), two()),
                Samples.filing(newTenant(), Samples.command())));
    }

    private static Trial changes(ComplaintStore store) {
        return together(List.of(
                Samples.change(filed(store, newTenant()), Samples.command()),
                Samples.change(filed(store, newTenant()), two())));
    }

    private static Trial together(List<Commit> commits) {
        return many(
                commits,
                commits.stream()
                        .map(unused -> (CommitResult) Committed.INSTANCE)
                        .toList());
    }

    /** The third and the fourth share a command, so that each is tried by itself, after those that go together. */
    private static Trial mixed(ComplaintStore store) {
        Tenant tenant = newTenant();
        Commit there = filed(store, tenant);
        CommandId shared = Samples.command();
        String reference = there.next().reference();
        TallyAdd tooMuch = new TallyAdd("open", "all", 1, 1);
        return many(
                List.of(
                        full(Samples.filing(newTenant(), Samples.command())),
                        full(Samples.change(filed(store, newTenant()), Samples.command())),
                        Samples.filing(tenant, shared).withTallies(List.of(tooMuch)),
                        Samples.filing(tenant, shared),
                        Samples.filing(tenant, reference, record -> record, Samples.command())),
                List.of(
                        Committed.INSTANCE,
                        Committed.INSTANCE,
                        new LimitReached("open", "all", 1, 1),
                        Committed.INSTANCE,
                        new ReferenceTaken(reference)));
    }

    private static Trial many(List<Commit> commits, List<CommitResult> answers) {
        Function<ComplaintStore, Object> call = store -> store.commitAll(commits);
        return new Trial(
                commits.stream()
                        .map(commit -> commit.next().tenant())
                        .distinct()
                        .toList(),
                call,
                answers,
                call,
                was -> again(commits, answers, was),
                store -> {
                    for (int i = 0; i < commits.size(); i++) {
                        if (answers.get(i) == Committed.INSTANCE) {
                            holds(store, commits.get(i));
                        }
                    }
                },
                false);
    }

    private static List<CommitResult> again(List<Commit> commits, List<CommitResult> answers, Predicate<Tenant> was) {
        List<CommitResult> again = new ArrayList<>();
        for (int i = 0; i < commits.size(); i++) {
            boolean wasDone = was.test(commits.get(i).next().tenant());
            if (!wasDone || answers.get(i) instanceof ReferenceTaken) {
                again.add(answers.get(i));
            } else {
                // Who was refused for a limit has the command of the next.
                again.add(repeated(commits.get(answers.get(i) instanceof LimitReached ? i + 1 : i)));
            }
        }
        return again;
    }
}
