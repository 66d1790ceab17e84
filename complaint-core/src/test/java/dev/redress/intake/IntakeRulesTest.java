package dev.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.validation.InvalidInputException;
import dev.redress.validation.Rule;
import dev.redress.validation.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IntakeRulesTest {

    private static final CustomFields NONE = CustomFields.none();

    private static List<String> found(Intake intake) {
        return IntakeRules.check(intake, NONE, IntakeSample.NOW).stream()
                .map(violation -> violation.path() + " " + violation.rule())
                .toList();
    }

    @Test
    void findsNothingInAGoodIntake() {
        assertThat(found(IntakeSample.good())).isEmpty();
        assertThat(Engine.check(IntakeSample.good())).isEmpty();
    }

    /** Breaks each line of the table in turn, at every place it stands for, and sees it reported there and by the engine. */
    @Test
    void everyLineOfTheTableCanBeBroken() {
        Map<String, Object> leaves = IntakeSample.leaves();
        for (IntakeRules.Row row : IntakeRules.table()) {
            int broken = 0;
            for (Map.Entry<String, Object> leaf : leaves.entrySet()) {
                if (leaf.getKey().replaceAll("\\[\\d+]", "[*]").equals(row.path())) {
                    broken += breaks(row, leaf.getKey(), leaf.getValue()) ? 1 : 0;
                }
            }
            assertThat(broken).as(row.toString()).isPositive();
        }
    }

    private static boolean breaks(IntakeRules.Row row, String path, Object normal) {
        boolean found = false;
        for (Object bad : badValues(Rule.of(row.rule()), normal)) {
            Intake intake = IntakeSample.with(path, bad);
            String expected = path + " " + row.rule();
            if (found(intake).contains(expected)) {
                assertThat(Engine.check(intake)).contains(expected);
                assertThat(Set.copyOf(found(intake))).isEqualTo(Engine.check(intake));
                found = true;
            }
        }
        return found;
    }

    private static List<Object> badValues(Rule rule, Object normal) {
        List<Object> bad = new ArrayList<>();
        switch (rule) {
            case NOT_NULL -> bad.add(null);
            case SIZE -> bad.addAll(List.of(0, 21, 101));
            case TOO_EARLY -> bad.add(normal instanceof Instant ? Instant.MIN : LocalDate.MIN);
            case NOT_IN_FUTURE -> bad.add(IntakeSample.NOW.plusNanos(1));
            case AFTER_RECEIPT -> bad.add(LocalDate.parse("2026-03-02"));
            default -> bad.add(HostileTexts.BY_RULE.get(rule));
        }
        return bad;
    }

    /** Random intakes seldom hit a limit exactly, so each is tried here: at it and one beyond, at every place. */
    @Test
    void everyLimitIsTheSameForTableAndAnnotations() {
        Map<String, Object> leaves = IntakeSample.leaves();
        for (IntakeRules.Row row : IntakeRules.table()) {
            for (String path : leaves.keySet()) {
                if (path.replaceAll("\\[\\d+]", "[*]").equals(row.path())) {
                    for (Object edge : edges(row)) {
                        Intake intake = IntakeSample.with(path, edge);
                        assertThat(declared(found(intake))).as(path).isEqualTo(Engine.check(intake));
                    }
                }
            }
        }
    }

    /** Without what is said of single custom fields, of which the annotations know nothing. */
    private static Set<String> declared(List<String> found) {
        return found.stream().filter(each -> !each.startsWith("customFields[")).collect(Collectors.toSet());
    }

    private static List<Object> edges(IntakeRules.Row row) {
        return switch (Rule.of(row.rule())) {
            case TOO_LONG -> {
                int max = Integer.parseInt(row.parameters().get("max"));
                yield List.of("x".repeat(max - 1), "x".repeat(max), "x".repeat(max + 1));
            }
            case SIZE -> {
                int min = Integer.parseInt(row.parameters().get("min"));
                int max = Integer.parseInt(row.parameters().get("max"));
                yield List.of(min, max, max + 1, Math.max(0, min - 1));
            }
            case COMBINING_MARKS -> List.of("x" + "\u0327".repeat(8), "x" + "\u0327".repeat(9));
            case LANGUAGE_TAG, CODE ->
                List.of("x".repeat(8), "x".repeat(9), "x".repeat(40), "x".repeat(41), "-", "a-b", "A-B");
            case TOO_EARLY ->
                row.path().equals("happenedOn")
                        ? List.of(Times.EARLIEST_DAY, Times.EARLIEST_DAY.minusDays(1))
                        : List.of(Times.EARLIEST, Times.EARLIEST.minusNanos(1));
            case NOT_IN_FUTURE -> List.of(IntakeSample.NOW, IntakeSample.NOW.plusNanos(1));
            default -> List.of();
        };
    }

    @Test
    void theTableNamesEveryRuleOnceAPath() {
        List<IntakeRules.Row> rows = IntakeRules.table().stream()
                .filter(row ->
                        !row.path().contains("complainants") && !row.path().contains("representative"))
                .toList();
        assertThat(rows).doesNotHaveDuplicates().hasSizeGreaterThan(80);
        assertThat(IntakeRules.table())
                .contains(
                        new IntakeRules.Row("complainants", "size", Map.of("min", "1", "max", "20")),
                        new IntakeRules.Row("complainants[*].contacts[*].value", "too-long", Map.of("max", "500")),
                        new IntakeRules.Row("facts", "too-long", Map.of("max", "100000")),
                        new IntakeRules.Row("demand", "too-long", Map.of("max", "10000")));
    }

    @Test
    void reportsEverythingAtOnceInTheOrderOfTheProperties() {
        Map<String, Object> bad = new HashMap<>();
        bad.put("complainants[0].contacts[1].value", "call me");
        bad.put("channel.code", "Kiosk 7");
        bad.put("facts", "");
        bad.put("evidence[0]", null);
        assertThat(found(IntakeSample.with(bad)))
                .containsExactly(
                        "complainants[0].contacts[1].value phone",
                        "channel.code code",
                        "facts not-blank",
                        "evidence[0] not-null");
    }

    @Test
    void saysOnlyTheSizeOfAListTooLong() {
        Map<String, Object> bad = new HashMap<>();
        bad.put("evidence", 100_000);
        bad.put("evidence[0]", null);
        assertThat(found(IntakeSample.with(bad))).containsExactly("evidence size");
    }

    @Test
    void reportsAnIntakeOfNothing() {
        Intake nothing =
                new Intake(null, null, null, null, null, null, null, null, null, null, null, null, null, null, false);
        assertThat(found(nothing)).containsExactly("complainants size", "channel not-null", "facts not-blank");
        assertThat(nothing.language()).isEqualTo("und");
    }

    @Test
    void refusesTenMegabytesAsTooLong() {
        assertThat(found(IntakeSample.with("facts", HostileTexts.TEN_MEGABYTES)))
                .containsExactly("facts too-long");
        assertThat(found(IntakeSample.with("facts", "a" + "\u0301\u0323".repeat(5_000_000))))
                .containsExactly("facts too-long");
    }

    @Test
    void comparesTheDayWithTheReceiptWhereverOnEarth() {
        Map<String, Object> times = new HashMap<>();
        times.put("receivedAt", Instant.parse("2026-02-28T09:59:59Z"));
        times.put("happenedOn", LocalDate.parse("2026-02-28"));
        assertThat(found(IntakeSample.with(times))).isEmpty();
        times.put("happenedOn", LocalDate.parse("2026-03-01"));
        assertThat(found(IntakeSample.with(times))).containsExactly("happenedOn after-receipt");
        times.put("receivedAt", Instant.parse("2026-02-28T10:00:00Z"));
        assertThat(found(IntakeSample.with(times))).isEmpty();
    }

    @Test
    void takesThePresentForAnAbsentReceipt() {
        Map<String, Object> times = new HashMap<>();
        times.put("receivedAt", null);
        times.put("happenedOn", LocalDate.parse("2026-03-03"));
        Intake intake = IntakeSample.with(times);
        assertThat(found(intake)).containsExactly("happenedOn after-receipt");
        assertThat(IntakeRules.check(intake, NONE)).isEmpty();
    }

    @Test
    void leavesThePresentOutWhereItIsNotGiven() {
        Intake later = IntakeSample.with("receivedAt", Instant.parse("2999-01-01T00:00:00Z"));
        assertThat(IntakeRules.check(later, NONE)).isEmpty();
        assertThat(found(later)).containsExactly("receivedAt not-in-future");
        assertThat(IntakeRules.check(IntakeSample.with("receivedAt", Instant.MAX), NONE))
                .isEmpty();
    }

    @Test
    void neverSaysTheValue() {
        for (Map.Entry<Rule, String> hostile : HostileTexts.BY_RULE.entrySet()) {
            for (String path : IntakeSample.leaves().keySet()) {
                if (IntakeSample.leaves().get(path) instanceof String) {
                    assertNothingQuoted(IntakeSample.with(path, hostile.getValue()), hostile.getValue());
                }
            }
        }
    }

    private static void assertNothingQuoted(Intake intake, String value) {
        String said = IntakeRules.check(intake, NONE, IntakeSample.NOW).stream()
                .map(violation -> violation + violation.message(Locale.ENGLISH) + violation.message(Locale.CHINESE))
                .collect(Collectors.joining());
        assertThat(said.toLowerCase(Locale.ROOT)).doesNotContain("secret");
        if (value.length() < 100 && !value.isBlank()) {
            assertThat(said).doesNotContain(value);
        }
    }

    @Test
    void acceptsByNormalising() {
        Map<String, Object> given = new HashMap<>();
        given.put("complainants[0].name", "\u3000Amelie\u0301 ");
        given.put("facts", "a\r\nb");
        given.put("demand", " \u200B");
        given.put("language", "ZH-hans-cn");
        given.put("receivedAt", Instant.parse("2026-02-28T23:00:00.123456789Z"));
        Intake accepted = IntakeRules.accept(IntakeSample.with(given), NONE, IntakeSample.NOW);
        Map<String, Object> expected = new HashMap<>();
        expected.put("complainants[0].name", "Ameli\u00E9");
        expected.put("facts", "a\nb");
        expected.put("demand", null);
        expected.put("language", "zh-Hans-CN");
        expected.put("receivedAt", Instant.parse("2026-02-28T23:00:00.123456Z"));
        assertThat(accepted).isEqualTo(IntakeSample.with(expected));
    }

    @Test
    void keepsALanguageTagThatJavaWouldShorten() {
        Intake accepted = IntakeRules.normalise(IntakeSample.with("language", "en-a"));
        assertThat(accepted.language()).isEqualTo("en-a");
    }

    @Test
    void refusesABadIntakeWithAllViolations() {
        Map<String, Object> bad = new HashMap<>();
        bad.put("complainants[0].name", "");
        bad.put("facts", null);
        bad.put("receivedAt", IntakeSample.NOW.plusSeconds(1));
        Intake intake = IntakeSample.with(bad);
        assertThatThrownBy(() -> IntakeRules.accept(intake, NONE, IntakeSample.NOW))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        thrown -> assertThat(thrown.violations())
                                .extracting(Violation::path)
                                .containsExactly("complainants[0].name", "receivedAt", "facts"))
                .hasMessage("intake has 3 violations: complainants[0].name must not be blank; "
                        + "receivedAt must not be in the future; facts must not be blank");
        assertThatThrownBy(() -> IntakeRules.normalise(intake)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void takesWholeNumbersOfAllKinds() {
        Intake intake = Intake.from(null)
                .with("a", 7)
                .with("b", 7L)
                .with("c", (short) 7)
                .build();
        assertThat(intake.customFields().values()).containsOnly(BigDecimal.valueOf(7));
    }
}
