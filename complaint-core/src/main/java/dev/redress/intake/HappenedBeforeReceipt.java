package dev.redress.intake;

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
import org.jspecify.annotations.Nullable;

/**
 * What is complained of did not happen after the day of receipt, at UTC+14, where a day begins first. Without an instant of
 * receipt the present counts. Reported at the property {@code happenedOn}.
 */
@Documented
@Constraint(validatedBy = HappenedBeforeReceipt.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface HappenedBeforeReceipt {

    /**
     * The message.
     *
     * @return a key
     */
    String message() default "{dev.redress.validation.after-receipt}";

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

    /** Checks intakes. Thread-safe. */
    class Validator implements ConstraintValidator<HappenedBeforeReceipt, Intake> {

        /** For the validation engine. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable Intake intake, ConstraintValidatorContext context) {
            Instant now = context.getClockProvider().getClock().instant();
            if (intake == null || Times.happenedByReceipt(intake, now)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("happenedOn")
                    .addConstraintViolation();
            return false;
        }
    }
}
