package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.CommitResult.LimitReached;
import dev.redress.store.ComplaintId;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-18 and S-19: complaints are found by their tokens, which come and go with commits. */
abstract class TokenTests extends CountedCommitTests {

    private static final Token WORD = new Token(Token.Kind.WORD, "a");

    private List<ComplaintId> having(Token token) {
        return store.findByToken(tenant, token, null, Integer.MAX_VALUE);
    }

    @Test
    @DisplayName("S-18 finds exactly the complaints with the token, ascending, on both sides of the sign bit")
    void findsExactlyThoseWithTheToken() {
        List<ComplaintId> ids = new ArrayList<>();
        for (String prefix : List.of("f", "8", "7", "0")) {
            for (String last : List.of("f", "7", "0")) {
                String random = UUID.randomUUID().toString();
                ids.add(ComplaintId.parse(prefix + random.substring(1, 19) + last + random.substring(20)));
            }
        }
        ids.forEach(id -> committed(data.filing(id).token(WORD)));
        committed(data.filing());
        committed(data.filing().token(new Token(Token.Kind.WORD, "b")));

        assertThat(having(WORD)).isEqualTo(ids.stream().sorted().toList());
    }

    @Test
    @DisplayName("S-18 kinds and values are different to the last character")
    void kindsAndValuesAreDifferent() {
        List<Token> tokens = new ArrayList<>();
        for (Token.Kind kind : Token.Kind.values()) {
            for (String value :
                    List.of("a", "A", "a ", " a", "a%", "_", "'", "\\", "x".repeat(99) + "1", "x".repeat(100))) {
                tokens.add(new Token(kind, value));
            }
        }
        List<ComplaintId> ids = new ArrayList<>();
        for (Token token : tokens) {
            ids.add(committed(data.filing().token(token)).next().id());
        }
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(having(tokens.get(i))).as("%s", tokens.get(i)).containsExactly(ids.get(i));
        }
    }

    @Test
    @DisplayName("S-18 goes on after any identifier, up to the limit")
    void goesOnAfterAnyIdentifier() {
        List<ComplaintId> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(committed(data.filing().token(WORD)).next().id());
        }
        ids.sort(null);
        List<ComplaintId> paged = new ArrayList<>();
        List<ComplaintId> page = store.findByToken(tenant, WORD, null, 3);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            paged.addAll(page);
            page = store.findByToken(tenant, WORD, page.get(page.size() - 1), 3);
        }
        assertThat(paged).isEqualTo(ids);

        ComplaintId gone = ids.remove(3);
        committed(data.change(found(gone)).withoutToken(WORD));
        assertThat(store.findByToken(tenant, WORD, gone, 2)).isEqualTo(ids.subList(3, 5));
        assertThat(store.findByToken(tenant, WORD, new ComplaintId(new UUID(0, 0)), 100))
                .isEqualTo(ids);
        assertThat(store.findByToken(tenant, WORD, new ComplaintId(new UUID(-1, -1)), 100))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> store.findByToken(tenant, WORD, null, 0));
    }

    @Test
    @DisplayName("S-18 each tenant has tokens of its own")
    void eachTenantHasTokensOfItsOwn() {
        ComplaintId id = data.id();
        Data theirs = data.forTenant(new Tenant("tck-" + UUID.randomUUID()));
        committed(data.filing(id).token(WORD));
        assertThat(store.findByToken(theirs.tenant(), WORD, null, 10)).isEmpty();

        Commit filing = committed(theirs.filing(id).token(WORD));
        committed(theirs.change(filing).withoutToken(WORD));
        assertThat(store.findByToken(theirs.tenant(), WORD, null, 10)).isEmpty();
        assertThat(having(WORD)).containsExactly(id);
    }

    @Test
    @DisplayName("S-19 a commit adds and removes tokens of its complaint alone, however often")
    void aCommitAddsAndRemovesTokens() {
        Token party = new Token(Token.Kind.PARTY, "a");
        Token link = new Token(Token.Kind.LINK, "l");
        Commit other = committed(data.filing().token(WORD).token(party));
        Commit filing = committed(data.filing().token(WORD).token(party));
        ComplaintId id = filing.next().id();

        Commit again = committed(data.change(filing).token(WORD).token(WORD).token(link));
        assertThat(having(WORD)).containsExactlyInAnyOrder(other.next().id(), id);
        assertThat(having(link)).containsExactly(id);

        Commit removed = committed(data.change(again).withoutToken(WORD).withoutToken(WORD));
        assertThat(having(WORD)).containsExactly(other.next().id());
        assertThat(having(party)).containsExactlyInAnyOrder(other.next().id(), id);

        Commit nothing = committed(
                data.change(removed).withoutToken(WORD).withoutToken(new Token(Token.Kind.SIGNATURE, "never")));
        committed(data.change(nothing).token(WORD).withoutToken(party));
        assertThat(having(WORD)).containsExactlyInAnyOrder(other.next().id(), id);
        assertThat(having(party)).containsExactly(other.next().id());
    }

    @Test
    @DisplayName(
            "S-19 a commit that erases text tokens leaves none of its complaint's but those it adds, and all others")
    void aCommitErasesTextTokens() {
        Token signature = new Token(Token.Kind.SIGNATURE, "s");
        Token another = new Token(Token.Kind.SIGNATURE, "t");
        Token party = new Token(Token.Kind.PARTY, "a");
        List<Token> all = List.of(WORD, signature, party);
        Commit other = committed(data.filing().token(WORD).token(signature));
        Commit filing = committed(data.filing().token(WORD).token(signature).token(party));
        Commit alone = committed(data.filing().token(WORD));
        ComplaintId id = filing.next().id();

        committed(data.change(filing).withoutTextTokens().token(another));
        assertThat(having(WORD))
                .containsExactlyInAnyOrder(other.next().id(), alone.next().id());
        assertThat(having(signature)).containsExactly(other.next().id());
        assertThat(having(another)).containsExactly(id);
        assertThat(having(party)).containsExactly(id);

        Commit erasing = data.change(other).withoutTextTokens().token(WORD).commit();
        Commit bulk = data.change(alone).withoutTextTokens().commit();
        assertThat(store.commitAll(List.of(erasing, bulk))).containsOnly(Committed.INSTANCE);
        assertThat(having(WORD)).containsExactly(other.next().id());
        assertThat(all)
                .allSatisfy(token ->
                        assertThat(having(token)).doesNotContain(alone.next().id()));
    }

    @Test
    @DisplayName("S-19 a refused commit adds and removes no token")
    void aRefusedCommitChangesNoToken() {
        Token link = new Token(Token.Kind.LINK, "l");
        Commit filing =
                committed(data.filing().command(data.command()).token(WORD).tally("a", 1, 1));
        Commit current = committed(data.change(filing));
        List<Draft> refused = List.of(
                data.change(current).command(commandOf(filing, 0)),
                data.change(filing),
                data.filing(filing.next().id()),
                data.filing().reference(filing.next().reference()),
                data.change(current).tally("a", 1, 1),
                data.filing().tally("a", 1, 1));
        for (Draft draft : refused) {
            Commit commit =
                    draft.token(link).withoutToken(WORD).withoutTextTokens().commit();
            assertThat(store.commit(commit)).isNotEqualTo(Committed.INSTANCE);
            assertThat(store.commitAll(List.of(commit))).doesNotContain(Committed.INSTANCE);
        }
        assertThat(having(link)).isEmpty();
        assertThat(having(WORD)).containsExactly(filing.next().id());
    }

    @Test
    @DisplayName("S-19 a bulk call changes the tokens of each commit that it lets through")
    void aBulkCallChangesTokens() {
        Token link = new Token(Token.Kind.LINK, "l");
        Commit first = committed(data.filing().token(WORD));
        Commit second = committed(data.filing().token(WORD).tally("a", 1, 1));
        Commit changed = data.change(first).withoutToken(WORD).token(link).commit();
        Commit limited = data.change(second)
                .withoutToken(WORD)
                .token(link)
                .tally("a", 1, 1)
                .commit();
        Commit filed = data.filing().token(link).token(WORD).tally("b", 1, 1).commit();
        Commit never = data.change(data.filing().commit()).token(link).commit();

        assertThat(store.commitAll(
                        List.of(changed, limited, filed, never, data.filing().commit())))
                .containsExactly(
                        Committed.INSTANCE,
                        new LimitReached("a", "w", 1, 1),
                        Committed.INSTANCE,
                        new CommitResult.Stale(0, null),
                        Committed.INSTANCE);
        assertThat(having(WORD))
                .containsExactlyInAnyOrder(second.next().id(), filed.next().id());
        assertThat(having(link))
                .containsExactlyInAnyOrder(first.next().id(), filed.next().id());
    }

    @Test
    @DisplayName("S-19 what the host rolls back was never found")
    void tokensInTheHostTransaction() throws Exception {
        Commit filing = committed(data.filing().token(WORD));
        Commit another = data.filing().token(WORD).commit();
        runInHostTransaction(false, inside -> {
            assertThat(inside.commit(data.change(filing).withoutToken(WORD).commit()))
                    .isEqualTo(Committed.INSTANCE);
            assertThat(inside.commitAll(List.of(another))).containsExactly(Committed.INSTANCE);
            assertThat(inside.findByToken(tenant, WORD, null, 9))
                    .containsExactly(another.next().id());
        });
        assertThat(having(WORD)).containsExactly(filing.next().id());
    }
}
