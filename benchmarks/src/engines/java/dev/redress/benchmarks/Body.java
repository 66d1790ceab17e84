package dev.redress.benchmarks;

import java.util.Map;

/**
 * What an engine keeps of a case: one text, written anew at each step, as the desk writes its document.
 *
 * @param characters how long; 0 for no variable at all
 */
record Body(int characters) {

    Map<String, Object> variables(int number, int step) {
        if (characters == 0) {
            return Map.of();
        }
        String start = "{\"case\":" + number + ",\"step\":" + step + ",\"text\":\"";
        String sentence = "The kettle leaks at its base, and the shop does not answer. ";
        String text = start + sentence.repeat(characters / sentence.length() + 1);
        return Map.of("body", text.substring(0, characters - 2) + "\"}");
    }
}
