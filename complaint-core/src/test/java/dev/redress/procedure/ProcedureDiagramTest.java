package dev.redress.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.lifecycle.CommandKind;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagrams are the same for the same procedure, keep the syntax of their language, and show stages, moves, roles, gates. */
class ProcedureDiagramTest {

    private static final Pattern MERMAID = Pattern.compile("stateDiagram-v2"
            + "|    \\[\\*] --> [a-z]+"
            + "|    [a-z]+ --> \\[\\*]"
            + "|    [a-z]+ --> [a-z]+: [^:;\"{}%#\\n]+");
    private static final Pattern DOT = Pattern.compile("digraph \"[a-z0-9-]+\" \\{"
            + "|    node \\[shape=box];"
            + "|    \"[a-z]+\"( \\[peripheries=2])?;"
            + "|    \"[a-z]+\" -> \"[a-z]+\" \\[label=\"([^\"\\\\]|\\\\.)*\"];"
            + "|}");

    static List<Procedure> shipped() {
        return ShippedProcedures.all();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedOnesKeepTheSyntax(Procedure procedure) {
        assertThat(ProcedureDiagram.mermaid(procedure).lines()).allMatch(MERMAID.asMatchPredicate());
        assertThat(ProcedureDiagram.dot(procedure).lines()).allMatch(DOT.asMatchPredicate());
        Procedure same = Procedure.parse(procedure.toJson());
        assertThat(ProcedureDiagram.mermaid(same)).isEqualTo(ProcedureDiagram.mermaid(procedure));
        assertThat(ProcedureDiagram.dot(same)).isEqualTo(ProcedureDiagram.dot(procedure));
    }

    private static ProcedureBuilder drawn() {
        return Procedure.named("drawn", 1).title("Drawn", "图");
    }

    @Test
    void showsRolesAndGatesAndLeavesOutWhatIsForbidden() {
        Procedure procedure = drawn().only(CommandKind.CLOSE, "manager", "agent")
                .gate("told", CommandKind.CLOSE, Requirement.that(RequirementKind.OUTCOME_TOLD), "not told", "未告知")
                .forbid(CommandKind.PROPOSE, CommandKind.ACCEPT_PROPOSAL, CommandKind.REFUSE_PROPOSAL)
                .forbid(CommandKind.COUNTER_PROPOSE, CommandKind.LAPSE_PROPOSAL, CommandKind.RESOLVE)
                .build();
        assertThat(ProcedureDiagram.mermaid(procedure))
                .contains("    [*] --> received\n", "    resolved --> closed: close by agent or manager [told]\n")
                .contains("    closed --> [*]\n")
                .doesNotContain("propose");
        assertThat(ProcedureDiagram.dot(procedure))
                .startsWith("digraph \"drawn\" {\n")
                .contains("\"resolved\" -> \"closed\" [label=\"close by agent or manager [told]\"];")
                .doesNotContain("propose");
    }

    @Test
    void whatTheBodyPursuesIsNotDrawnAsWithdrawn() {
        assertThat(ProcedureDiagram.mermaid(drawn().build())).contains("withdraw");
        assertThat(ProcedureDiagram.mermaid(drawn().pursueAfterWithdrawal().build()))
                .doesNotContain("withdraw");
    }

    @Test
    void rolesWithAnyCharactersKeepTheSyntax() {
        Procedure procedure = drawn().only(CommandKind.ACCEPT, "a\"b\\", "x: y; {z} #1 %%", "审核员")
                .build();
        assertThat(ProcedureDiagram.mermaid(procedure).lines()).allMatch(MERMAID.asMatchPredicate());
        assertThat(ProcedureDiagram.dot(procedure).lines()).allMatch(DOT.asMatchPredicate());
        assertThat(ProcedureDiagram.mermaid(procedure)).contains("审核员");
    }

    @Test
    void everyMoveOfTheMachineIsDrawnIfNothingIsForbidden() {
        String diagram = ProcedureDiagram.mermaid(Procedure.UNRESTRICTED);
        Arrays.stream(CommandKind.values())
                .filter(command -> command.to().isPresent())
                .forEach(move ->
                        assertThat(diagram).contains(": " + move.persistedName().replace('-', ' ') + "\n"));
    }
}
