package dev.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.party.Anonymous;
import dev.redress.party.ContactKind;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.validation.Rule;
import dev.redress.validation.StableNamed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeTest {

    private static final Instant NOW = IntakeSample.NOW;

    @Test
    void needsOneLine() {
        Intake intake = Intake.from(Person.named("Ana Lima").email("ana@example.org"))
                .by(Channel.EMAIL)
                .stating("The kettle leaks.")
                .demanding("A refund.")
                .build();
        assertThat(IntakeRules.check(intake, CustomFields.none(), NOW)).isEmpty();
        assertThat(intake.language()).isEqualTo("und");
        assertThat(intake.receivedAt()).isNull();
        assertThat(intake.confidential()).isFalse();
    }

    @Test
    void takesEverything() {
        Intake intake = Intake.from(Anonymous.unreachable())
                .and(Person.named("Bo"))
                .representedBy(Representation.by(Person.named("Cy"), AuthorityKind.POWER_OF_ATTORNEY))
                .on(LawfulBasis.LEGAL_OBLIGATION)
                .against(Respondent.of(RespondentKind.EMPLOYEE, "Di").withRef(ExternalRef.of("hr", "9")))
                .about(ProductRef.named("Kettle"))
                .order(ExternalRef.of("shop", "O-1"))
                .by(Channel.of("kiosk-7"))
                .happenedOn(LocalDate.parse("2026-02-01"))
                .receivedAt(NOW)
                .stating("It leaks.")
                .demanding("A refund.")
                .with(EvidenceRef.of("Photo", EvidenceKind.PHOTO)
                        .keptAs(ExternalRef.of("files", "F-1"))
                        .collected("Bo", NOW))
                .in("en")
                .with("note", "x")
                .confidential()
                .build();
        CustomFields fields = CustomFields.of(CustomField.of("note", CustomField.Type.TEXT));
        assertThat(IntakeRules.accept(intake, fields, NOW)).isEqualTo(intake);
        assertThat(intake.toBuilder().build()).isEqualTo(intake);
    }

    @Test
    void showsNoContent() {
        assertThat(IntakeSample.good()).hasToString("Intake[3 complainants, by web-form]");
        assertThat(IntakeSample.good().evidence()).hasToString("[EvidenceRef[PHOTO]]");
        assertThat(IntakeSample.good().respondent()).hasToString("Respondent[DEPARTMENT]");
        assertThat(IntakeSample.good().representation())
                .hasToString("Representation[representative=Organisation[4 contacts], authority=Authority[CONSENT]]");
    }

    @Test
    void keepsItsOwnCollections() {
        List<EvidenceRef> evidence = new ArrayList<>(Arrays.asList((EvidenceRef) null));
        Map<String, Object> fields = new HashMap<>(Map.of("note", "x"));
        Intake intake = new Intake(
                null, null, null, null, null, null, null, null, null, null, null, evidence, null, fields, false);
        evidence.clear();
        fields.clear();
        assertThat(intake.evidence()).hasSize(1);
        assertThat(intake.customFields()).containsOnlyKeys("note");
        assertThatThrownBy(() -> intake.customFields().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> intake.evidence().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** These names are in databases: a change here breaks them. */
    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of(ContactKind.class, "email phone postal social other"),
                Arguments.of(AuthorityKind.class, "parent-or-guardian power-of-attorney consent employee other"),
                Arguments.of(
                        LawfulBasis.class,
                        "consent contract legal-obligation vital-interests public-task legitimate-interests"),
                Arguments.of(RespondentKind.class, "body department employee person organisation"),
                Arguments.of(
                        EvidenceKind.class,
                        "receipt contract correspondence photo video audio statement record document other"),
                Arguments.of(CustomField.Type.class, "text number boolean date instant choice"),
                Arguments.of(CustomField.Sensitivity.class, "plain personal"));
    }

    @ParameterizedTest
    @MethodSource("names")
    <E extends Enum<E> & StableNamed> void persistedNamesNeverChange(Class<E> type, String names) {
        List<String> persisted = Stream.of(type.getEnumConstants())
                .map(StableNamed::persistedName)
                .toList();
        assertThat(persisted).containsExactly(names.split(" ", -1));
        for (E constant : type.getEnumConstants()) {
            assertThat(StableNamed.parse(type, constant.persistedName())).isSameAs(constant);
        }
    }

    @Test
    void findsConstantsByName() {
        assertThat(ContactKind.of("postal")).isEqualTo(ContactKind.POSTAL);
        assertThat(AuthorityKind.of("consent")).isEqualTo(AuthorityKind.CONSENT);
        assertThat(LawfulBasis.of("public-task").citation()).isEqualTo("GDPR art. 6(1)(e)");
        assertThat(RespondentKind.of("body")).isEqualTo(RespondentKind.BODY);
        assertThat(EvidenceKind.of("photo")).isEqualTo(EvidenceKind.PHOTO);
        assertThat(CustomField.Type.of("date")).isEqualTo(CustomField.Type.DATE);
        assertThat(CustomField.Sensitivity.of("plain")).isEqualTo(CustomField.Sensitivity.PLAIN);
        assertThat(Rule.of("too-long")).isEqualTo(Rule.TOO_LONG);
        assertThatThrownBy(() -> CustomField.Sensitivity.of("secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown Sensitivity; known: plain, personal");
    }
}
