package dev.redress.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.complaint.NoticeReader;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Notice;
import dev.redress.party.Money;
import dev.redress.record.Chain;
import dev.redress.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A procedure as a file: builder and JSON say the same, and what is wrong with a file is told all at once. */
class ProcedureJsonTest {

    static final Procedure FULL = Procedure.named("full", 3)
            .title("Full", "全")
            .step("receive", "Receive", "接收", EventKind.FILED)
            .step(new Step(
                    "find", new Words("Find", "查"), Set.of(EventKind.FINDINGS_RECORDED, EventKind.ASSESSED), true))
            .forbid(CommandKind.LINK, CommandKind.UNLINK)
            .only(CommandKind.CLOSE, "manager", "agent")
            .gate("found", CommandKind.PROPOSE, Requirement.stepDone("find"), "not found", "未查")
            .gate("told", CommandKind.CLOSE, Requirement.happened(EventKind.OUTCOME_TOLD), "not told", "未告知")
            .fair(FairnessRule.values())
            .target("decide", "Decision", "决定", EventKind.FILED, EventKind.RESOLVED, Duration.ofDays(15))
            .tell(EventKind.CLOSED, new Notice("closed", NoticeReader.ROLE, "manager"))
            .offer("telephone", "email")
            .ask(new Material("receipt", new Words("Receipt", "收据"), Set.of("email"), Set.of("service"), true))
            .route("service", "customer-service")
            .route("logistics", "logistics")
            .reopening(new Revisiting(Duration.ofDays(90), 2, Set.of("manager")))
            .appeals(new Revisiting(null, 1, Set.of()))
            .satisfactionLoops(3)
            .authority(new Authority(
                    Authority.Period.MONTH, List.of(new Authority.Limit("agent", Money.of("99.50", "EUR")))))
            .pursueAfterWithdrawal()
            .readers(new Readers(true, Set.of("hr"), Set.of("hr")))
            .build();

    private static List<String> faults(String json) {
        InvalidProcedureException invalid =
                catchThrowableOfType(InvalidProcedureException.class, () -> Procedure.parse(json));
        assertThat(invalid).as("nothing was found").isNotNull();
        return invalid.faults();
    }

    @Test
    void bothFormsReadBackAsTheSame() {
        Procedure pretty = Procedure.parse(FULL.toJson());
        Procedure compact = Procedure.parse(FULL.toCompactJson());
        assertThat(pretty).isEqualTo(FULL).hasSameHashCodeAs(FULL);
        assertThat(compact).isEqualTo(FULL);
        assertThat(pretty.toCompactJson()).isEqualTo(FULL.toCompactJson()).doesNotContain("\n");
        assertThat(pretty.toJson()).isEqualTo(FULL.toJson()).contains("\n");
        assertThat(compact.gates()).isEqualTo(FULL.gates());
        assertThat(compact.authority()).isEqualTo(FULL.authority());
        assertThat(compact.readers()).isEqualTo(FULL.readers());
        assertThat(compact.material()).isEqualTo(FULL.material());
        assertThat(compact.reopening()).isEqualTo(FULL.reopening());
    }

    /** A digest binds what was published: it may never change for the same procedure, in whatever process. */
    @Test
    void theDigestOfTheStoredFormIsStable() {
        assertThat(Chain.body(FULL.toCompactJson()))
                .hasToString("d366717e2f92c49c538f1588e4e778559da943e781f579d66803231e38dacfda");
    }

    @Test
    void whatIsNotStatedIsLeftOut() {
        assertThat(Procedure.named("bare", 1).title("Bare", "空").build().toCompactJson())
                .isEqualTo("{\"form\":1,\"id\":\"bare\",\"version\":1,\"title\":{\"en\":\"Bare\",\"zh\":\"空\"}}");
    }

    @Test
    void noJsonTellsWhere() {
        assertThat(faults("{\"id\": \"x\""))
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("line 1"));
        assertThat(faults("[]")).containsExactly("must be one JSON object");
    }

    @Test
    void unknownNamesAreFaultsWithTheirPlace() {
        String json = """
                {"id": "x", "version": 1, "title": {"en": "X", "zh": "某"}, "colour": "blue",
                 "steps": [{"id": "a", "title": {"en": "A", "zh": "甲"}, "completedBy": ["filed", "filled"]}],
                 "forbids": ["jump"],
                 "roles": {"fly": ["pilot"]},
                 "gates": [{"id": "g", "before": ["close"], "needs": "classyfied", "unmet": {"en": "u", "zh": "未"}}],
                 "fairness": ["luck"],
                 "notices": [{"on": "closed", "notice": "c", "reader": "cat"}],
                 "authority": {"limits": [{"role": "agent", "amount": "10"}]}}
                """;
        assertThat(faults(json))
                .anySatisfy(fault -> assertThat(fault).startsWith("colour "))
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("steps[0].completedBy ").contains("filled"))
                .anySatisfy(fault -> assertThat(fault).startsWith("forbids ").contains("jump"))
                .anySatisfy(fault -> assertThat(fault).startsWith("roles.fly "))
                .anySatisfy(
                        fault -> assertThat(fault).startsWith("gates[0].needs ").contains("classyfied"))
                .anySatisfy(fault -> assertThat(fault).startsWith("fairness ").contains("luck"))
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("notices[0].reader ").contains("cat"))
                .anySatisfy(fault -> assertThat(fault).startsWith("authority.limits[0].currency "));
    }

    @Test
    void faultsOfTheTextDoNotHideThoseOfTheProcedure() {
        String json = """
                {"id": "x", "version": 0, "title": {"en": "X", "zh": "某"}, "colour": "blue",
                 "steps": [{"id": "a", "title": {"en": "A", "zh": "甲"}, "completedBy": ["filed"]},
                           {"id": "a", "title": {"en": "A", "zh": "甲"}, "completedBy": ["filed"]}]}
                """;
        assertThat(faults(json))
                .anySatisfy(fault -> assertThat(fault).startsWith("colour "))
                .anySatisfy(fault -> assertThat(fault).startsWith("version "))
                .anySatisfy(fault -> assertThat(fault).startsWith("steps[1].id "));
    }

    @Test
    void wordsMissingAltogetherAreOneFault() {
        assertThat(faults("{\"id\": \"x\", \"version\": 1}"))
                .singleElement()
                .asString()
                .startsWith("title ");
    }

    @Test
    void aNewerFormIsRefused() {
        assertThat(faults("{\"form\": 2, \"id\": \"x\", \"version\": 1, \"title\": {\"en\": \"X\", \"zh\": \"某\"}}"))
                .singleElement()
                .asString()
                .startsWith("form ");
    }

    @Test
    void whatCouldNotBeReadIsToldOnce() {
        String json = """
                {"id": 7, "version": "one", "title": {"en": "X", "zh": 5}, "satisfactionLoops": "many",
                 "steps": [{"id": "a", "title": {"en": "A", "zh": "甲"}, "completedBy": ["filled"]}],
                 "roles": {"close": [3]},
                 "gates": [{"id": "g", "before": ["fly"], "needs": "classyfied", "unmet": {"en": "u", "zh": "未"}}],
                 "notices": [{"on": "filled", "notice": "c", "reader": "handler"},
                             {"on": "filed", "notice": "c", "reader": "cat"},
                             {"notice": "c", "reader": "handler"},
                             {"on": "filed", "notice": "Not A Code", "reader": "handler"}]}
                """;
        assertThat(faults(json))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("id "),
                        fault -> assertThat(fault).isEqualTo("version must be a whole number"),
                        fault -> assertThat(fault).startsWith("title.zh "),
                        fault -> assertThat(fault).isEqualTo("satisfactionLoops must be a whole number"),
                        fault -> assertThat(fault).startsWith("steps[0].completedBy 'filled' "),
                        fault -> assertThat(fault).startsWith("roles.close must be a text "),
                        fault -> assertThat(fault).startsWith("gates[0].before 'fly' "),
                        fault -> assertThat(fault).startsWith("gates[0].needs 'classyfied' "),
                        fault -> assertThat(fault).startsWith("notices[0].on 'filled' "),
                        fault -> assertThat(fault).startsWith("notices[1].reader 'cat' "),
                        fault -> assertThat(fault).startsWith("notices[2].on is missing"),
                        fault -> assertThat(fault).startsWith("notices[3].notice "));
    }

    @Test
    void whatIsWrongBesideWhatCouldNotBeReadIsTold() {
        String json = """
                {"id": "x", "version": 1, "title": {"en": "X", "zh": "某"}, "satisfactionLoops": 0,
                 "forbids": ["decline"],
                 "gates": [{"id": "g", "before": ["fly", "decline"], "needs": "classified",
                            "unmet": {"en": "u", "zh": "未"}}]}
                """;
        assertThat(faults(json))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault)
                                .startsWith("satisfactionLoops ")
                                .endsWith("was 0"),
                        fault -> assertThat(fault).startsWith("gates[0].before 'fly' "),
                        fault -> assertThat(fault).startsWith("gates[0].before decline "));
    }
}
