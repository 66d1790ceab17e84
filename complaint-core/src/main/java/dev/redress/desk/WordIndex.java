package dev.redress.desk;

import dev.redress.complaint.Filing;
import dev.redress.complaint.SealedText;
import dev.redress.event.StageEvent;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.SealedDraft;
import dev.redress.record.DocumentForm;
import dev.redress.record.Unreadable;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.HeadAt;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import dev.redress.store.TextSearchStore;
import dev.redress.store.Token;
import dev.redress.words.Scripts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of what was filed, as tokens in the store: whole words in lower case, pairs of characters where words are not written apart.
 * They are hashed, and go with the text they were made from. Thread-safe.
 */
final class WordIndex {

    /** Of a longer text, the first ones. */
    static final int MOST_WORDS = 8_000;

    private static final int HASH = 24;
    private static final int PAGE = 200;

    private final TextSearchStore store;

    WordIndex(TextSearchStore store) {
        this.store = store;
    }

    Page<ComplaintRecord> search(Query query, List<Token> words) {
        return store.searchText(query, words);
    }

    /** What to look for; none if the text has no whole word, as a single Chinese character has not. */
    static List<Token> sought(Tenant tenant, List<String> folded) {
        return tokens(tenant, folded, TextSearchStore.MAX_WORDS);
    }

    /** The words of what a decision files; none if it files nothing. */
    static List<Token> filed(Decision decision) {
        if (!(decision.entries().get(0).event() instanceof StageEvent.Filed filed)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(told(decision.next().key().reference(), filed.filing()));
        for (SealedDraft draft : decision.drafts()) {
            if (isOf(filed.filing(), draft.slot())) {
                texts.add(draft.value());
            }
        }
        return tokens(decision.next().key().tenant(), texts, MOST_WORDS);
    }

    private static boolean isOf(Filing filing, int slot) {
        SealedText demand = filing.demand();
        return filing.facts().slot() == slot || (demand != null && demand.slot() == slot);
    }

    private static List<String> told(String reference, Filing filing) {
        return filing.product() == null
                ? List.of(reference)
                : List.of(reference, filing.product().name());
    }

    /** Indexes all complaints of a tenant again. */
    long all(ComplaintStore complaints, Tenant tenant) {
        long indexed = 0;
        ComplaintId after = null;
        List<ComplaintRecord> page = complaints.complaintsAfter(tenant, null, PAGE);
        while (!page.isEmpty()) {
            for (ComplaintRecord record : page) {
                indexed += again(complaints, tenant, record) ? 1 : 0;
                after = record.id();
            }
            page = complaints.complaintsAfter(tenant, after, PAGE);
        }
        return indexed;
    }

    /** Somebody who changes the complaint meanwhile does not change its words, unless they erase them. */
    private boolean again(ComplaintStore complaints, Tenant tenant, ComplaintRecord seen) {
        Optional<ComplaintRecord> record = Optional.of(seen);
        while (record.isPresent()) {
            ComplaintRecord now = record.get();
            HeadAt at = new HeadAt(now.id(), now.version(), now.head());
            if (store.index(tenant, at, words(complaints, tenant, now))) {
                return true;
            }
            record = complaints.find(tenant, seen.id()).map(StoredComplaint::record);
        }
        return false;
    }

    private static List<Token> words(ComplaintStore complaints, Tenant tenant, ComplaintRecord record) {
        Map<Integer, String> texts = Unreadable.without(complaints.sealed(tenant, record.id()), Set.of());
        return words(tenant, record.reference(), DocumentForm.read(record).filing(), texts);
    }

    /** The words of what is left of a filing; none where the facts are gone. */
    static List<Token> words(Tenant tenant, String reference, Filing filing, Map<Integer, String> texts) {
        String facts = texts.get(filing.facts().slot());
        if (facts == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>(told(reference, filing));
        all.add(facts);
        String demand = demand(filing, texts);
        if (demand != null) {
            all.add(demand);
        }
        return tokens(tenant, all, MOST_WORDS);
    }

    private static @Nullable String demand(Filing filing, Map<Integer, String> texts) {
        SealedText demand = filing.demand();
        return demand == null ? null : texts.get(demand.slot());
    }

    private static List<Token> tokens(Tenant tenant, List<String> texts, int most) {
        Set<String> words = new LinkedHashSet<>();
        texts.forEach(text -> collect(text.toLowerCase(Locale.ROOT), words));
        return words.stream().limit(most).map(word -> token(tenant, word)).toList();
    }

    private static void collect(String text, Set<String> words) {
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            if (Scripts.isUnspaced(text.charAt(at))) {
                if (end < text.length() && Scripts.isUnspaced(text.charAt(end))) {
                    words.add(text.substring(at, end + 1));
                }
            } else if (isOfWord(text.charAt(at))) {
                while (end < text.length() && isOfWord(text.charAt(end))) {
                    end++;
                }
                words.add(text.substring(at, end));
            }
            at = end;
        }
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) && !Scripts.isUnspaced(c);
    }

    private static Token token(Tenant tenant, String word) {
        String hash = Secrets.sha256("redress-word/1\n" + tenant.name() + "\n" + word);
        return new Token(Token.Kind.WORD, hash.substring(0, HASH));
    }
}
