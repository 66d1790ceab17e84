package dev.redress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of docs/architecture.md, within the core and towards what it may use. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.redress");

    @Test
    void theRulesSeeTheCore() {
        assertThat(CLASSES.size()).isGreaterThan(150);
    }

    @Test
    void theCoreKnowsNoStoreAndNoFramework() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.redress.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.redress.store.memory..",
                        "dev.redress.store.jdbc..",
                        "java.sql..",
                        "javax.sql..",
                        "org.springframework..",
                        "org.hibernate..",
                        "tools.jackson.databind..")
                .check(CLASSES);
    }

    @Test
    void theStoreSpiKnowsNothingOfTheDomain() {
        classes()
                .that()
                .resideInAPackage("dev.redress.store..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "dev.redress.store..")
                .check(CLASSES);
    }

    @Test
    void theMachineIsPureAndKnowsNeitherDeskNorRecord() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.redress.lifecycle..",
                        "dev.redress.move..",
                        "dev.redress.activity..",
                        "dev.redress.event..",
                        "dev.redress.complaint..",
                        "dev.redress.intake..",
                        "dev.redress.party..",
                        "dev.redress.statistics..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.redress.desk..", "dev.redress.record..", "java.security..", "org.slf4j..")
                .check(CLASSES);
    }

    @Test
    void clocksStandOnTheCalendarAndKnowNothingOfComplaints() {
        classes()
                .that()
                .resideInAPackage("dev.redress.clock..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "dev.redress.clock..",
                        "dev.redress.calendar..",
                        "dev.redress.json..",
                        "dev.redress.words..")
                .check(CLASSES);
    }

    @Test
    void policiesOnTextsKnowNothingElse() {
        onlyKnows("dev.redress.classification..", "dev.redress.json..", "dev.redress.words..");
        onlyKnows("dev.redress.similarity..", "dev.redress.words..");
    }

    @Test
    void taxonomiesKnowTheWordsOfComplaintsAndNoPolicy() {
        onlyKnows("dev.redress.taxonomy..", "dev.redress.json..", "dev.redress.complaint..");
    }

    @Test
    void prioritiesKnowTheWordsOfComplaintsAndNoOtherPolicy() {
        onlyKnows(
                "dev.redress.priority..", "dev.redress.json..", "dev.redress.complaint..", "dev.redress.validation..");
    }

    @Test
    void routingKnowsTheWordsOfComplaintsAndNoOtherPolicy() {
        onlyKnows("dev.redress.routing..", "dev.redress.complaint..", "dev.redress.party..");
    }

    @Test
    void viewsKnowWhatIsHeldAndNeitherDeskNorRecordNorMachine() {
        onlyKnows(
                "dev.redress.view..",
                "dev.redress.complaint..",
                "dev.redress.event..",
                "dev.redress.intake..",
                "dev.redress.party..",
                "dev.redress.store",
                "dev.redress.validation..",
                "com.google.common..");
    }

    @Test
    void onlyViewsUseReflection() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.redress.view..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .check(CLASSES);
    }

    private static void onlyKnows(String feature, String... further) {
        String[] known = Stream.concat(Stream.of("java..", "org.jspecify..", feature), Stream.of(further))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(feature)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known)
                .check(CLASSES);
    }

    @Test
    void onlyTheRecordKnowsJson() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.redress.record..", "dev.redress.calendar..", "dev.redress.json..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void nobodyReadsTheSystemClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void publicSignaturesHoldNoGuava() {
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .haveRawReturnType(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "of Guava", type -> type.getPackageName().startsWith("com.google")))
                .orShould()
                .haveRawParameterTypes(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "of Guava",
                        types -> types.stream()
                                .anyMatch(type -> type.getPackageName().startsWith("com.google"))))
                .check(CLASSES);
    }

    @Test
    void noPackageIsADrawer() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..model..", "..dto..")
                .check(CLASSES);
    }

    @Test
    void theDeskStandsOnTopAndNothingPointsBackToIt() {
        slices().matching("dev.redress.(desk)..").should().beFreeOfCycles().check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.redress.desk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.redress.desk..")
                .check(CLASSES);
    }
}
