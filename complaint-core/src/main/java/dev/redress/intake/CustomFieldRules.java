package dev.redress.intake;

import dev.redress.validation.Rule;
import dev.redress.validation.TextRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The rules of custom fields: those given are declared and fit, those required are there. */
final class CustomFieldRules {

    /** Digits before and after the decimal point: what every engine stores exactly. */
    static final int INTEGER_DIGITS = 20;

    static final int FRACTION_DIGITS = 18;

    /** More bits than any number within the digits has; beyond it, counting digits would take long. */
    private static final int MOST_BITS = 4_096;

    private static final String PROPERTY = "customFields";

    private CustomFieldRules() {}

    static void check(Map<String, Object> values, CustomFields declared, Inspection inspection) {
        if (values.size() > Intake.MAX_CUSTOM_FIELDS) {
            return; // reported as too many, and nothing else
        }
        values.forEach((key, value) -> {
            if (!CustomField.isKey(key)) {
                // Not named: what is no key may be anything.
                inspection.add(PROPERTY, Rule.FIELD_KEY, Map.of("regexp", CustomField.KEY));
            } else if (declared.find(key).isEmpty()) {
                inspection.add(path(key), Rule.UNDECLARED, Map.of());
            }
        });
        for (CustomField field : declared.all()) {
            checkField(field, values, inspection);
        }
    }

    private static void checkField(CustomField field, Map<String, Object> values, Inspection inspection) {
        Object value = values.get(field.key());
        String path = path(field.key());
        if (value == null) {
            if (field.required()) {
                inspection.add(path, Rule.NOT_NULL, Map.of());
            }
        } else if (!javaType(field.type()).isInstance(value)) {
            inspection.add(path, Rule.TYPE, Map.of("type", field.type().persistedName()));
        } else {
            checkValue(field, path, value, inspection);
        }
    }

    private static void checkValue(CustomField field, String path, Object value, Inspection inspection) {
        if (value instanceof BigDecimal number) {
            if (!hasFewDigits(number)) {
                inspection.add(path, Rule.DIGITS, digits());
            }
        } else if (value instanceof LocalDate day) {
            checkRange(day.isBefore(Times.FIRST_DAY) || day.isAfter(Times.LATEST_DAY), path, inspection);
        } else if (value instanceof Instant instant) {
            checkRange(instant.isBefore(Times.FIRST) || instant.isAfter(Times.LATEST), path, inspection);
        } else if (value instanceof String text) {
            if (field.type() == CustomField.Type.TEXT) {
                TextRule rule = TextRule.multiLine(field.maxLength());
                inspection.addAll((field.required() ? rule.required() : rule).check(path, text));
            } else if (!field.choices().contains(text)) {
                inspection.add(path, Rule.CHOICE, Map.of("choices", String.join(", ", field.choices())));
            }
        }
    }

    private static void checkRange(boolean outside, String path, Inspection inspection) {
        if (outside) {
            inspection.add(
                    path,
                    Rule.OUT_OF_RANGE,
                    Map.of("min", Times.FIRST_DAY.toString(), "max", Times.LATEST_DAY.toString()));
        }
    }

    private static boolean hasFewDigits(BigDecimal number) {
        if (number.signum() == 0) {
            return true;
        }
        if (number.unscaledValue().bitLength() > MOST_BITS) {
            return false;
        }
        long integerDigits = (long) number.precision() - number.scale();
        return integerDigits <= INTEGER_DIGITS && number.stripTrailingZeros().scale() <= FRACTION_DIGITS;
    }

    private static Map<String, String> digits() {
        return Map.of("integer", Integer.toString(INTEGER_DIGITS), "fraction", Integer.toString(FRACTION_DIGITS));
    }

    private static Class<?> javaType(CustomField.Type type) {
        return switch (type) {
            case TEXT, CHOICE -> String.class;
            case NUMBER -> BigDecimal.class;
            case BOOLEAN -> Boolean.class;
            case DATE -> LocalDate.class;
            case INSTANT -> Instant.class;
        };
    }

    private static String path(String key) {
        return PROPERTY + "[" + key + "]";
    }
}
