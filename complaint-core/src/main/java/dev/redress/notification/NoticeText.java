package dev.redress.notification;

/**
 * What a notice says. Immutable.
 *
 * @param language {@code en}, {@code zh}, or another that the host's templates have
 * @param subject one line
 * @param body plain text
 */
public record NoticeText(String language, String subject, String body) {

    /** The language only: what is told to somebody never reaches a log. */
    @Override
    public String toString() {
        return "NoticeText[" + language + "]";
    }
}
