package dev.redress.clock;

/**
 * The same words in English and Chinese. Immutable.
 *
 * @param en English; not blank
 * @param zh Chinese; the English words where nobody has translated them
 */
public record Wording(String en, String zh) {

    /**
     * Words in both languages.
     *
     * @param en English
     * @param zh Chinese
     * @return the words
     */
    public static Wording of(String en, String zh) {
        return new Wording(en, zh);
    }

    /**
     * English words that stand for both languages.
     *
     * @param en English
     * @return the words
     */
    public static Wording of(String en) {
        return new Wording(en, en);
    }

    /**
     * The words in a language.
     *
     * @param language a BCP 47 tag, for example {@code zh-CN}
     * @return Chinese for a tag that begins with {@code zh}, else English
     */
    public String in(String language) {
        return language.equals("zh") || language.startsWith("zh-") ? zh : en;
    }
}
