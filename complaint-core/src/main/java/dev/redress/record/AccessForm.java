package dev.redress.record;

import com.google.common.collect.ImmutableSet;
import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.ComplaintId;
import dev.redress.store.Head;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The persisted form of an access: a hashed body without personal data, and who read in a slot beside it. Stateless. */
public final class AccessForm {

    private static final int FORM = 1;
    private static final int READER = 1;

    private AccessForm() {}

    /**
     * Who read.
     *
     * @param id the host's identifier
     * @param onBehalfOf the host's identifier of whom they read for, or null
     * @param from where they read from, or null
     */
    public record Person(
            String id,
            @Nullable String onBehalfOf,
            @Nullable String from) {}

    /**
     * What the body says.
     *
     * @param at when
     * @param complaint which complaint
     * @param as as what
     * @param roles in which roles
     * @param digest binds the slot; null where the host itself read
     */
    public record Body(
            Instant at,
            ComplaintId complaint,
            String as,
            Set<String> roles,
            @Nullable String digest) {}

    /**
     * Writes an entry.
     *
     * @param tenant whose log
     * @param key where in the log
     * @param previous hash of the entry before
     * @param body what is to be said; its digest is left out of account
     * @param person who read, or null for the host itself
     * @param salts where the salt comes from
     * @return the entry
     */
    public static AccessEntry write(
            Tenant tenant, AccessKey key, Head previous, Body body, @Nullable Person person, Salts salts) {
        SealedValue reader = person == null ? null : seal(person, salts);
        JsonOut out = new JsonOut(slot -> null);
        out.put("form", FORM)
                .put("at", body.at())
                .put("complaint", body.complaint().toString())
                .put("as", body.as())
                .putAll("roles", body.roles());
        if (reader != null) {
            out.put("reader", Chain.slot(reader.salt(), reader.value()));
        }
        String text = out.finish();
        return new AccessEntry(
                tenant,
                key,
                body.complaint(),
                body.at(),
                text,
                previous,
                Chain.access(previous, tenant, key, text),
                reader);
    }

    private static SealedValue seal(Person person, Salts salts) {
        String value = new JsonOut(slot -> null)
                .put("id", person.id())
                .put("onBehalfOf", person.onBehalfOf())
                .put("from", person.from())
                .finish();
        byte[] salt = salts.of(READER);
        if (salt == null) {
            throw new IllegalStateException("no salt for a reader");
        }
        return SealedValue.of(READER, SealedValue.Kind.IDENTITY, salt, value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a body.
     *
     * @param entry the entry
     * @return what it says
     * @throws MalformedRecordException if it cannot be read
     */
    public static Body body(AccessEntry entry) {
        Fields in = Fields.parse(entry.body());
        return new Body(
                in.instant("at"),
                in.named("complaint", ComplaintId::parse),
                in.string("as"),
                ImmutableSet.copyOf(in.strings("roles")),
                in.optionalString("reader"));
    }

    /**
     * Reads who read.
     *
     * @param reader the sealed value
     * @return the person
     * @throws MalformedRecordException if it cannot be read
     */
    public static Person person(SealedValue reader) {
        Fields in = Fields.parse(new String(reader.value(), StandardCharsets.UTF_8));
        return new Person(in.string("id"), in.optionalString("onBehalfOf"), in.optionalString("from"));
    }

    /**
     * What does not fit within an entry, and with the one before.
     *
     * @param previous hash of the entry before it in its chain
     * @param entry the entry
     * @return in words; null if all fits
     */
    public static @Nullable String flaw(Head previous, AccessEntry entry) {
        if (!entry.previous().equals(previous)
                || !Chain.access(previous, entry.tenant(), entry.key(), entry.body())
                        .equals(entry.hash())) {
            return "access: hash does not fit body and the entry before: altered, inserted, removed or swapped";
        }
        try {
            Body body = body(entry);
            if (!body.at().equals(entry.at()) || !body.complaint().equals(entry.complaint())) {
                return "access: body disagrees with its columns";
            }
            SealedValue reader = entry.reader();
            return reader == null
                            || (reader.slot() == READER
                                    && Chain.slot(reader.salt(), reader.value()).equals(body.digest()))
                    ? null
                    : "access: reader is not the one that its entry says";
        } catch (MalformedRecordException e) {
            return "access: body cannot be read";
        }
    }
}
