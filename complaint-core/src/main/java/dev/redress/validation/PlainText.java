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
import org.jspecify.annotations.Nullable;

/**
 * The text keeps a {@link TextRule}. Each rule broken is a violation of its own with the message key
 * {@code dev.redress.validation.} and the rule's name. An absent text is valid unless required.
 */
@Documented
@Constraint(validatedBy = PlainText.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /**
     * The greatest length.
     *
     * @return in code points of the normal form, 1 to 10,000,000
     */
    int max();

    /**
     * Whether line breaks and tabs are allowed.
     *
     * @return false by default
     */
    boolean multiline() default false;

    /**
     * Whether the text has to be there.
     *
     * @return false by default
     */
    boolean required() default false;

    /**
     * Not used: each rule has its own message.
     *
     * @return a key
     */
    String message() default "{dev.redress.validation.not-blank}";

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

    /** Checks texts by {@link TextRule}. Thread-safe once initialised. */
    class Validator implements ConstraintValidator<PlainText, String> {

        private TextRule rule = TextRule.singleLine(1);

        /** For the validation engine. */
        public Validator() {}

        @Override
        public void initialize(PlainText annotation) {
            TextRule plain = annotation.multiline()
                    ? TextRule.multiLine(annotation.max())
                    : TextRule.singleLine(annotation.max());
            rule = annotation.required() ? plain.required() : plain;
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return Reported.all(rule.check(text), context);
        }
    }
}
