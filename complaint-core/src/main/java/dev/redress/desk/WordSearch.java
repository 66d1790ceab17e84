package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Filing;
import dev.redress.procedure.Circle;
import dev.redress.procedure.Procedure;
import dev.redress.record.DocumentForm;
import dev.redress.record.Identities;
import dev.redress.record.Unreadable;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Cursor;
import dev.redress.store.Order;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for words in what complaints tell, by reading the texts of those that a search finds. For one call. */
final class WordSearch {

    private static final int PAGE = 200;

    /** How many complaints one call reads at most. */
    static final int MOST_READ = 10_000;

    private final Ledger ledger;
    private final @Nullable WordIndex index;
    private final List<String> words;

    WordSearch(Ledger ledger, @Nullable WordIndex index, String words) {
        this.index = index;
        this.ledger = ledger;
        this.words = Stream.of(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(WordSearch::folded)
                .toList();
        if (this.words.isEmpty()) {
            throw new IllegalArgumentException("a search for words needs a word or more");
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    Page<Complaint<?>> search(Query query) {
        List<Complaint<?>> found = new ArrayList<>();
        Cursor after = query.after();
        for (int read = 0; read < MOST_READ; ) {
            Page<ComplaintRecord> page =
                    candidates(new Query(query.tenant(), query.filters(), query.order(), after, PAGE));
            for (ComplaintRecord record : page.rows()) {
                read++;
                after = cursor(record, query.order());
                Complaint<?> complaint = Complaint.of(DocumentForm.read(record), record.head(), Identities.NONE);
                if (tells(complaint)) {
                    found.add(complaint);
                    if (found.size() == query.limit()) {
                        return new Page<>(found, after);
                    }
                }
            }
            if (page.next() == null) {
                return new Page<>(found, null);
            }
        }
        return new Page<>(found, after);
    }

    /** Those that the index knows to have the words; what they tell is read all the same, as passages can be blackened. */
    private Page<ComplaintRecord> candidates(Query query) {
        List<Token> sought = index == null ? List.of() : WordIndex.sought(query.tenant(), words);
        return index == null || sought.isEmpty() ? ledger.store().search(query) : index.search(query, sought);
    }

    private static Cursor cursor(ComplaintRecord record, Order order) {
        return new Cursor(
                order == Order.DUE_FIRST ? Objects.requireNonNull(record.dueAt()) : record.receivedAt(), record.id());
    }

    private boolean tells(Complaint<?> complaint) {
        Procedure procedure =
                ledger.rulebook().procedure(complaint.snapshot().key().procedure());
        if (Circle.of(procedure).isClosed(complaint.snapshot())) {
            return false;
        }
        Filing filing = complaint.snapshot().filing();
        Map<Integer, String> texts = Admission.legible(
                complaint,
                Unreadable.without(ledger.store().sealed(ledger.tenant(), complaint.id()), Set.of()),
                procedure.readers(),
                null);
        String told = folded(Stream.of(
                        complaint.reference(),
                        filing.product() == null ? null : filing.product().name(),
                        texts.get(filing.facts().slot()),
                        filing.demand() == null
                                ? null
                                : texts.get(filing.demand().slot()))
                .filter(Objects::nonNull)
                .reduce("", (all, text) -> all + "\n" + text));
        return words.stream().allMatch(told::contains);
    }
}
