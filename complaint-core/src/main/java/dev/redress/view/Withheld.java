package dev.redress.view;

/**
 * That something was withheld from a reader, or reduced; never what it was. Immutable.
 *
 * @param field where it would stand in the view, for example {@code parties.complainant.name} or
 *     {@code timeline.message-received.text}
 * @param because why
 * @param remains what is left of it: {@link Treatment#WITHHELD} for nothing, {@link Treatment#MASKED}, {@link Treatment#MONTH}
 */
public record Withheld(String field, Because because, Treatment remains) {}
