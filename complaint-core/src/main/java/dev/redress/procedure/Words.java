package dev.redress.procedure;

import org.jspecify.annotations.Nullable;

/**
 * The same words in both languages. Immutable.
 *
 * @param en in English, not blank
 * @param zh in Chinese, not blank
 */
public record Words(String en, String zh) {

    /**
     * The words in a language.
     *
     * @param language a BCP 47 tag, for example {@code zh-CN}; null for English
     * @return Chinese for a tag that begins with {@code zh}, else English
     */
    public String in(@Nullable String language) {
        return language != null && (language.equals("zh") || language.startsWith("zh-")) ? zh : en;
    }
}
