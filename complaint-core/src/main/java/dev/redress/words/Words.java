package dev.redress.words;

import org.jspecify.annotations.Nullable;

/**
 * The same words in English and Chinese. Immutable.
 *
 * @param en English; not blank where something is named by it
 * @param zh Chinese; the English words where nobody has translated them
 */
public record Words(String en, String zh) {

    /**
     * Words in both languages.
     *
     * @param en English
     * @param zh Chinese
     * @return the words
     */
    public static Words of(String en, String zh) {
        return new Words(en, zh);
    }

    /**
     * English words that stand for both languages.
     *
     * @param en English
     * @return the words
     */
    public static Words of(String en) {
        return new Words(en, en);
    }

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
