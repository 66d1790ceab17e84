package dev.redress.desk;

import dev.redress.record.KeyNames;
import dev.redress.record.Unreadable;
import dev.redress.store.ComplaintId;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which values are unreadable because their own key was destroyed, and which only pretend to be: whoever can write into the database
 * could put there what names any destroyed key. Stateless.
 */
final class Locks {

    private Locks() {}

    /**
     * The slots whose values are lawfully unreadable. Where it is not known any more who is behind a value, that it names a destroyed
     * key is all there is to go by.
     */
    static Set<Integer> lawful(
            @Nullable KeyChain keys,
            Tenant tenant,
            ComplaintId id,
            List<JournalEntry> journal,
            List<SealedValue> values) {
        Set<Integer> locked = new HashSet<>();
        values.stream().filter(Unreadable::isLocked).forEach(value -> locked.add(value.slot()));
        if (keys == null) {
            return Set.of();
        }
        if (!locked.isEmpty()) {
            Map<Integer, String> names =
                    KeyNames.known(id, journal, values, text -> keys.token(tenant.name() + "\n" + text));
            locked.removeIf(slot -> names.containsKey(slot) && !keys.wasDestroyed(names.get(slot)));
        }
        return locked;
    }
}
