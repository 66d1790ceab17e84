package dev.redress.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.redress.clock.ClockState;
import dev.redress.complaint.StageKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.procedure.FairnessRule;
import dev.redress.procedure.RequirementKind;
import dev.redress.validation.Rule;
import dev.redress.validation.StableNamed;
import dev.redress.view.Matter;
import dev.redress.view.Subject;
import dev.redress.view.Treatment;
import dev.redress.words.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every constant that a host shows to people has a label in both languages. */
class LabelsTest {

    /** What a procedure's author or a developer meets, and nobody else. */
    private static final Set<String> NOT_FOR_SCREENS = Set.of(
            FairnessRule.class.getName(),
            RequirementKind.class.getName(),
            Rule.class.getName(),
            Matter.class.getName(),
            Subject.class.getName(),
            Treatment.class.getName(),
            "dev.redress.intake.CustomField$Type",
            "dev.redress.intake.CustomField$Sensitivity");

    private static Stream<StableNamed> constants() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.redress").stream()
                        .filter(each -> each.isEnum() && each.isAssignableTo(StableNamed.class))
                        .filter(each -> !NOT_FOR_SCREENS.contains(each.getName()))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(StableNamed.class::cast);
    }

    @Test
    void everyConstantHasALabelInBothLanguages() {
        List<StableNamed> all = constants().toList();
        assertThat(all).hasSizeGreaterThan(250).contains(CommandKind.ACCEPT, StageKind.RECEIVED);
        assertThat(all).allSatisfy(each -> isLabelled(Labels.of(each), each));
        assertThat(ClockState.values()).allSatisfy(each -> isLabelled(Labels.of(each), each));
    }

    private static void isLabelled(Words words, Object constant) {
        assertThat(words.en()).as("en of %s", constant).isNotBlank();
        assertThat(words.zh()).as("zh of %s", constant).matches(".*\\p{IsHan}.*");
    }

    @Test
    void commandsOfOneMeaningHaveLabelsThatTellThemApart() {
        for (String language : List.of("en", "zh")) {
            assertThat(Stream.of(CommandKind.values())
                            .map(each -> Labels.of(each).in(language)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatTheLibraryDoesNotKnowIsCalledByItsName() {
        StableNamed own = () -> "own-kind";
        assertThat(Labels.of(own)).isEqualTo(new Words("own-kind", "own-kind"));
    }
}
