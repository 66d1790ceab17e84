package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.SealedText;
import dev.redress.event.Attribution;
import dev.redress.event.Entry;
import dev.redress.party.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A complaint with its whole journal and every text that was not erased: what a person reads. Holds personal data; its text
 * form does not. Immutable.
 */
public final class Dossier {

    private final Complaint<?> complaint;
    private final List<Entry> journal;
    private final Map<Integer, String> texts;

    Dossier(Complaint<?> complaint, List<Entry> journal, Map<Integer, String> texts) {
        this.complaint = complaint;
        this.journal = List.copyOf(journal);
        this.texts = Map.copyOf(texts);
    }

    /** The same without the keys that the host gave its commands, and the roles of some. */
    Dossier withoutKeys(Predicate<Entry> unnamed) {
        return new Dossier(
                complaint,
                journal.stream()
                        .map(entry -> new Entry(
                                entry.sequence(),
                                entry.event(),
                                entry.occurredAt(),
                                entry.recordedAt(),
                                unnamed.test(entry) ? withoutRoles(entry.by()) : entry.by(),
                                entry.introduced(),
                                entry.nextSlot(),
                                null))
                        .toList(),
                texts);
    }

    /** The same with other texts. */
    Dossier showing(UnaryOperator<Map<Integer, String>> shown) {
        return new Dossier(complaint, journal, shown.apply(texts));
    }

    /** That somebody complains may be known. */
    private static Attribution withoutRoles(Attribution by) {
        Set<String> roles = by.roles().contains(Actor.COMPLAINANT) ? Set.of(Actor.COMPLAINANT) : Set.of();
        return new Attribution(by.party(), roles, by.onBehalfOf(), by.from(), by.standingIn());
    }

    /**
     * The complaint.
     *
     * @return as it stands
     */
    public Complaint<?> complaint() {
        return complaint;
    }

    /**
     * All that happened, in journal order.
     *
     * @return the entries
     */
    public List<Entry> journal() {
        return journal;
    }

    /**
     * Reads a text.
     *
     * @param place the place, or null
     * @return the text; empty if the place is null or its value was erased
     */
    public Optional<String> text(@Nullable SealedText place) {
        return place == null ? Optional.empty() : Optional.ofNullable(texts.get(place.slot()));
    }

    /**
     * What to call a party: its name, else the host's identifier.
     *
     * @param number the party's number
     * @return empty if there is no such party, or nothing is known of it
     */
    public Optional<String> nameOf(int number) {
        Optional<Party> party = complaint.party(number);
        return party.flatMap(known -> text(known.name()))
                .or(() -> party.flatMap(known -> text(known.identity())).map(HostIdentity::readable));
    }

    /** The complaint's reference and the number of entries. */
    @Override
    public String toString() {
        return "Dossier[" + complaint.reference() + ", " + journal.size() + " entries]";
    }
}
