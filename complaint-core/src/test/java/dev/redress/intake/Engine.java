package dev.redress.intake;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Hibernate Validator finds by the annotations, in the words of the table. Annotations of the library say their rule by
 * the message key; the standard ones by this mapping. Below a list of the wrong length the table says nothing, so neither
 * does this.
 */
final class Engine {

    private static final Map<Class<?>, String> STANDARD = Map.of(
            NotNull.class, "not-null",
            Size.class, "size",
            Pattern.class, "pattern",
            PastOrPresent.class, "not-in-future");
    private static final String OWN = "{dev.redress.validation.";

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .clockProvider(() -> Clock.fixed(IntakeSample.NOW, ZoneOffset.UTC))
            .buildValidatorFactory()
            .getValidator();

    private Engine() {}

    static Set<ConstraintViolation<Intake>> raw(Intake intake) {
        return VALIDATOR.validate(intake);
    }

    static Set<String> check(Intake intake) {
        Set<ConstraintViolation<Intake>> raw = raw(intake);
        List<String> wrongLength = raw.stream()
                .filter(violation -> rule(violation).equals("size"))
                .map(Engine::path)
                .toList();
        Set<String> found = new TreeSet<>();
        for (ConstraintViolation<Intake> violation : raw) {
            String path = path(violation);
            if (wrongLength.stream().noneMatch(list -> path.startsWith(list + "["))) {
                found.add(path + " " + rule(violation));
            }
        }
        return found;
    }

    private static String path(ConstraintViolation<Intake> violation) {
        return violation.getPropertyPath().toString().replace(".<list element>", "");
    }

    private static String rule(ConstraintViolation<Intake> violation) {
        String template = violation.getMessageTemplate();
        if (template.startsWith(OWN)) {
            return template.substring(OWN.length(), template.length() - 1);
        }
        Class<?> annotation =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        return STANDARD.getOrDefault(annotation, annotation.getName());
    }
}
