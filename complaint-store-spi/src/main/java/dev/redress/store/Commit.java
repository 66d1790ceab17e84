package dev.redress.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Everything that one commit writes, on condition of what the caller saw. Immutable.
 *
 * @param expect what the store must hold of the complaint
 * @param next the complaint as it is after the commit
 * @param entries the new journal entries, one or more, numbered without gaps up to {@code next.version()}; copied
 * @param sealed the new sealed values, in slots not used before; copied
 * @param tallies what to add to tallies, each key and window once; copied, in the order of key and window
 * @param tokensAdded the tokens by which the complaint is found from now on, if it is not found by them already; copied, each
 *     once
 * @param tokensRemoved the tokens by which it is found no longer, if it was; none of those added; copied, each once
 * @param messages what is to be delivered once it is committed, each of an entry of this commit, each key once; copied
 * @param erasedSlots the slots whose values are removed for ever, none of those sealed by this commit; copied, each once
 * @param textTokensErased whether all tokens that were made of the complaint's texts ({@link Token.Kind#isOfText}) are removed, whatever they are,
 *     but those added by this commit
 */
public record Commit(
        Expect expect,
        ComplaintRecord next,
        List<JournalEntry> entries,
        List<SealedValue> sealed,
        List<TallyAdd> tallies,
        List<Token> tokensAdded,
        List<Token> tokensRemoved,
        List<OutboxMessage> messages,
        List<Integer> erasedSlots,
        boolean textTokensErased) {

    /** The most entries in one commit. */
    public static final int MAX_ENTRIES = 1_000;

    /** The most tallies in one commit. */
    public static final int MAX_TALLIES = 100;

    /** The most messages in one commit. */
    public static final int MAX_MESSAGES = 1_000;

    /** The most tokens that one commit adds, and the most that it removes. */
    public static final int MAX_TOKENS = 10_000;

    // Every store locks tallies in this order, or two commits could wait for each other.
    private static final Comparator<TallyAdd> BY_KEY =
            Comparator.comparing(TallyAdd::key).thenComparing(TallyAdd::window);

    private record TallyKey(String key, String window) {}

    /**
     * A commit that touches no tally and no token.
     *
     * @param expect what the store must hold of the complaint
     * @param next the complaint as it is after the commit
     * @param entries the new journal entries, one or more, numbered without gaps up to {@code next.version()}; copied
     * @param sealed the new sealed values, in slots not used before; copied
     * @throws IllegalArgumentException as the other constructor
     */
    public Commit(Expect expect, ComplaintRecord next, List<JournalEntry> entries, List<SealedValue> sealed) {
        this(expect, next, entries, sealed, List.of(), List.of(), List.of(), List.of(), List.of(), false);
    }

    /**
     * Copies the lists and checks the numbering.
     *
     * @throws IllegalArgumentException if there are no entries or too many, if they are not numbered from the expected
     *     version on up to the new one, if a command, a slot or a tally occurs twice, if there are too many tallies or tokens, if a
     *     token is both added and removed, if a slot is both sealed and erased, or if the last hash is not the new head
     */
    public Commit {
        entries = List.copyOf(entries);
        sealed = List.copyOf(sealed);
        tallies = tallies.stream().sorted(BY_KEY).toList();
        tokensAdded = tokensAdded.stream().distinct().toList();
        tokensRemoved = tokensRemoved.stream().distinct().toList();
        messages = List.copyOf(messages);
        erasedSlots = erasedSlots.stream().distinct().toList();
        if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException("complaint " + next.id() + ": commit must have 1 to " + MAX_ENTRIES
                    + " entries, had " + entries.size());
        }
        long before = expect instanceof Expect.At at ? at.version() : 0;
        for (int i = 0; i < entries.size(); i++) {
            long wanted = before + 1 + i;
            if (entries.get(i).sequence() != wanted) {
                throw new IllegalArgumentException("complaint " + next.id() + ": entry must have sequence " + wanted
                        + ", was " + entries.get(i).sequence());
            }
        }
        requireOnce(
                next,
                entries.stream()
                        .map(JournalEntry::commandId)
                        .filter(Objects::nonNull)
                        .toList(),
                "command");
        requireOnce(next, sealed.stream().map(SealedValue::slot).toList(), "slot");
        requireExtras(next, tallies, tokensAdded, tokensRemoved);
        requireMessages(next, before, entries.size(), messages);
        if (sealed.stream().map(SealedValue::slot).anyMatch(erasedSlots::contains)) {
            throw new IllegalArgumentException(
                    "complaint " + next.id() + ": a slot must not be both sealed and erased");
        }
        JournalEntry last = entries.get(entries.size() - 1);
        if (last.sequence() != next.version() || !last.hash().equals(next.head())) {
            throw new IllegalArgumentException("complaint " + next.id()
                    + ": version and head must be those of the last entry " + last.sequence() + ", version was "
                    + next.version());
        }
    }

    private static void requireMessages(ComplaintRecord next, long before, int entries, List<OutboxMessage> messages) {
        requireAtMost(next, messages, MAX_MESSAGES, "messages");
        requireOnce(next, messages.stream().map(OutboxMessage::key).toList(), "message");
        for (OutboxMessage message : messages) {
            long sequence = message.key().sequence();
            if (!message.key().complaint().equals(next.id()) || sequence <= before || sequence > before + entries) {
                throw new IllegalArgumentException("complaint " + next.id() + ": message " + message.key()
                        + " must be of an entry of this commit");
            }
        }
    }

    private static void requireExtras(
            ComplaintRecord next, List<TallyAdd> tallies, List<Token> added, List<Token> removed) {
        requireOnce(
                next,
                tallies.stream()
                        .map(each -> new TallyKey(each.key(), each.window()))
                        .toList(),
                "tally");
        requireAtMost(next, tallies, MAX_TALLIES, "tallies");
        requireAtMost(next, added, MAX_TOKENS, "added tokens");
        requireAtMost(next, removed, MAX_TOKENS, "removed tokens");
        Set<Token> both = new HashSet<>(added);
        both.retainAll(new HashSet<>(removed));
        if (!both.isEmpty()) {
            throw new IllegalArgumentException(
                    "complaint " + next.id() + ": a token must not be both added and removed");
        }
    }

    private static void requireAtMost(ComplaintRecord next, List<?> values, int max, String what) {
        if (values.size() > max) {
            throw new IllegalArgumentException(
                    "complaint " + next.id() + ": at most " + max + " " + what + ", were " + values.size());
        }
    }

    /**
     * The same commit with other tallies.
     *
     * @param adds what to add, each key and window once
     * @return a new commit
     * @throws IllegalArgumentException if a key and window occurs twice, or there are too many
     */
    public Commit withTallies(List<TallyAdd> adds) {
        return new Commit(
                expect,
                next,
                entries,
                sealed,
                adds,
                tokensAdded,
                tokensRemoved,
                messages,
                erasedSlots,
                textTokensErased);
    }

    /**
     * The same commit with other tokens.
     *
     * @param added the tokens by which the complaint is found from now on
     * @param removed the tokens by which it is found no longer
     * @return a new commit
     * @throws IllegalArgumentException if a token is in both, or there are too many
     */
    public Commit withTokens(List<Token> added, List<Token> removed) {
        return new Commit(
                expect, next, entries, sealed, tallies, added, removed, messages, erasedSlots, textTokensErased);
    }

    /**
     * The same commit with other messages.
     *
     * @param tell what is to be delivered, each of an entry of this commit
     * @return a new commit
     * @throws IllegalArgumentException if a key occurs twice, or is of no entry of this commit, or there are too many
     */
    public Commit withMessages(List<OutboxMessage> tell) {
        return new Commit(
                expect,
                next,
                entries,
                sealed,
                tallies,
                tokensAdded,
                tokensRemoved,
                tell,
                erasedSlots,
                textTokensErased);
    }

    /**
     * The same commit that erases values.
     *
     * @param slots the slots whose values are removed for ever
     * @return a new commit
     * @throws IllegalArgumentException if one of them is sealed by this commit
     */
    public Commit withErased(List<Integer> slots) {
        return new Commit(
                expect, next, entries, sealed, tallies, tokensAdded, tokensRemoved, messages, slots, textTokensErased);
    }

    /**
     * The same commit that takes away by what texts the complaint is found; for whoever erases a text and cannot know all that was
     * made of it.
     *
     * @return a new commit
     */
    public Commit withoutTextTokens() {
        return new Commit(
                expect, next, entries, sealed, tallies, tokensAdded, tokensRemoved, messages, erasedSlots, true);
    }

    /**
     * Checks what {@link ComplaintStore#commitAll} asks of its argument.
     *
     * @param commits what is to be written in one call
     * @throws IllegalArgumentException if there are more than {@link ComplaintStore#MAX_BULK}, or two are of one complaint
     */
    public static void requireSeparate(List<Commit> commits) {
        if (commits.size() > ComplaintStore.MAX_BULK) {
            throw new IllegalArgumentException(
                    "at most " + ComplaintStore.MAX_BULK + " commits go in one call, were " + commits.size());
        }
        record Place(Tenant tenant, ComplaintId id) {}
        Set<Place> seen = new HashSet<>();
        for (Commit commit : commits) {
            ComplaintRecord next = commit.next();
            if (!seen.add(new Place(next.tenant(), next.id()))) {
                throw new IllegalArgumentException(
                        "complaint " + next.id() + " occurs twice; put its entries into one commit");
            }
        }
    }

    private static void requireOnce(ComplaintRecord next, List<?> values, String what) {
        if (new HashSet<>(values).size() != values.size()) {
            throw new IllegalArgumentException("complaint " + next.id() + ": each " + what + " must occur once");
        }
    }
}
