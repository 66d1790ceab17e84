package dev.redress.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Activity;
import dev.redress.complaint.Stage;
import dev.redress.complaint.StageKind;
import dev.redress.move.Move;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the types promise and what the table allows are written in two places; they must say the same. */
class MachineTableTest {

    @TestFactory
    Stream<DynamicTest> tableSaysWhatTheTypesSay() {
        return Stream.concat(
                        Arrays.stream(Move.class.getPermittedSubclasses()),
                        Arrays.stream(Activity.class.getPermittedSubclasses()))
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    ParameterizedType family = (ParameterizedType) type.getGenericInterfaces()[0];
                    Type[] arguments = family.getActualTypeArguments();
                    CommandKind kind = kindOf(type);
                    assertThat(kind.from()).isEqualTo(arguments[0]);
                    if (arguments.length == 2) {
                        assertThat(kind.to()).isPresent();
                        assertThat(Lifecycle.type(kind.to().orElseThrow())).isEqualTo(arguments[1]);
                    } else {
                        assertThat(kind.to()).isEmpty();
                    }
                }));
    }

    private static CommandKind kindOf(Class<?> command) {
        String name = command.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
        return Arrays.stream(CommandKind.values())
                .filter(kind -> kind.persistedName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no kind is called " + name));
    }

    @Test
    void everyKindHasACommand() {
        Set<CommandKind> kinds = new HashSet<>();
        Stream.concat(
                        Arrays.stream(Move.class.getPermittedSubclasses()),
                        Arrays.stream(Activity.class.getPermittedSubclasses()))
                .forEach(type -> kinds.add(kindOf(type)));
        assertThat(kinds).containsExactlyInAnyOrder(CommandKind.values());
    }

    @Test
    void everyStageIsReachedFromReceivedAndEveryOpenStageReachesAnEnd() {
        Set<StageKind> reached = EnumSet.of(StageKind.RECEIVED);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (StageKind stage : EnumSet.copyOf(reached)) {
                for (CommandKind command : CommandKind.values()) {
                    if (command.to().isPresent() && Lifecycle.isPossible(stage, command)) {
                        grew |= reached.add(command.to().orElseThrow());
                    }
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(StageKind.values());
        assertThat(StageKind.values())
                .allSatisfy(stage -> assertThat(CommandKind.values())
                        .as("ways out of %s", stage)
                        .anyMatch(command -> command.to().isPresent() && Lifecycle.isPossible(stage, command)));
    }

    @Test
    void familiesOfOpenStagesAndEndsCoverAllStages() {
        for (StageKind kind : StageKind.values()) {
            Class<? extends Stage> type = Lifecycle.type(kind);
            assertThat(dev.redress.complaint.Open.class.isAssignableFrom(type)).isEqualTo(kind.isOpen());
            assertThat(dev.redress.complaint.Ended.class.isAssignableFrom(type)).isEqualTo(!kind.isOpen());
        }
    }
}
