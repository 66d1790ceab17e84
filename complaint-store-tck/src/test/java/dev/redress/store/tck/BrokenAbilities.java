package dev.redress.store.tck;

import dev.redress.store.BulkReadStore;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Filter;
import dev.redress.store.GroupBy;
import dev.redress.store.GroupCount;
import dev.redress.store.GroupingStore;
import dev.redress.store.HeadAt;
import dev.redress.store.Page;
import dev.redress.store.ProjectedEntry;
import dev.redress.store.ProjectionStore;
import dev.redress.store.Query;
import dev.redress.store.SealedValue;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import dev.redress.store.TextSearchStore;
import dev.redress.store.Token;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores that go wrong with what not every store can do, or cannot do it. */
final class BrokenAbilities {

    private BrokenAbilities() {}

    /** Can do nothing beside what every store can. */
    static final class HasNone extends PassThrough {
        @Override
        public <T> Optional<T> capability(Class<T> type) {
            return Optional.empty();
        }
    }

    /** Finds complaints that have one of the words. */
    static final class AsksForTheFirstWord extends PassThrough {
        @Override
        public <T> Optional<T> capability(Class<T> type) {
            TextSearchStore texts = right.capability(TextSearchStore.class).orElseThrow();
            return type == TextSearchStore.class
                    ? Optional.of(type.cast(new TextSearchStore() {
                        @Override
                        public Page<ComplaintRecord> searchText(Query query, List<Token> words) {
                            TextSearchStore.requireSome(words);
                            return texts.searchText(query, words.subList(0, 1));
                        }

                        @Override
                        public boolean index(Tenant tenant, HeadAt complaint, List<Token> words) {
                            return texts.index(tenant, complaint, words);
                        }
                    }))
                    : super.capability(type);
        }
    }

    /** Leaves out those that have no value. */
    static final class CountsValuesOnly extends PassThrough implements GroupingStore {
        @Override
        public <T> Optional<T> capability(Class<T> type) {
            return type == GroupingStore.class ? Optional.of(type.cast(this)) : super.capability(type);
        }

        @Override
        public List<GroupCount> count(Tenant tenant, List<Filter> filters, GroupBy by) {
            return right.capability(GroupingStore.class).orElseThrow().count(tenant, filters, by).stream()
                    .filter(group -> group.value() != null)
                    .toList();
        }
    }

    /** Gives the last entry read once more. */
    static final class RepeatsTheLastEntry extends PassThrough implements ProjectionStore {
        @Override
        public <T> Optional<T> capability(Class<T> type) {
            return type == ProjectionStore.class ? Optional.of(type.cast(this)) : super.capability(type);
        }

        @Override
        public List<ProjectedEntry> entriesSince(Tenant tenant, @Nullable String cursor, int limit) {
            ProjectionStore feed = right.capability(ProjectionStore.class).orElseThrow();
            List<ProjectedEntry> more = feed.entriesSince(tenant, cursor, limit);
            if (cursor == null || limit == 1 || more.isEmpty()) {
                return more;
            }
            return feed.entriesSince(tenant, String.valueOf(Integer.parseInt(cursor) - 1), limit);
        }
    }

    /** Numbers entries as they are written and not as they are committed, so that who commits late is passed over. */
    static final class SeesWhatIsNotCommitted extends ReplayingStore {
        @Override
        public <T> Optional<T> capability(Class<T> type) {
            return type == ProjectionStore.class ? right.capability(type) : super.capability(type);
        }
    }

    /** Gives of each complaint its texts alone. */
    static final class ReadsOneSealedValue extends PassThrough implements BulkReadStore {
        @Override
        public <T> Optional<T> capability(Class<T> type) {
            return type == BulkReadStore.class ? Optional.of(type.cast(this)) : super.capability(type);
        }

        private BulkReadStore many() {
            return right.capability(BulkReadStore.class).orElseThrow();
        }

        @Override
        public Map<Token, List<ComplaintId>> findByTokens(Tenant tenant, Collection<Token> tokens, int limit) {
            return many().findByTokens(tenant, tokens, limit);
        }

        @Override
        public Map<ComplaintId, StoredComplaint> findAll(Tenant tenant, Collection<ComplaintId> ids) {
            return many().findAll(tenant, ids);
        }

        @Override
        public Map<ComplaintId, List<SealedValue>> sealedOfAll(Tenant tenant, Collection<ComplaintId> ids) {
            Map<ComplaintId, List<SealedValue>> first = new HashMap<>();
            many().sealedOfAll(tenant, ids).forEach((id, values) -> first.put(id, values.subList(0, 1)));
            return first;
        }
    }
}
