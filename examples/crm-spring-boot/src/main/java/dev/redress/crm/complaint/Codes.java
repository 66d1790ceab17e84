package dev.redress.crm.complaint;

import dev.redress.validation.StableNamed;
import java.util.List;
import java.util.stream.Stream;

/** The codes that forms offer. Their words stand in the messages under {@code word}. */
final class Codes {

    /** The CRM's own categories. */
    static final List<String> CATEGORIES = List.of("product-quality", "service", "delivery", "billing");

    /** The ways by which the CRM takes complaints and answers them: those that every shipped procedure offers. */
    static final List<String> CHANNELS = List.of("telephone", "letter", "face-to-face", "web-form");

    private Codes() {}

    static <E extends Enum<E> & StableNamed> List<String> of(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(StableNamed::persistedName)
                .toList();
    }
}
