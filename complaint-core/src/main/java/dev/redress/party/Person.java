package dev.redress.party;

import dev.redress.validation.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A natural person. {@link #toString()} shows no personal data. Making one checks nothing; what it stands in is checked as a
 * whole. Immutable.
 *
 * @param name one line of 1 to 200 code points
 * @param contacts at most 20, the preferred first; copied, null counts as empty
 * @param ref the host's key of the person, or null
 */
public record Person(
        @PlainText(max = MAX_NAME, required = true) String name,
        @Size(max = MAX_CONTACTS) List<@NotNull @Valid Contact> contacts,
        @Valid @Nullable ExternalRef ref)
        implements PartyDetails {

    /** Copies the contacts. */
    public Person {
        contacts = Lists.copy(contacts);
    }

    /**
     * A person of whom only the name is known.
     *
     * @param name the name as the person gives it
     * @return the person
     */
    public static Person named(String name) {
        return new Person(name, List.of(), null);
    }

    /**
     * A copy that can be reached in one more way.
     *
     * @param contact added last
     * @return the copy
     */
    public Person contact(Contact contact) {
        return new Person(name, Lists.with(contacts, contact), ref);
    }

    /**
     * A copy with one more e-mail address.
     *
     * @param address added last
     * @return the copy
     */
    public Person email(String address) {
        return contact(Contact.email(address));
    }

    /**
     * A copy with one more telephone number.
     *
     * @param number added last
     * @return the copy
     */
    public Person phone(String number) {
        return contact(Contact.phone(number));
    }

    /**
     * A copy with one more postal address.
     *
     * @param address added last, one or more lines
     * @return the copy
     */
    public Person postal(String address) {
        return contact(Contact.postal(address));
    }

    /**
     * A copy with the host's key.
     *
     * @param system what the key belongs to
     * @param id the key
     * @return the copy
     */
    public Person knownAs(String system, String id) {
        return new Person(name, contacts, ExternalRef.of(system, id));
    }

    /** The class and the number of contacts; never a name. */
    @Override
    public String toString() {
        return "Person[" + contacts.size() + " contacts]";
    }
}
