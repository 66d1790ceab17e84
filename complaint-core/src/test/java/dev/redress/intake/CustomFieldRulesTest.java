package dev.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.party.Person;
import dev.redress.validation.Rule;
import dev.redress.validation.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CustomFieldRulesTest {

    private static final CustomFields FIELDS = CustomFields.of(
            CustomField.of("note", CustomField.Type.TEXT).withMaxLength(10),
            CustomField.of("count", CustomField.Type.NUMBER),
            CustomField.of("insured", CustomField.Type.BOOLEAN),
            CustomField.of("bought", CustomField.Type.DATE),
            CustomField.of("seen", CustomField.Type.INSTANT),
            CustomField.choice("colour", "red", "green"));

    private static IntakeBuilder begun() {
        return Intake.from(Person.named("Ana Lima")).by(Channel.EMAIL).stating("The kettle leaks.");
    }

    private static List<Violation> check(String key, Object value) {
        return IntakeRules.check(begun().with(key, value).build(), FIELDS);
    }

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("note", "ten\nletter"),
                Arguments.of("note", " \u200B"),
                Arguments.of("note", null),
                Arguments.of("count", 7),
                Arguments.of("count", new BigInteger("12345678901234567890")),
                Arguments.of("count", new BigDecimal("0.000000000000000001")),
                Arguments.of("count", new BigDecimal("0E+999999999")),
                Arguments.of("insured", true),
                Arguments.of("bought", LocalDate.parse("2040-01-01")),
                Arguments.of("seen", Instant.parse("2040-01-01T00:00:00Z")),
                Arguments.of("colour", "green"));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("good")
    void takesWhatIsDeclared(String key, Object value) {
        assertThat(check(key, value)).isEmpty();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("note", "x".repeat(11), Rule.TOO_LONG),
                Arguments.of("note", "\u202E", Rule.BIDI_CONTROL),
                Arguments.of("note", 7, Rule.TYPE),
                Arguments.of("count", "7", Rule.TYPE),
                Arguments.of("count", 7.5, Rule.TYPE),
                Arguments.of("count", new BigInteger("123456789012345678901"), Rule.DIGITS),
                Arguments.of("count", new BigDecimal("1E+999999999"), Rule.DIGITS),
                Arguments.of("count", new BigDecimal("1E-19"), Rule.DIGITS),
                Arguments.of("count", new BigDecimal(BigInteger.ONE.shiftLeft(10_000_000)), Rule.DIGITS),
                Arguments.of("insured", "yes", Rule.TYPE),
                Arguments.of("bought", Instant.EPOCH, Rule.TYPE),
                Arguments.of("bought", LocalDate.MIN, Rule.OUT_OF_RANGE),
                Arguments.of("bought", LocalDate.MAX, Rule.OUT_OF_RANGE),
                Arguments.of("seen", Instant.MIN, Rule.OUT_OF_RANGE),
                Arguments.of("seen", Instant.MAX, Rule.OUT_OF_RANGE),
                Arguments.of("colour", "blue", Rule.CHOICE),
                Arguments.of("colour", List.of(), Rule.TYPE),
                Arguments.of("size", "x", Rule.UNDECLARED));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("bad")
    void refusesWhatIsNot(String key, Object value, Rule rule) {
        assertThat(check(key, value)).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo("customFields[" + key + "]");
            assertThat(violation.rule()).isEqualTo(rule.persistedName());
        });
    }

    @Test
    void neverNamesAKeyThatIsNone() {
        assertThat(check("Ana Lima", "x"))
                .containsExactly(Violation.of("customFields", Rule.FIELD_KEY, Map.of("regexp", CustomField.KEY)));
        assertThat(check(null, "x")).hasSize(1);
        assertThat(check("x".repeat(10_000_000), "x")).hasSize(1);
    }

    @Test
    void asksForWhatIsRequired() {
        CustomFields required = CustomFields.of(
                CustomField.of("note", CustomField.Type.TEXT).asRequired(),
                CustomField.of("count", CustomField.Type.NUMBER).asRequired());
        assertThat(IntakeRules.check(begun().build(), required))
                .containsExactly(
                        Violation.of("customFields[note]", Rule.NOT_NULL),
                        Violation.of("customFields[count]", Rule.NOT_NULL));
        assertThat(IntakeRules.check(begun().with("note", " ").with("count", 0).build(), required))
                .containsExactly(Violation.of("customFields[note]", Rule.NOT_BLANK));
    }

    @Test
    void saysOnlyThatThereAreTooMany() {
        IntakeBuilder intake = begun();
        for (int i = 0; i < 101; i++) {
            intake.with("undeclared" + i, "x");
        }
        assertThat(IntakeRules.check(intake.build(), FIELDS))
                .containsExactly(Violation.of("customFields", Rule.SIZE, Map.of("min", "0", "max", "100")));
    }

    @Test
    void bringsValuesToOneForm() {
        Intake intake = begun().with("note", "a\r\nb ")
                .with("colour", "red")
                .with("count", new BigDecimal("1.2E+2"))
                .with("zero", new BigDecimal("0.00"))
                .with("seen", Instant.parse("2026-01-01T00:00:00.123456789Z"))
                .with("blank", " ")
                .with("insured", true)
                .with("nothing", null)
                .build();
        assertThat(IntakeRules.normalise(intake).customFields())
                .isEqualTo(Map.of(
                        "note",
                        "a\nb",
                        "colour",
                        "red",
                        "count",
                        new BigDecimal("120"),
                        "zero",
                        BigDecimal.ZERO,
                        "seen",
                        Instant.parse("2026-01-01T00:00:00.123456Z"),
                        "insured",
                        true));
    }

    @Test
    void refusesABadDeclaration() {
        assertRefused(() -> CustomField.of("Note", CustomField.Type.TEXT), "custom field key must match");
        assertRefused(() -> CustomField.of("a".repeat(51), CustomField.Type.TEXT), "custom field key must match");
        assertRefused(() -> CustomField.of("note", CustomField.Type.TEXT).withMaxLength(0), "maxLength must be 1 to");
        assertRefused(() -> CustomField.of("n", CustomField.Type.NUMBER).withMaxLength(5), "was 5");
        assertRefused(() -> CustomField.of("colour", CustomField.Type.CHOICE), "choices must be 1 to 500");
        assertRefused(() -> CustomField.choice("colour"), "choices must be 1 to 500");
        assertRefused(() -> CustomField.choice("colour", "red", "red"), "choices must not repeat");
        assertRefused(() -> CustomField.choice("colour", " "), "not be blank");
        CustomField note = CustomField.of("note", CustomField.Type.TEXT);
        assertRefused(() -> CustomFields.of(note, note.asRequired()), "custom field 'note' is declared twice");
        assertRefused(() -> CustomFields.of(Collections.nCopies(101, note)), "at most 100, were 101");
    }

    private static void assertRefused(Runnable declaration, String message) {
        assertThatThrownBy(declaration::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void findsDeclarationsByKey() {
        CustomField note = CustomField.of("note", CustomField.Type.TEXT)
                .asPersonal()
                .asSearchable()
                .asRequired();
        CustomFields fields = CustomFields.of(note);
        assertThat(fields.find("note")).contains(note);
        assertThat(fields.find("other")).isEmpty();
        assertThat(fields.all()).containsExactly(note);
        assertThat(fields).isEqualTo(CustomFields.of(List.of(note))).hasSameHashCodeAs(CustomFields.of(note));
        assertThat(fields).hasToString("CustomFields[note]").isNotEqualTo(CustomFields.none());
        assertThat(note.sensitivity()).isEqualTo(CustomField.Sensitivity.PERSONAL);
        assertThat(note.searchable()).isTrue();
        assertThat(note.required()).isTrue();
    }
}
