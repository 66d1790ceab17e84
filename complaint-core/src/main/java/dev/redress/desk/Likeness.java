package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Filing;
import dev.redress.complaint.Party;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Snapshot;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.event.StageEvent;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.SealedDraft;
import dev.redress.procedure.Circle;
import dev.redress.record.Identities;
import dev.redress.record.Unreadable;
import dev.redress.similarity.ComplaintText;
import dev.redress.similarity.Neighbour;
import dev.redress.similarity.Signatures;
import dev.redress.similarity.SimilarityPolicy;
import dev.redress.store.BulkReadStore;
import dev.redress.store.ComplaintId;
import dev.redress.store.SealedValue;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds complaints of the same problem through signatures in the store, without reading others. Thread-safe. */
final class Likeness {

    private static final Logger LOG = LoggerFactory.getLogger(Likeness.class);

    /** How many complaints of one signature are looked at: the latest. What many share tells little, and a burst is recent. */
    private static final int LATEST = 50;

    /** How many candidates are read for each that is asked for. */
    private static final int READ = 2;

    private final SimilarityPolicy policy;

    Likeness(SimilarityPolicy policy) {
        this.policy = policy;
    }

    /** The signatures of what a decision files; none if it files nothing. */
    List<Token> filed(Decision decision) {
        return decision.entries().get(0).event() instanceof StageEvent.Filed filed
                ? tokens(text(decision.next().id(), filed.filing(), slot -> draft(decision, slot)))
                : List.of();
    }

    /** The signatures of what is left after an erasure. */
    List<Token> left(Snapshot complaint, Map<Integer, String> texts) {
        return tokens(text(complaint.id(), complaint.filing(), place -> texts.get(place.slot())));
    }

    private static @Nullable String draft(Decision decision, SealedText place) {
        for (SealedDraft draft : decision.drafts()) {
            if (draft.slot() == place.slot()) {
                return draft.value();
            }
        }
        return null;
    }

    /** Whether a decision erases what signatures are made of; whoever filed may have made others than this desk would. */
    static boolean isGone(Decision decision) {
        Filing filing = decision.next().filing();
        for (Entry entry : decision.entries()) {
            if (entry.event() instanceof FactEvent.Erased erased
                    && (erased.slots().contains(filing.facts().slot())
                            || (filing.demand() != null
                                    && erased.slots().contains(filing.demand().slot())))) {
                return true;
            }
        }
        return false;
    }

    private List<Token> tokens(ComplaintText text) {
        try {
            return policy.signatures(text).stream()
                    .limit(Signatures.MOST)
                    .map(each -> new Token(Token.Kind.SIGNATURE, each))
                    .toList();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.warn("complaint {}: the similarity policy failed: {}", text.key(), Causes.of(e));
            return List.of();
        }
    }

    @FunctionalInterface
    private interface Reads {
        @Nullable
        String at(SealedText place);
    }

    private static ComplaintText text(ComplaintId id, Filing filing, Reads reads) {
        String facts = reads.at(filing.facts());
        String demand = filing.demand() == null ? null : reads.at(filing.demand());
        String title = filing.product() == null ? "" : filing.product().name();
        return new ComplaintText(
                id.toString(), title, (facts == null ? "" : facts) + (demand == null ? "" : "\n" + demand));
    }

    /** Without the passages that were blackened: what two complaints share is shown to whoever asks. */
    static ComplaintText legible(Ledger ledger, Complaint<?> complaint) {
        return legible(ledger, complaint, ledger.store().sealed(ledger.tenant(), complaint.id()));
    }

    private static ComplaintText legible(Ledger ledger, Complaint<?> complaint, List<SealedValue> sealed) {
        Map<Integer, String> texts = Admission.legible(
                complaint,
                Unreadable.without(sealed, Set.of()),
                ledger.rulebook()
                        .procedure(complaint.snapshot().key().procedure())
                        .readers(),
                null);
        return text(complaint.id(), complaint.snapshot().filing(), place -> texts.get(place.slot()));
    }

    List<SimilarComplaint> similar(Ledger ledger, Complaint<?> complaint, int count) {
        Complaint<?> own = ledger.known(complaint);
        List<SealedValue> told = ledger.store().sealed(ledger.tenant(), own.id());
        Map<Integer, String> texts = Unreadable.without(told, Set.of());
        ComplaintText text = text(own.id(), own.snapshot().filing(), place -> texts.get(place.slot()));
        ComplaintText legible = legible(ledger, own, told);
        Map<String, Complaint<?>> found = new LinkedHashMap<>();
        List<ComplaintText> candidates = new ArrayList<>();
        List<ComplaintId> sharing = sharing(ledger, own.id(), tokens(text), count * READ);
        BulkReadStore many = BulkReads.of(ledger.store());
        Map<ComplaintId, StoredComplaint> stored = many.findAll(ledger.tenant(), sharing);
        Map<ComplaintId, List<SealedValue>> sealed = many.sealedOfAll(ledger.tenant(), sharing);
        for (ComplaintId id : sharing) {
            Optional<Complaint<?>> other = Optional.ofNullable(stored.get(id))
                    .map(Likeness::loaded)
                    .filter(each -> !isConfidential(ledger, each));
            other.ifPresent(each -> {
                found.put(id.toString(), each);
                candidates.add(legible(ledger, each, sealed.getOrDefault(id, List.of())));
            });
        }
        List<SimilarComplaint> similar = new ArrayList<>();
        for (Neighbour each : compared(legible, candidates)) {
            Complaint<?> other = found.get(each.key());
            if (other != null && similar.size() < count) {
                similar.add(new SimilarComplaint(
                        other.id(), other.reference(), each.likeness(), each.terms(), isSamePerson(own, other)));
            }
        }
        return List.copyOf(similar);
    }

    private List<Neighbour> compared(ComplaintText text, List<ComplaintText> candidates) {
        try {
            return List.copyOf(policy.compare(text, candidates));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.warn("complaint {}: the similarity policy failed: {}", text.key(), Causes.of(e));
            return List.of();
        }
    }

    private static Complaint<?> loaded(StoredComplaint stored) {
        return Ledger.loaded(stored);
    }

    static boolean isConfidential(Ledger ledger, Complaint<?> complaint) {
        return Circle.of(ledger.rulebook().procedure(complaint.snapshot().key().procedure()))
                .isClosed(complaint.snapshot());
    }

    /** Those that share the most signatures. */
    private static List<ComplaintId> sharing(Ledger ledger, ComplaintId own, List<Token> tokens, int most) {
        Map<ComplaintId, Integer> shared = new HashMap<>();
        for (List<ComplaintId> having : BulkReads.of(ledger.store())
                .findByTokens(ledger.tenant(), tokens, LATEST)
                .values()) {
            having.forEach(id -> shared.merge(id, 1, Integer::sum));
        }
        shared.remove(own);
        return shared.entrySet().stream()
                .sorted(Map.Entry.<ComplaintId, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isSamePerson(Complaint<?> one, Complaint<?> other) {
        Set<String> persons = complaining(one);
        persons.retainAll(complaining(other));
        return !persons.isEmpty();
    }

    private static Set<String> complaining(Complaint<?> complaint) {
        Set<String> persons = new HashSet<>();
        for (Party party : complaint.snapshot().parties()) {
            String identity = party.role().isComplaining()
                    ? ((Identities) complaint.knownParties()).identityOf(party.number())
                    : null;
            if (identity != null) {
                persons.add(identity);
            }
        }
        return persons;
    }
}
