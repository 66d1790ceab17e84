package dev.redress.classification;

import java.util.List;
import java.util.Map;

/**
 * What speaks for a category. Each phrase, value and channel speaks on its own. Immutable.
 *
 * @param category code of the category
 * @param weight how much each speaks
 * @param phrases phrases in title or text
 * @param fields values by the key of a field
 * @param channels codes of channels
 */
record Rule(
        String category, double weight, List<String> phrases, Map<String, List<String>> fields, List<String> channels) {

    Rule {
        phrases = List.copyOf(phrases);
        channels = List.copyOf(channels);
    }
}
