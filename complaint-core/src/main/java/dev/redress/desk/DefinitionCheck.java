package dev.redress.desk;

import dev.redress.complaint.DefinitionRef;
import dev.redress.proof.Flaw;
import dev.redress.record.Checking;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Definition;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the definitions that complaints are judged by are there, and are what was published. Each is read once. Not thread-safe. */
final class DefinitionCheck {

    /** Which complaint is judged by it; the first that was seen. */
    private record Judged(ComplaintId complaint, @Nullable String reference, long sequence) {}

    private final Map<DefinitionRef, Judged> referred = new LinkedHashMap<>();

    /** Takes note of what a complaint is judged by, after it was checked. */
    void add(ComplaintId complaint, Checking checking) {
        for (DefinitionRef ref : checking.definitions()) {
            referred.computeIfAbsent(ref, unused -> new Judged(complaint, checking.reference(), checking.entries()));
        }
    }

    List<Flaw> flaws(ComplaintStore store, Tenant tenant) {
        List<Flaw> flaws = new ArrayList<>();
        referred.forEach((ref, judged) -> {
            String what = flaw(store, tenant, ref);
            if (what != null) {
                flaws.add(new Flaw(
                        judged.complaint(),
                        judged.reference(),
                        judged.sequence(),
                        Flaw.Where.DEFINITION,
                        ref.kind() + " '" + ref.id() + "' version " + ref.version() + " " + what));
            }
        });
        return flaws;
    }

    private static @Nullable String flaw(ComplaintStore store, Tenant tenant, DefinitionRef ref) {
        Definition.Kind kind = kind(ref.kind());
        if (kind == null) {
            return null;
        }
        Optional<Definition> stored;
        try {
            stored = store.definition(tenant, kind, ref.id(), ref.version());
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            return "cannot be read from the store";
        }
        if (stored.isEmpty()) {
            return "is missing";
        }
        try {
            Definition unused = Definitions.genuine(stored.get());
            return null;
        } catch (StoreException altered) {
            return "is not what was published";
        }
    }

    private static Definition.@Nullable Kind kind(String name) {
        for (Definition.Kind kind : Definition.Kind.values()) {
            if (kind.persistedName().equals(name)) {
                return kind;
            }
        }
        return null;
    }
}
