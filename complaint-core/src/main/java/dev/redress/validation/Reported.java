package dev.redress.validation;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;

/** Hands broken rules to a validation engine, one violation each. */
final class Reported {

    private Reported() {}

    static boolean all(Set<Rule> broken, ConstraintValidatorContext context) {
        if (broken.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        for (Rule rule : broken) {
            context.buildConstraintViolationWithTemplate(template(rule)).addConstraintViolation();
        }
        return false;
    }

    static String template(Rule rule) {
        return "{dev.redress.validation." + rule.persistedName() + "}";
    }
}
