package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.party.Actor;
import dev.redress.procedure.Circle;
import dev.redress.record.AccessForm;
import dev.redress.record.Salts;
import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.Head;
import dev.redress.store.StoreException;
import dev.redress.words.Words;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Writes who reads confidential complaints. Every thread that reads takes a chain that nobody else has at the time, so that no reader
 * waits for another; inside the host's transaction, which may roll back, one of its own, on which nothing else hangs. Thread-safe.
 */
final class Logbook {

    private static final int ATTEMPTS = 3;

    private final Office office;
    private final Ledger ledger;
    private final Salts salts;
    private final Queue<Place> free = new ConcurrentLinkedQueue<>();

    /** Where a chain ends. */
    private record Place(AccessKey next, Head head) {}

    Logbook(Office office, Ledger ledger) {
        this.office = office;
        this.ledger = ledger;
        this.salts = Salts.fresh(office.random());
    }

    /** Writes that a complaint is about to be read, if it is confidential; {@code null} for the host itself. */
    void reads(Complaint<?> complaint, @Nullable Actor reader, String as) {
        if (!Circle.of(ledger.rulebook().procedure(complaint.snapshot().key().procedure()))
                .isClosed(complaint.snapshot())) {
            return;
        }
        AccessForm.Body body =
                new AccessForm.Body(office.now(), complaint.id(), as, reader == null ? Set.of() : reader.roles(), null);
        AccessForm.Person person =
                reader == null ? null : new AccessForm.Person(reader.id(), reader.onBehalfOf(), reader.from());
        try {
            write(body, person);
        } catch (StoreException e) {
            throw new ReadingRefusedException(
                    complaint.id(),
                    complaint.reference(),
                    new Words(
                            "confidential, so that it is read has to be logged first, and the log could not be written: "
                                    + e.getMessage(),
                            "投诉保密,查阅须先登记,而查阅登记未能写入"),
                    e);
        }
    }

    private void write(AccessForm.Body body, AccessForm.@Nullable Person person) {
        boolean inHost = ledger.store().inHostTransaction();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Place taken = inHost ? null : free.poll();
            Place place = taken == null ? fresh() : taken;
            AccessEntry entry = AccessForm.write(ledger.tenant(), place.next(), place.head(), body, person, salts);
            if (ledger.store().addAccess(entry)) {
                if (!inHost) {
                    free.add(new Place(
                            new AccessKey(place.next().chain(), place.next().sequence() + 1), entry.hash()));
                }
                return;
            }
        }
        throw new StoreException(
                "tenant " + ledger.tenant() + ": no place in the access log was free in " + ATTEMPTS + " attempts");
    }

    /** Identifiers are ordered by time, so that chains are too. */
    private Place fresh() {
        return new Place(new AccessKey(office.newId().toString(), 1), Head.GENESIS);
    }
}
