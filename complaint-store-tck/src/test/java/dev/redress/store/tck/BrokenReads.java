package dev.redress.store.tck;

import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Cursor;
import dev.redress.store.Definition;
import dev.redress.store.Filter;
import dev.redress.store.JournalEntry;
import dev.redress.store.Order;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import dev.redress.store.UnsupportedFilterException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stores that go wrong in reading, and in definitions. */
final class BrokenReads {

    private BrokenReads() {}

    /** Keeps instants of the journal in milliseconds. */
    static final class TruncatesToMillis extends PassThrough {
        @Override
        public List<JournalEntry> journal(Tenant tenant, ComplaintId id, long afterSequence, int limit) {
            return right.journal(tenant, id, afterSequence, limit).stream()
                    .map(Copies::inMillis)
                    .toList();
        }
    }

    /** Begins a journal with the entry asked for rather than after it. */
    static final class JournalBeginsTooEarly extends PassThrough {
        @Override
        public List<JournalEntry> journal(Tenant tenant, ComplaintId id, long afterSequence, int limit) {
            return right.journal(tenant, id, Math.max(0, afterSequence - 1), limit);
        }
    }

    /** Hands out the list that it goes on writing to. */
    static final class HandsOutItsOwnJournal extends PassThrough {
        private final Map<Set<Object>, List<JournalEntry>> own = new ConcurrentHashMap<>();

        @Override
        public CommitResult commit(Commit commit) {
            CommitResult answer = right.commit(commit);
            if (answer.equals(CommitResult.Committed.INSTANCE)) {
                List<JournalEntry> open =
                        own.get(Set.of(commit.next().tenant(), commit.next().id()));
                if (open != null) {
                    open.addAll(commit.entries());
                }
            }
            return answer;
        }

        @Override
        public List<JournalEntry> journal(Tenant tenant, ComplaintId id, long afterSequence, int limit) {
            List<JournalEntry> entries = new CopyOnWriteArrayList<>(right.journal(tenant, id, afterSequence, limit));
            if (afterSequence == 0 && limit == Integer.MAX_VALUE && !entries.isEmpty()) {
                own.put(Set.of(tenant, id), entries);
            }
            return entries;
        }
    }

    /** Brings texts together with identities. */
    static final class BringsTextsToo extends PassThrough {
        @Override
        public Optional<StoredComplaint> find(Tenant tenant, ComplaintId id) {
            return right.find(tenant, id).map(found -> new StoredComplaint(found.record(), right.sealed(tenant, id)));
        }
    }

    /** Counts rows from the beginning instead of going by the cursor's place. */
    static final class PagesByOffset extends PassThrough {
        private final Map<Cursor, Integer> offsets = new ConcurrentHashMap<>();

        @Override
        public Page<ComplaintRecord> search(Query query) {
            Integer offset = query.after() == null ? null : offsets.get(query.after());
            Page<ComplaintRecord> page = offset == null ? right.search(query) : page(query, offset);
            if (page.next() != null) {
                offsets.put(page.next(), (offset == null ? 0 : offset) + query.limit());
            }
            return page;
        }

        private Page<ComplaintRecord> page(Query query, int offset) {
            List<ComplaintRecord> all = right.search(
                            new Query(query.tenant(), query.filters(), query.order(), null, Query.MAX_LIMIT))
                    .rows();
            int from = Math.min(offset, all.size());
            int to = Math.min(from + query.limit(), all.size());
            List<ComplaintRecord> rows = all.subList(from, to);
            return new Page<>(rows, to < all.size() ? placeOfLast(query, rows) : null);
        }
    }

    /** Gives a next cursor for every full page. */
    static final class PromisesAnotherPage extends PassThrough {
        @Override
        public Page<ComplaintRecord> search(Query query) {
            Page<ComplaintRecord> page = right.search(query);
            return page.rows().size() == query.limit()
                    ? new Page<>(page.rows(), placeOfLast(query, page.rows()))
                    : page;
        }
    }

    private static Cursor placeOfLast(Query query, List<ComplaintRecord> rows) {
        return query.order().place(rows.get(rows.size() - 1));
    }

    /** Leaves out a filter it does not know. */
    static final class IgnoresChannelFilter extends PassThrough {
        @Override
        public Page<ComplaintRecord> search(Query query) {
            List<Filter> known = new ArrayList<>(query.filters());
            known.removeIf(filter -> filter instanceof Filter.ChannelIs);
            return right.search(new Query(query.tenant(), known, query.order(), query.after(), query.limit()));
        }
    }

    /** Right, as it says what it cannot do. */
    static final class CannotSearchByChannel extends PassThrough {
        @Override
        public Page<ComplaintRecord> search(Query query) {
            for (Filter filter : query.filters()) {
                if (filter instanceof Filter.ChannelIs) {
                    throw new UnsupportedFilterException(filter);
                }
            }
            return right.search(query);
        }
    }

    /** Knows one order only. */
    static final class OrdersWhatIsDueByReceipt extends PassThrough {
        @Override
        public Page<ComplaintRecord> search(Query query) {
            Order known = query.order() == Order.DUE_FIRST ? Order.OLDEST_FIRST : query.order();
            return right.search(new Query(query.tenant(), query.filters(), known, query.after(), query.limit()));
        }
    }

    /** Orders ties as signed numbers, as java.util.UUID does. */
    static final class OrdersTiesBySignedIds extends PassThrough {
        private static final Comparator<ComplaintRecord> SIGNED = Comparator.comparing(ComplaintRecord::receivedAt)
                .thenComparing(row -> row.id().value());

        @Override
        public Page<ComplaintRecord> search(Query query) {
            Page<ComplaintRecord> page = right.search(query);
            if (query.order() == Order.DUE_FIRST) {
                return page;
            }
            List<ComplaintRecord> rows = new ArrayList<>(page.rows());
            rows.sort(query.order().isDescending() ? SIGNED.reversed() : SIGNED);
            return new Page<>(rows, page.next());
        }
    }

    /** Raises an epoch by another number than one. */
    static final class RaisesEpochsBy extends PassThrough {
        private final int step;

        RaisesEpochsBy(int step) {
            this.step = step;
        }

        @Override
        public long epoch(Tenant tenant, Definition.Epoch epoch) {
            return step * right.epoch(tenant, epoch);
        }
    }

    /** Chains a publication to whatever head there is. */
    static final class IgnoresThePublicationHead extends PassThrough {
        @Override
        public Published publish(Definition definition) {
            return right.publish(new Definition(
                    definition.tenant(),
                    definition.kind(),
                    definition.id(),
                    definition.version(),
                    definition.body(),
                    definition.digest(),
                    definition.publishedAt(),
                    definition.publishedBy(),
                    right.publicationHead(definition.tenant()),
                    definition.head()));
        }
    }

    /** Gives the definition that was published last under a version, also if it existed. */
    static final class OverwritesDefinitions extends PassThrough {
        private final Map<List<Object>, Definition> last = new ConcurrentHashMap<>();

        @Override
        public Published publish(Definition definition) {
            Published answer = right.publish(definition);
            if (answer == Published.EXISTS) {
                last.put(
                        List.of(definition.tenant(), definition.kind(), definition.id(), definition.version()),
                        definition);
            }
            return answer;
        }

        @Override
        public Optional<Definition> definition(Tenant tenant, Definition.Kind kind, String id, int version) {
            return right.definition(tenant, kind, id, version)
                    .map(found -> last.getOrDefault(List.of(tenant, kind, id, version), found));
        }
    }

    /** Takes the definition published last for the latest. */
    static final class TakesTheLastForTheLatest extends PassThrough {
        private final Map<List<Object>, Definition> last = new ConcurrentHashMap<>();

        @Override
        public Published publish(Definition definition) {
            Published answer = right.publish(definition);
            if (answer == Published.PUBLISHED) {
                last.put(List.of(definition.tenant(), definition.kind(), definition.id()), definition);
            }
            return answer;
        }

        @Override
        public Optional<Definition> latestDefinition(Tenant tenant, Definition.Kind kind, String id) {
            return Optional.ofNullable(last.get(List.of(tenant, kind, id)));
        }
    }
}
