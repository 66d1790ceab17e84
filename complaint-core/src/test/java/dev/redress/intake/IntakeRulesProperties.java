package dev.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.party.ContactKind;
import dev.redress.validation.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

class IntakeRulesProperties {

    private static final Map<String, Object> LEAVES = IntakeSample.leaves();

    // Made once: jqwik compares arbitraries that are made again and again, texts and all.
    private static final Arbitrary<Object> TEXTS = orNull(texts());
    private static final Arbitrary<Object> LENGTHS = orNull(Arbitraries.of(0, 1, 2, 19, 20, 21, 99, 100, 101, 300));
    private static final Arbitrary<Object> DAYS = orNull(days());
    private static final Arbitrary<Object> INSTANTS = orNull(instants());
    private static final Arbitrary<Object> CONTACT_KINDS = orNull(Arbitraries.of(ContactKind.class));
    private static final Arbitrary<Object> NOTHING = Arbitraries.just(1).map(one -> (Object) null);

    /** Replacements of values in a good intake, by path. */
    @Provide
    Arbitrary<Map<String, Object>> replacements() {
        Arbitrary<Tuple.Tuple2<String, Object>> one = Arbitraries.of(new ArrayList<>(LEAVES.keySet()))
                .flatMap(path -> value(LEAVES.get(path)).map(value -> Tuple.of(path, value)));
        return one.list().ofMaxSize(8).map(pairs -> {
            Map<String, Object> byPath = new LinkedHashMap<>();
            pairs.forEach(pair -> byPath.put(pair.get1(), pair.get2()));
            return byPath;
        });
    }

    private static Arbitrary<Object> value(Object normal) {
        if (normal instanceof String) {
            return TEXTS;
        } else if (normal instanceof Integer) {
            return LENGTHS;
        } else if (normal instanceof LocalDate) {
            return DAYS;
        } else if (normal instanceof Instant) {
            return INSTANTS;
        }
        return normal instanceof ContactKind ? CONTACT_KINDS : NOTHING;
    }

    private static Arbitrary<Object> orNull(Arbitrary<?> values) {
        return values.injectNull(0.15).map(value -> (Object) value);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.parse("1899-12-31"), LocalDate.EPOCH),
                Arbitraries.integers()
                        .between(-5, 5)
                        .map(days -> LocalDate.parse("2026-03-01").plusDays(days)));
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.of(
                Instant.MIN,
                Instant.MAX,
                Times.EARLIEST,
                Times.EARLIEST.minusNanos(1),
                IntakeSample.NOW,
                IntakeSample.NOW.plusNanos(1),
                Instant.parse("2026-02-19T09:59:59Z"));
    }

    private static Arbitrary<String> texts() {
        List<String> fixed = new ArrayList<>(HostileTexts.BY_RULE.values());
        fixed.addAll(HostileTexts.around(50, 200, 500));
        fixed.addAll(
                List.of("", "zh-Hans-CN", "en_GB", "kiosk-7", "a@b", "a@b@c", "a b@c", "112", "1\n12", "x-klingon"));
        fixed.addAll(List.of("x".repeat(1_001), "x".repeat(10_001), "x".repeat(100_001)));
        Arbitrary<String> pieces = Arbitraries.of(
                "a", "\u00E9", "\u0301", "\u200B", "\u200D", "\n", "\r\n", "\t", " ", "\u3000", "@", "7", "\uD83D",
                "\uDE00", "\u202E", "\u0007", "\uFEFF", "\u5929", "\u2028", "\uFE0F", "-", "\uFFFF");
        return Arbitraries.oneOf(
                Arbitraries.of(fixed), pieces.list().ofMaxSize(8).map(all -> String.join("", all)));
    }

    @Property(tries = 4_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void tableAndAnnotationsFindTheSame(@ForAll("replacements") Map<String, Object> replacements) {
        Intake intake = IntakeSample.with(replacements);
        List<Violation> violations = IntakeRules.check(intake, anyField(), IntakeSample.NOW);
        Set<String> found = new TreeSet<>();
        violations.forEach(violation -> found.add(violation.path() + " " + violation.rule()));
        assertThat(found).isEqualTo(Engine.check(intake));
        assertThat(violations).doesNotHaveDuplicates();
    }

    @Property(tries = 4_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void theNormalFormIsGoodAndStaysAsItIs(@ForAll("replacements") Map<String, Object> replacements) {
        Intake intake = IntakeSample.with(replacements);
        Assume.that(IntakeRules.check(intake, anyField(), IntakeSample.NOW).isEmpty());
        Intake normal = IntakeRules.normalise(intake);
        assertThat(IntakeRules.check(normal, anyField(), IntakeSample.NOW)).isEmpty();
        assertThat(IntakeRules.normalise(normal)).isEqualTo(normal);
        assertThat(IntakeRules.accept(intake, anyField(), IntakeSample.NOW)).isEqualTo(normal);
    }

    /** Declares the fields that samples have. */
    private static CustomFields anyField() {
        List<CustomField> fields = new ArrayList<>();
        for (int i = 0; i < CustomFields.MAX_FIELDS; i++) {
            fields.add(CustomField.of("field" + i, CustomField.Type.TEXT));
        }
        return CustomFields.of(fields);
    }
}
