package dev.redress.desk;

import dev.redress.store.BulkReadStore;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintStore;
import dev.redress.store.SealedValue;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads many things, at once from a store that can, one by one from others. */
final class BulkReads {

    /** How many complaints of a token are read from a store that gives them from the first on; of a commoner one, the latest of these. */
    private static final int MOST_READ = 1_000;

    private BulkReads() {}

    static BulkReadStore of(ComplaintStore store) {
        return store.capability(BulkReadStore.class).orElseGet(() -> new OneByOne(store));
    }

    private record OneByOne(ComplaintStore store) implements BulkReadStore {

        @Override
        public Map<Token, List<ComplaintId>> findByTokens(Tenant tenant, Collection<Token> tokens, int limit) {
            Map<Token, List<ComplaintId>> found = new HashMap<>();
            for (Token token : tokens) {
                List<ComplaintId> ids = new ArrayList<>(store.findByToken(tenant, token, null, MOST_READ));
                Collections.reverse(ids);
                found.put(token, ids.subList(0, Math.min(limit, ids.size())));
            }
            found.values().removeIf(List::isEmpty);
            return found;
        }

        @Override
        public Map<ComplaintId, StoredComplaint> findAll(Tenant tenant, Collection<ComplaintId> ids) {
            Map<ComplaintId, StoredComplaint> found = new HashMap<>();
            ids.forEach(id -> store.find(tenant, id).ifPresent(each -> found.put(id, each)));
            return found;
        }

        @Override
        public Map<ComplaintId, List<SealedValue>> sealedOfAll(Tenant tenant, Collection<ComplaintId> ids) {
            Map<ComplaintId, List<SealedValue>> found = new HashMap<>();
            ids.forEach(id -> found.put(id, store.sealed(tenant, id)));
            found.values().removeIf(List::isEmpty);
            return found;
        }
    }
}
