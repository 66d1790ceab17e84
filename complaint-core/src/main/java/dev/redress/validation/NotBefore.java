package dev.redress.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The day or instant does not lie before the first day that is plausible. Null is valid.
 */
@Documented
@Constraint(validatedBy = {NotBefore.OfDay.class, NotBefore.OfInstant.class})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotBefore {

    /**
     * The first day that is valid, for an instant from its start in UTC.
     *
     * @return as ISO 8601 writes it, for example {@code 1900-01-01}
     */
    String earliest();

    /**
     * The message.
     *
     * @return a key
     */
    String message() default "{dev.redress.validation.too-early}";

    /**
     * The validation groups.
     *
     * @return none by default
     */
    Class<?>[] groups() default {};

    /**
     * The payload.
     *
     * @return none by default
     */
    Class<? extends Payload>[] payload() default {};

    /** Checks days. Thread-safe once initialised. */
    class OfDay implements ConstraintValidator<NotBefore, LocalDate> {

        private LocalDate earliest = LocalDate.MIN;

        /** For the validation engine. */
        public OfDay() {}

        @Override
        public void initialize(NotBefore annotation) {
            earliest = LocalDate.parse(annotation.earliest());
        }

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || !day.isBefore(earliest);
        }
    }

    /** Checks instants. Thread-safe once initialised. */
    class OfInstant implements ConstraintValidator<NotBefore, Instant> {

        private Instant earliest = Instant.MIN;

        /** For the validation engine. */
        public OfInstant() {}

        @Override
        public void initialize(NotBefore annotation) {
            earliest = LocalDate.parse(annotation.earliest())
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        }

        @Override
        public boolean isValid(@Nullable Instant instant, ConstraintValidatorContext context) {
            return instant == null || !instant.isBefore(earliest);
        }
    }
}
