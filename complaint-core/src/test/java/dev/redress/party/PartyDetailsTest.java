package dev.redress.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.validation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyDetailsTest {

    @Test
    void chainsWhatIsKnown() {
        Person ana = Person.named("Ana Lima")
                .email("ana@example.org")
                .phone("+351 21 000")
                .knownAs("crm", "C-1");
        assertThat(ana.contacts()).containsExactly(Contact.email("ana@example.org"), Contact.phone("+351 21 000"));
        assertThat(ana.ref()).isEqualTo(ExternalRef.of("crm", "C-1"));
        Organisation acme = Organisation.named("Acme")
                .email("info@acme.example")
                .phone("112")
                .postal("Road 1\nTown")
                .knownAs("crm", "O-1")
                .representedBy(ana);
        assertThat(acme.contacts()).hasSize(3);
        assertThat(acme.contactPerson()).isEqualTo(ana);
        assertThat(Anonymous.reachableAt(Contact.postal("Box 7")).contacts()).hasSize(1);
        assertThat(Anonymous.unreachable().ref()).isNull();
    }

    @Test
    void showsNoPersonalData() {
        Person ana = Person.named("Ana Lima")
                .email("ana@example.org")
                .postal("Lisbon")
                .knownAs("crm", "C-1");
        Organisation acme = Organisation.named("Acme").representedBy(ana);
        String shown = ana + " " + acme + " " + ana.contacts() + " " + ana.ref();
        assertThat(shown)
                .isEqualTo("Person[2 contacts] Organisation[0 contacts] [Contact[EMAIL], Contact[POSTAL]] "
                        + "ExternalRef[crm]");
    }

    @Test
    void keepsItsOwnListAndMakesNoFussAboutNulls() {
        List<Contact> contacts = new ArrayList<>();
        contacts.add(null);
        Person person = new Person(null, contacts, null);
        contacts.clear();
        assertThat(person.contacts()).hasSize(1).containsOnlyNulls();
        assertThatThrownBy(() -> person.contacts().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(new Person("a", null, null).contacts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, ana@example.org, ",
        "EMAIL, ' ana@example.org ', ",
        "EMAIL, 测试@例子.中国, ",
        "EMAIL, ana, EMAIL",
        "EMAIL, @example.org, EMAIL",
        "EMAIL, ana@, EMAIL",
        "EMAIL, a@b@c, EMAIL",
        "EMAIL, ana lima@example.org, EMAIL",
        "PHONE, +49 (0)30 / 123-45 ext. 6, ",
        "PHONE, ٠١٢٣, ",
        "PHONE, call me, PHONE",
        "PHONE, 12, PHONE",
        "SOCIAL, @ana, ",
        "OTHER, behind the door, "
    })
    void looksAtTheFormOfAContact(ContactKind kind, String value, Rule expected) {
        assertThat(new Contact(kind, value).formatProblem()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void takesSeveralLinesOnlyByPost() {
        assertThat(Contact.postal("Road 1\nTown").formatProblem()).isEmpty();
        assertThat(Contact.phone("123\n456").formatProblem()).contains(Rule.PHONE);
        assertThat(new Contact(ContactKind.SOCIAL, "a\nb").formatProblem()).contains(Rule.SINGLE_LINE);
    }

    @Test
    void saysNothingOfTheFormOfWhatIsNoText() {
        assertThat(Contact.email(null).formatProblem()).isEmpty();
        assertThat(Contact.email("\u0000").formatProblem()).isEmpty();
        assertThat(new Contact(null, "x").formatProblem()).isEmpty();
    }
}
