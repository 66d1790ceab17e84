package dev.redress.party;

import dev.redress.validation.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company, association or public body. {@link #toString()} shows no personal data. Making one checks nothing; what it
 * stands in is checked as a whole. Immutable.
 *
 * @param name one line of 1 to 200 code points
 * @param contacts at most 20, the preferred first; copied, null counts as empty
 * @param ref the host's key of the organisation, or null
 * @param contactPerson whom to talk to there, or null
 */
public record Organisation(
        @PlainText(max = MAX_NAME, required = true) String name,
        @Size(max = MAX_CONTACTS) List<@NotNull @Valid Contact> contacts,
        @Valid @Nullable ExternalRef ref,
        @Valid @Nullable Person contactPerson)
        implements PartyDetails {

    /** Copies the contacts. */
    public Organisation {
        contacts = Lists.copy(contacts);
    }

    /**
     * An organisation of which only the name is known.
     *
     * @param name the name as it calls itself
     * @return the organisation
     */
    public static Organisation named(String name) {
        return new Organisation(name, List.of(), null, null);
    }

    /**
     * A copy that can be reached in one more way.
     *
     * @param contact added last
     * @return the copy
     */
    public Organisation contact(Contact contact) {
        return new Organisation(name, Lists.with(contacts, contact), ref, contactPerson);
    }

    /**
     * A copy with one more e-mail address.
     *
     * @param address added last
     * @return the copy
     */
    public Organisation email(String address) {
        return contact(Contact.email(address));
    }

    /**
     * A copy with one more telephone number.
     *
     * @param number added last
     * @return the copy
     */
    public Organisation phone(String number) {
        return contact(Contact.phone(number));
    }

    /**
     * A copy with one more postal address.
     *
     * @param address added last, one or more lines
     * @return the copy
     */
    public Organisation postal(String address) {
        return contact(Contact.postal(address));
    }

    /**
     * A copy with the host's key.
     *
     * @param system what the key belongs to
     * @param id the key
     * @return the copy
     */
    public Organisation knownAs(String system, String id) {
        return new Organisation(name, contacts, ExternalRef.of(system, id), contactPerson);
    }

    /**
     * A copy with a person to talk to.
     *
     * @param person replaces the one before
     * @return the copy
     */
    public Organisation representedBy(Person person) {
        return new Organisation(name, contacts, ref, person);
    }

    /** The class and the number of contacts; never a name. */
    @Override
    public String toString() {
        return "Organisation[" + contacts.size() + " contacts]";
    }
}
