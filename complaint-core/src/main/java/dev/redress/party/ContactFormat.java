package dev.redress.party;

import dev.redress.validation.Rule;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value has the form that the contact's kind asks for, see {@link Contact#formatProblem()}. Reported at the property
 * {@code value}.
 */
@Documented
@Constraint(validatedBy = ContactFormat.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ContactFormat {

    /**
     * Not used: each rule has its own message.
     *
     * @return a key
     */
    String message() default "{dev.redress.validation.email}";

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

    /** Checks contacts. Thread-safe. */
    class Validator implements ConstraintValidator<ContactFormat, Contact> {

        /** For the validation engine. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable Contact contact, ConstraintValidatorContext context) {
            Optional<Rule> problem = contact == null ? Optional.empty() : contact.formatProblem();
            problem.ifPresent(rule -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{dev.redress.validation." + rule.persistedName() + "}")
                        .addPropertyNode("value")
                        .addConstraintViolation();
            });
            return problem.isEmpty();
        }
    }
}
