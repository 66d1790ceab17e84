package dev.redress.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.event.EventKind;
import org.junit.jupiter.api.Test;

/** What counts as asserted, and what does not although it stands in the test. */
class TestSourceTest {

    private static TestSource method(String... lines) {
        return new TestSource("""
                class X {
                    @Test
                    void tests() {
                %s
                    }
                }
                """.formatted(String.join("\n", lines)));
    }

    @Test
    void argumentsOfRecordsAndOfContainsOnAnAssertionCount() {
        TestSource source = method(
                "walk.does(AGENT, Accept.inScope()).records(EventKind.FILED, EventKind.ACCEPTED);",
                "assertThat(walk.kinds()).containsExactly(EventKind.CLOSED);");
        assertThat(source.asserted("tests"))
                .containsExactlyInAnyOrder(EventKind.FILED, EventKind.ACCEPTED, EventKind.CLOSED);
    }

    @Test
    void whatIsOnlyMentionedDoesNotCount() {
        TestSource source = method(
                "// walk.records(EventKind.FILED);",
                "assertThat(walk.kinds()).doesNotContain(EventKind.ACCEPTED);",
                "kinds.contains(EventKind.CLOSED);",
                "String text = \".records(EventKind.REOPENED)\" + EventKind.WITHDRAWN;",
                "walk.records(Other.APPEALED, DECLINED);");
        assertThat(source.asserted("tests")).isEmpty();
    }

    @Test
    void aConstantCountsByItsBareNameOnlyIfItIsImported() {
        TestSource source = new TestSource("""
                import static dev.redress.event.EventKind.FILED;
                class X {
                    void tests() {
                        walk.records(FILED, CLOSED);
                    }
                }
                """);
        assertThat(source.asserted("tests")).containsExactly(EventKind.FILED);
    }

    @Test
    void whatAMethodOfTheSameClassAssertsCountsForWhoeverCallsIt() {
        TestSource source = new TestSource("""
                class X {
                    private static Walk begun() {
                        return walk.does(Accept.inScope()).records(EventKind.FILED);
                    }

                    void one() {
                        begun().refuses(A, Close.with(1), "gate:told");
                    }

                    void other() {
                        walk.does(A, Close.with(1));
                    }
                }
                """);
        assertThat(source.asserted("one")).containsExactly(EventKind.FILED);
        assertThat(source.makes("Accept", "one")).isTrue();
        assertThat(source.asserted("other")).isEmpty();
        assertThat(source.makes("Accept", "other")).isFalse();
        assertThat(source.has("another")).isFalse();
    }

    @Test
    void aGateIsRefusedOnlyWhereTheWalkSaysSo() {
        TestSource source = method(
                "walk.refuses(A, Close.with(\"x\"), \"gate:one\").denies(A, Close.with(f(2)), \"gate:two\");",
                "assertThat(codes).contains(\"gate:three\");",
                "String four = \"gate:four\";");
        assertThat(source.refusedGates()).containsExactly("one", "two");
    }
}
