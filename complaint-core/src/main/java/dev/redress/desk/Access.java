package dev.redress.desk;

import dev.redress.store.AccessKey;
import dev.redress.store.ComplaintId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That somebody read a confidential complaint. Immutable; {@link #toString()} names nobody.
 *
 * @param key where it stands in the log
 * @param complaint which complaint was read
 * @param at when
 * @param as as what: the name of a {@link dev.redress.view.Reader}, {@code dossier} for all of it, {@code export},
 *     {@code receipt}, or {@code similar}
 * @param roles in which roles
 * @param reader the host's identifier of who read; null where the host itself did, or where it was erased
 * @param onBehalfOf the host's identifier of whom they read for, or null
 * @param from where they read from, or null
 */
public record Access(
        AccessKey key,
        ComplaintId complaint,
        Instant at,
        String as,
        Set<String> roles,
        @Nullable String reader,
        @Nullable String onBehalfOf,
        @Nullable String from) {

    /** Copies the roles. */
    public Access {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "Access[" + key + ", complaint=" + complaint + ", at=" + at + ", as=" + as + "]";
    }
}
