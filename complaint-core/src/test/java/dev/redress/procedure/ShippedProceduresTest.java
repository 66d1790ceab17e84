package dev.redress.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.lifecycle.CommandKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fourteen that come with the library. */
class ShippedProceduresTest {

    /** As docs/procedures.md names them. */
    private static final Set<String> ROLES = Set.of(
            "agent",
            "appeal-board",
            "checker",
            "complainant",
            "portal",
            "data-protection",
            "hr",
            "hr-director",
            "investigator",
            "legal",
            "manager",
            "quality",
            "superior");

    static List<Procedure> all() {
        return ShippedProcedures.all();
    }

    @Test
    void thereAreFourteenOfDifferentNames() {
        assertThat(all()).hasSize(14);
        assertThat(all()).extracting(Procedure::id).doesNotHaveDuplicates();
        assertThat(all()).extracting(Procedure::title).doesNotHaveDuplicates();
        assertThat(ShippedProcedures.get("general")).isSameAs(all().get(0));
        assertThatThrownBy(() -> ShippedProcedures.get("nonsense"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nonsense")
                .hasMessageContaining("wrongdoing-report");
    }

    @ParameterizedTest
    @MethodSource("all")
    void readsBackAsTheSame(Procedure procedure) {
        assertThat(Procedure.parse(procedure.toJson())).isEqualTo(procedure);
        assertThat(Procedure.parse(procedure.toCompactJson())).isEqualTo(procedure);
        assertThat(procedure.steps()).isNotEmpty();
        assertThat(procedure.gates()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void usesTheKnownRolesChannelsAndKindsOfEvidence(Procedure procedure) {
        Set<String> roles = new TreeSet<>();
        procedure.roles().values().forEach(roles::addAll);
        procedure.reopening().ifPresent(rule -> roles.addAll(rule.roles()));
        procedure.appeals().ifPresent(rule -> roles.addAll(rule.roles()));
        roles.addAll(procedure.readers().roles());
        roles.addAll(procedure.readers().identityRoles());
        procedure.authority().limits().forEach(limit -> roles.add(limit.role()));
        procedure.notices().stream()
                .map(rule -> rule.notice().role())
                .filter(role -> role != null)
                .forEach(roles::add);
        assertThat(ROLES).containsAll(roles);
        assertThat(procedure.material()).allSatisfy(item -> EvidenceKind.of(item.kind()));
        assertThat(procedure.channels()).allSatisfy(code -> assertThat(code).matches(Channel.CODE));
    }

    /** A complaint can be solved without a formal investigation, and come into one from an end: those ways pass the gates too. */
    @ParameterizedTest
    @MethodSource("all")
    void noOrderOfMovesGoesRoundWhatStandsBeforeTheInvestigation(Procedure procedure) {
        for (Gate gate : procedure.gates()) {
            if (gate.before().contains(CommandKind.INVESTIGATE)) {
                Set<CommandKind> round = new HashSet<>(
                        List.of(CommandKind.INVESTIGATE, CommandKind.PROPOSE, CommandKind.RESOLVE_DIRECTLY));
                round.removeAll(procedure.forbidden());
                assertThat(gate.before()).as(gate.id()).containsAll(round);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyCommandIsLeftToSomebody(Procedure procedure) {
        assertThat(procedure.roles().values())
                .allSatisfy(roles -> assertThat(roles).isNotEmpty());
        Reach reach = new Reach(procedure);
        Arrays.stream(CommandKind.values())
                .filter(command -> Producers.permits(procedure, command))
                .forEach(command ->
                        assertThat(reach.stands(command)).as("%s", command).isTrue());
    }
}
