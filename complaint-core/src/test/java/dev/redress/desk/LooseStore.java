package dev.redress.desk;

import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
import dev.redress.store.SealedValue;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a store holds, open to whoever has the database: rows can be altered, removed, moved. The rest goes to the store it was
 * taken from.
 */
final class LooseStore {

    final Tenant tenant;
    final Map<ComplaintId, ComplaintRecord> records = new TreeMap<>();
    final Map<ComplaintId, List<JournalEntry>> journals = new TreeMap<>();
    final Map<ComplaintId, List<SealedValue>> sealed = new TreeMap<>();
    private final ComplaintStore right;

    LooseStore(ComplaintStore right, Tenant tenant) {
        this.right = right;
        this.tenant = tenant;
        for (ComplaintRecord record : right.complaintsAfter(tenant, null, Integer.MAX_VALUE)) {
            records.put(record.id(), record);
            journals.put(record.id(), new ArrayList<>(right.journal(tenant, record.id(), 0, Integer.MAX_VALUE)));
            sealed.put(record.id(), new ArrayList<>(right.sealed(tenant, record.id())));
        }
    }

    ComplaintStore store() {
        return (ComplaintStore) Proxy.newProxyInstance(
                LooseStore.class.getClassLoader(), new Class<?>[] {ComplaintStore.class}, this::call);
    }

    private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "find" -> find((ComplaintId) arguments[1]);
            case "findByReference" ->
                records.values().stream()
                        .filter(record -> record.reference().equals(arguments[1]))
                        .findFirst()
                        .flatMap(record -> find(record.id()));
            case "journal" ->
                journals.getOrDefault((ComplaintId) arguments[1], List.of()).stream()
                        .filter(entry -> entry.sequence() > (long) arguments[2])
                        .limit((int) arguments[3])
                        .toList();
            case "sealed" -> List.copyOf(sealed.getOrDefault((ComplaintId) arguments[1], List.of()));
            case "complaintsAfter" ->
                records.entrySet().stream()
                        .filter(each -> isAfter(each.getKey(), arguments[1]))
                        .map(Map.Entry::getValue)
                        .limit((int) arguments[2])
                        .toList();
            case "entriesAfter" -> page(rows(journals), arguments, entry -> ((JournalEntry) entry).sequence());
            case "sealedAfter" -> page(rows(sealed), arguments, value -> ((SealedValue) value).slot());
            default -> {
                try {
                    yield method.invoke(right, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
        };
    }

    private Optional<StoredComplaint> find(ComplaintId id) {
        return Optional.ofNullable(records.get(id))
                .map(record -> new StoredComplaint(
                        record,
                        sealed.getOrDefault(id, List.of()).stream()
                                .filter(value -> value.kind() == SealedValue.Kind.IDENTITY)
                                .toList()));
    }

    private static boolean isAfter(ComplaintId id, Object after) {
        return after == null || id.compareTo((ComplaintId) after) > 0;
    }

    private static <T> Stream<OfComplaint<T>> rows(Map<ComplaintId, List<T>> table) {
        return table.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(row -> new OfComplaint<>(each.getKey(), row)));
    }

    private static <T> List<OfComplaint<T>> page(
            Stream<OfComplaint<T>> rows, Object[] arguments, java.util.function.ToLongFunction<Object> number) {
        long last = ((Number) arguments[2]).longValue();
        return rows.filter(row -> isAfter(row.complaint(), arguments[1])
                        || (row.complaint().equals(arguments[1]) && number.applyAsLong(row.row()) > last))
                .limit((int) arguments[3])
                .toList();
    }

    /** Puts what two complaints have into each other's place. */
    static <T> void swap(Map<ComplaintId, T> table, ComplaintId one, ComplaintId other) {
        Map<ComplaintId, T> before = new HashMap<>(table);
        table.put(one, before.get(other));
        table.put(other, before.get(one));
    }

    /** A copy under other keys. */
    static ComplaintRecord as(ComplaintRecord keys, ComplaintRecord rest) {
        return copy(rest, keys.id());
    }

    private static ComplaintRecord copy(ComplaintRecord from, ComplaintId id) {
        return builder(from, id).build();
    }

    static ComplaintRecord.Builder builder(ComplaintRecord from, ComplaintId id) {
        return ComplaintRecord.builder(from.tenant(), id)
                .reference(from.reference())
                .at(from.version(), from.head())
                .stage(from.stage(), from.open())
                .receivedAt(from.receivedAt())
                .category(from.category())
                .priority(from.priority())
                .channel(from.channel())
                .assignee(from.assignee())
                .wakeAt(from.wakeAt(), from.epoch())
                .dueAt(from.dueAt())
                .document(from.document());
    }
}
