package dev.redress.desk;

import dev.redress.complaint.HostIdentity;
import dev.redress.party.Actor;
import dev.redress.proof.Verification;
import dev.redress.record.AccessForm;
import dev.redress.record.MalformedRecordException;
import dev.redress.record.Unreadable;
import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Tenant;
import dev.redress.view.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who read which confidential complaint. A reading is logged before anything is given out, in chains of its own: a read is no
 * change of what is read. Thread-safe.
 */
public final class AccessLog {

    private static final int PAGE = 500;

    private final ComplaintStore store;
    private final Tenant tenant;

    AccessLog(ComplaintStore store, Tenant tenant) {
        this.store = store;
        this.tenant = tenant;
    }

    /**
     * Who read a complaint. Readings of complaints that are not confidential are not logged.
     *
     * @param complaint which complaint
     * @param after readings after this one; null for the beginning
     * @param limit at most so many, 1 or more
     * @return by chain, and within each in the order in which they were read
     * @throws dev.redress.store.StoreException if the store fails
     */
    public List<Access> of(ComplaintId complaint, @Nullable AccessKey after, int limit) {
        return store.accessesOf(tenant, complaint, after, limit).stream()
                .map(AccessLog::read)
                .toList();
    }

    private static Access read(AccessEntry entry) {
        AccessForm.Body body = AccessForm.body(entry);
        Optional<AccessForm.Person> person = person(entry);
        return new Access(
                entry.key(),
                entry.complaint(),
                entry.at(),
                body.as(),
                body.roles(),
                person.map(AccessForm.Person::id).orElse(null),
                person.map(AccessForm.Person::onBehalfOf).orElse(null),
                person.map(AccessForm.Person::from).orElse(null));
    }

    /** Who read; empty for the host itself, for whoever was erased, and where it cannot be read, which only a check tells apart. */
    private static Optional<AccessForm.Person> person(AccessEntry entry) {
        try {
            return Optional.ofNullable(entry.reader()).filter(Unreadable::isNot).map(AccessForm::person);
        } catch (MalformedRecordException e) {
            return Optional.empty();
        }
    }

    /** Whether somebody of an identity is named as a reader. Reads the whole log, up to there. */
    boolean knows(String identity) {
        AccessKey last = null;
        List<AccessEntry> page;
        do {
            page = store.accesses(tenant, last, PAGE);
            for (AccessEntry entry : page) {
                if (person(entry)
                        .filter(reader -> HostIdentity.ofActor(reader.id()).equals(identity))
                        .isPresent()) {
                    return true;
                }
                last = entry.key();
            }
        } while (page.size() == PAGE);
        return false;
    }

    /**
     * Checks the whole log, in constant memory: every entry, and that each follows the one before it in its chain. An entry that
     * was the last of its chain leaves no trace when it is removed.
     *
     * @return what was found; it counts the entries
     * @throws dev.redress.store.StoreException if the store fails
     */
    public Verification verify() {
        return new AccessCheck(store, tenant).run();
    }

    /**
     * Erases somebody who read, or for whom somebody read, from the whole log. That it was read, when and in which role stays, and
     * the log still verifies. Reads the whole log.
     *
     * @param actorId the host's identifier of who read
     * @return how many entries no longer say who read
     * @throws dev.redress.store.StoreException if the store fails; calling it again is safe
     */
    public int forget(String actorId) {
        return forget(actorId, Set.of());
    }

    /** The same, but of some complaints. */
    int forget(String actorId, Set<ComplaintId> except) {
        return forget(
                after -> store.accesses(tenant, after, PAGE),
                entry -> !except.contains(entry.complaint())
                        && person(entry)
                                .filter(reader -> reader.id().equals(actorId) || actorId.equals(reader.onBehalfOf()))
                                .isPresent());
    }

    /** Erases those who read one complaint under certain logins, or for whom somebody did. */
    int forget(ComplaintId complaint, Set<String> logins) {
        return forget(
                after -> store.accessesOf(tenant, complaint, after, PAGE),
                entry -> person(entry)
                        .filter(reader -> logins.contains(reader.id())
                                || (reader.onBehalfOf() != null && logins.contains(reader.onBehalfOf())))
                        .isPresent());
    }

    /** Erases those who read one complaint as its complainants. */
    int forgetComplainantsOf(ComplaintId complaint) {
        return forget(
                after -> store.accessesOf(tenant, complaint, after, PAGE),
                entry -> entry.reader() != null
                        && (AccessForm.body(entry).roles().contains(Actor.COMPLAINANT)
                                || AccessForm.body(entry).as().equals(Reader.COMPLAINANT.persistedName())));
    }

    /** Erases everybody who read one complaint. */
    int forgetReadersOf(ComplaintId complaint) {
        return forget(after -> store.accessesOf(tenant, complaint, after, PAGE), entry -> entry.reader() != null);
    }

    /** Reads the next page. */
    @FunctionalInterface
    private interface Pages {
        List<AccessEntry> after(@Nullable AccessKey after);
    }

    private int forget(Pages pages, Predicate<AccessEntry> who) {
        int forgotten = 0;
        AccessKey last = null;
        List<AccessEntry> page;
        do {
            page = pages.after(last);
            List<AccessKey> keys =
                    page.stream().filter(who).map(AccessEntry::key).toList();
            store.forgetReaders(tenant, keys);
            forgotten += keys.size();
            last = page.isEmpty() ? null : page.get(page.size() - 1).key();
        } while (page.size() == PAGE);
        return forgotten;
    }
}
