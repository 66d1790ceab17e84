package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.store.BulkReadStore;
import dev.redress.store.ComplaintId;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-42: a store that reads many things at once. */
abstract class BulkReadTests extends FeedTests {

    private static Token token(Token.Kind kind, int number) {
        return new Token(kind, "t" + number);
    }

    @Test
    @DisplayName("S-42 many tokens, complaints and sealed values are read as one by one")
    void manyAreReadAsOneByOne() {
        BulkReadStore many = capability(BulkReadStore.class);
        List<ComplaintId> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Draft draft = data.filing().identity(1, "ref/crm/" + i).text(2, "text " + i);
            for (int each = 0; each <= i; each += 3) {
                draft.token(token(Token.Kind.SIGNATURE, each)).token(token(Token.Kind.PARTY, each));
            }
            ids.add(committed(i % 7 == 0 ? data.filing().token(token(Token.Kind.SIGNATURE, 0)) : draft)
                    .next()
                    .id());
        }
        Data others = data.forTenant(new Tenant("tck-" + UUID.randomUUID()));
        ComplaintId theirs = committed(others.filing().text(1, "x").token(token(Token.Kind.SIGNATURE, 0)))
                .next()
                .id();
        List<Token> tokens = new ArrayList<>();
        IntStream.range(0, 50).forEach(i -> tokens.add(token(Token.Kind.SIGNATURE, i)));
        tokens.add(token(Token.Kind.PARTY, 3));
        tokens.add(token(Token.Kind.SIGNATURE, 0));
        List<ComplaintId> asked = new ArrayList<>(ids);
        asked.add(theirs);
        asked.add(data.id());
        asked.add(ids.get(0));
        Collections.reverse(asked);

        for (int limit : new int[] {1, 4, 100}) {
            var found = many.findByTokens(tenant, tokens, limit);
            assertThat(found.values()).noneMatch(List::isEmpty);
            tokens.forEach(token -> assertThat(found.getOrDefault(token, List.of()))
                    .as("%s up to %s", token, limit)
                    .isEqualTo(latest(token, limit)));
        }
        var stored = many.findAll(tenant, asked);
        var sealed = many.sealedOfAll(tenant, asked);
        assertThat(stored).hasSize(ids.size());
        assertThat(sealed.values()).noneMatch(List::isEmpty);
        for (ComplaintId id : asked) {
            assertThat(stored.get(id)).isEqualTo(store.find(tenant, id).orElse(null));
            assertThat(sealed.getOrDefault(id, List.of())).isEqualTo(store.sealed(tenant, id));
        }
    }

    private List<ComplaintId> latest(Token token, int limit) {
        List<ComplaintId> all = new ArrayList<>(store.findByToken(tenant, token, null, Integer.MAX_VALUE));
        Collections.reverse(all);
        return all.subList(0, Math.min(limit, all.size()));
    }

    @Test
    @DisplayName("S-42 nothing is read of nothing, and too much is refused")
    void nothingAndTooMuch() {
        BulkReadStore many = capability(BulkReadStore.class);
        assertThat(many.findByTokens(tenant, List.of(), 1)).isEmpty();
        assertThat(many.findAll(tenant, List.of())).isEmpty();
        assertThat(many.sealedOfAll(tenant, List.of())).isEmpty();
        List<ComplaintId> ids = IntStream.rangeClosed(0, BulkReadStore.MAX_KEYS)
                .mapToObj(i -> data.id())
                .toList();
        List<Token> tokens = IntStream.rangeClosed(0, BulkReadStore.MAX_KEYS)
                .mapToObj(i -> token(Token.Kind.WORD, i))
                .toList();
        assertThatIllegalArgumentException().isThrownBy(() -> many.findByTokens(tenant, tokens, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> many.findByTokens(tenant, tokens.subList(0, 1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> many.findAll(tenant, ids));
        assertThatIllegalArgumentException().isThrownBy(() -> many.sealedOfAll(tenant, ids));
        assertThat(many.findAll(tenant, ids.subList(0, BulkReadStore.MAX_KEYS))).isEmpty();
    }
}
