package dev.redress.store.memory;

import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which complaints of one tenant have which tokens. Not thread-safe: the shelf has the lock. */
final class Tokens {

    private final Map<Token, NavigableSet<ComplaintId>> holders = new HashMap<>();

    void change(ComplaintId id, Commit commit) {
        change(id, commit.textTokensErased(), commit.tokensAdded(), commit.tokensRemoved());
    }

    private void change(ComplaintId id, boolean textErased, List<Token> added, List<Token> removed) {
        if (textErased) {
            holders.forEach((token, ids) -> {
                if (token.kind().isOfText()) {
                    ids.remove(id);
                }
            });
        }
        for (Token token : removed) {
            holders.getOrDefault(token, new TreeSet<>()).remove(id);
        }
        for (Token token : added) {
            holders.computeIfAbsent(token, unused -> new TreeSet<>()).add(id);
        }
    }

    /** Replaces the words of a complaint. */
    void index(ComplaintId id, List<Token> words) {
        holders.forEach((token, ids) -> {
            if (token.kind() == Token.Kind.WORD) {
                ids.remove(id);
            }
        });
        change(id, false, words, List.of());
    }

    boolean hasAll(ComplaintId id, List<Token> tokens) {
        return tokens.stream()
                .allMatch(token -> holders.getOrDefault(token, new TreeSet<>()).contains(id));
    }

    List<ComplaintId> latest(Token token, int limit) {
        return holders.getOrDefault(token, new TreeSet<>()).descendingSet().stream()
                .limit(limit)
                .toList();
    }

    List<ComplaintId> find(Token token, @Nullable ComplaintId after, int limit) {
        NavigableSet<ComplaintId> ids = holders.getOrDefault(token, new TreeSet<>());
        NavigableSet<ComplaintId> rest = after == null ? ids : ids.tailSet(after, false);
        return rest.stream().limit(limit).toList();
    }
}
