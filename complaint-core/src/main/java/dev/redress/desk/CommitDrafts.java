package dev.redress.desk;

import dev.redress.complaint.ComplaintLink;
import dev.redress.complaint.Snapshot;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.Filings;
import dev.redress.party.Actor;
import dev.redress.procedure.Authority;
import dev.redress.procedure.Procedure;
import dev.redress.record.Identities;
import dev.redress.record.Recording;
import dev.redress.record.Salts;
import dev.redress.record.Unreadable;
import dev.redress.store.Commit;
import dev.redress.store.Expect;
import dev.redress.store.Head;
import dev.redress.store.OutboxMessage;
import dev.redress.store.SealedValue;
import dev.redress.store.TallyAdd;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Puts commits together: the complaint with its wake-up, entries, sealed values, tallies, tokens, messages. Thread-safe. */
final class CommitDrafts {

    /** Before every epoch. */
    private static final long NEVER_LOOKED_AT = 0;

    private final Office office;
    private final Tenant tenant;
    private final Rulebook rulebook;
    private final LongSupplier epoch;
    private final Salts salts;

    CommitDrafts(Office office, Tenant tenant, Rulebook rulebook, LongSupplier epoch) {
        this.office = office;
        this.tenant = tenant;
        this.rulebook = rulebook;
        this.epoch = epoch;
        this.salts = Salts.fresh(office.random());
    }

    Recording record(Head before, Decision decision) {
        return Recording.of(before, decision, salts);
    }

    /** A commit of a new complaint; nobody's authority is asked about what happened long ago. */
    Commit filing(Recording recording, Decision decision) {
        Commit commit = draft(Expect.absent(), recording, decision, Identities.NONE, List.of());
        Authority authority = authority(decision.next());
        if (!authority.isLimited() || decision.entries().size() == 1) {
            return commit;
        }
        Snapshot filed = Filings.begin(decision.next().key(), decision.entries().get(0));
        return commit.withTallies(Promised.added(
                authority,
                filed,
                Identities.NONE.after(decision),
                decision.next(),
                Identities.NONE.after(decision),
                null));
    }

    private Authority authority(Snapshot complaint) {
        return rulebook.of(complaint.key().procedure()).procedure().authority();
    }

    private Commit draft(
            Expect expect, Recording recording, Decision decision, Identities before, List<ComplaintLink> links) {
        Identities after = before.after(decision);
        Clockwork.WakeUp wakeUp =
                office.waking(decision.next(), rulebook.clockwork().wakeUp(decision.next()));
        Commit commit = new Commit(
                expect,
                recording
                        .record(decision.next(), Recording.assignee(decision.next(), after))
                        .waking(wakeUp.at(), wakeUp.due(), epochOf(decision.next())),
                recording.entries(),
                kept(recording.sealed(), Tokens.erased(decision)));
        if (office.notices().sender() != null) {
            List<OutboxMessage> messages =
                    OutgoingNotices.of(decision, office.notices().quiet());
            commit = messages.isEmpty() ? commit : commit.withMessages(messages);
        }
        List<Token> added = added(before, decision);
        List<Integer> erased = Tokens.erased(decision);
        List<Token> removed = Stream.concat(
                        Tokens.removed(links, decision).stream(), Tokens.corrected(tenant, before, decision).stream())
                .toList();
        if (!erased.isEmpty()) {
            List<Token> gone = new ArrayList<>(Tokens.removed(tenant, removed, before, decision));
            if (!Likeness.isGone(decision)) {
                return commit.withTokens(added, gone).withErased(erased);
            }
            List<Token> left = Stream.concat(added.stream(), left(decision, erased).stream())
                    .toList();
            return commit.withTokens(left, gone).withErased(erased).withoutTextTokens();
        }
        return added.isEmpty() && removed.isEmpty() ? commit : commit.withTokens(added, removed);
    }

    /** What is still judged by older versions stays to be looked at by a sweep, whoever writes in between. */
    private long epochOf(Snapshot complaint) {
        Procedure procedure = rulebook.procedure(complaint.key().procedure());
        return rulebook.clockwork().judgedBy(procedure).equals(complaint.time().judgedBy())
                ? epoch.getAsLong()
                : NEVER_LOOKED_AT;
    }

    /** What an entry erases of itself is never written. */
    private static List<SealedValue> kept(List<SealedValue> sealed, List<Integer> erased) {
        return erased.isEmpty()
                ? sealed
                : sealed.stream()
                        .filter(value -> !erased.contains(value.slot()))
                        .toList();
    }

    /** By what the rest of the texts is found after some of them were erased; nobody else writes between, or the commit is refused. */
    private List<Token> left(Decision decision, List<Integer> erased) {
        Snapshot complaint = decision.next();
        if ((office.words() == null && office.likeness() == null)
                || erased.contains(complaint.filing().facts().slot())) {
            return List.of();
        }
        Map<Integer, String> texts =
                new HashMap<>(Unreadable.without(office.store().sealed(tenant, complaint.id()), Set.of()));
        texts.keySet().removeAll(erased);
        if (!texts.containsKey(complaint.filing().facts().slot())) {
            return List.of();
        }
        List<Token> left = new ArrayList<>();
        if (office.words() != null) {
            left.addAll(WordIndex.words(tenant, complaint.key().reference(), complaint.filing(), texts));
        }
        if (office.likeness() != null) {
            left.addAll(office.likeness().left(complaint, texts));
        }
        return left;
    }

    private List<Token> added(Identities before, Decision decision) {
        List<Token> persons = Tokens.added(tenant, decision);
        List<Token> former = Tokens.former(tenant, before, decision);
        if (!former.isEmpty()) {
            persons = Stream.concat(persons.stream(), former.stream()).toList();
        }
        if (office.likeness() == null && office.words() == null) {
            return persons;
        }
        List<Token> all = new ArrayList<>(persons);
        if (office.likeness() != null) {
            all.addAll(office.likeness().filed(decision));
        }
        if (office.words() != null) {
            all.addAll(WordIndex.filed(decision));
        }
        return all;
    }

    /** A commit of what time alone has brought about. */
    Commit passing(Snapshot before, Head head, Decision decision, Identities identities) {
        return draft(
                Expect.at(before.version(), head),
                record(head, decision),
                decision,
                identities,
                before.casework().ties().links());
    }

    /** A commit of what somebody has done. */
    Commit changing(
            Snapshot before, Head head, Recording recording, Decision decision, Identities identities, Actor actor) {
        Commit commit = draft(
                Expect.at(before.version(), head),
                recording,
                decision,
                identities,
                before.casework().ties().links());
        Authority limits = authority(before);
        Authority next = authority(decision.next());
        List<TallyAdd> promised = !limits.isLimited() && next.isLimited()
                ? Promised.adopted(next, decision.next(), identities.after(decision))
                : Promised.added(limits, before, identities, decision.next(), identities.after(decision), actor);
        return promised.isEmpty() ? commit : commit.withTallies(promised);
    }
}
