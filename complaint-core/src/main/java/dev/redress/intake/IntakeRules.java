package dev.redress.intake;

import dev.redress.validation.InvalidInputException;
import dev.redress.validation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules an intake has to keep: one table, whatever way an intake comes in. The Jakarta annotations on the records carry
 * the same limits, which a test proves. Stateless and thread-safe.
 */
public final class IntakeRules {

    private IntakeRules() {}

    /**
     * One line of the table.
     *
     * @param path what the rule is about; {@code [*]} stands for every element of a list
     * @param rule the rule's stable name
     * @param parameters its limits; copied
     */
    public record Row(String path, String rule, Map<String, String> parameters) {

        /** Copies the parameters. */
        public Row {
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * The whole table, for forms and documentation. The rules of custom fields follow from their declarations and are not in
     * it.
     *
     * @return in the order of the properties
     */
    public static List<Row> table() {
        List<Row> rows = new ArrayList<>();
        RuleTable.INTAKE.list("", rows);
        return List.copyOf(rows);
    }

    /**
     * Checks everything that does not depend on the present.
     *
     * @param intake what came in
     * @param customFields the fields declared
     * @return all violations, in the order of the properties; empty if the intake is good. Of a list with too many or too few
     *     elements, only that is said
     */
    public static List<Violation> check(Intake intake, CustomFields customFields) {
        return run(intake, customFields, null);
    }

    /**
     * Checks everything.
     *
     * @param intake what came in
     * @param customFields the fields declared
     * @param now the present: nothing may lie after it, and it stands in for an absent instant of receipt
     * @return all violations, in the order of the properties; empty if the intake is good. Of a list with too many or too few
     *     elements, only that is said
     */
    public static List<Violation> check(Intake intake, CustomFields customFields, Instant now) {
        return run(intake, customFields, now);
    }

    /**
     * The normal form of a good intake: texts normalised, optional texts without content absent, instants in whole
     * microseconds, numbers and language tags in one form. Normalising it again changes nothing.
     *
     * @param intake one for which {@link #check} found nothing
     * @return the normal form
     * @throws InvalidInputException if the intake breaks a rule other than those of custom fields, or a custom field holds a
     *     text that no field may hold
     */
    public static Intake normalise(Intake intake) {
        Inspection inspection = new Inspection(null);
        RuleTable.INTAKE.check(intake, "", inspection);
        refuse(inspection.found());
        return IntakeNormal.of(intake);
    }

    /**
     * Checks everything and gives the normal form: what a desk does with an intake.
     *
     * @param intake what came in
     * @param customFields the fields declared
     * @param now the present
     * @return the normal form
     * @throws InvalidInputException if the intake breaks any rule; it lists all
     */
    public static Intake accept(Intake intake, CustomFields customFields, Instant now) {
        refuse(run(intake, customFields, now));
        return IntakeNormal.of(intake);
    }

    private static List<Violation> run(Intake intake, CustomFields customFields, @Nullable Instant now) {
        Inspection inspection = new Inspection(now);
        RuleTable.INTAKE.check(intake, "", inspection);
        CustomFieldRules.check(intake.customFields(), customFields, inspection);
        return inspection.found();
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInputException("intake", violations);
        }
    }
}
