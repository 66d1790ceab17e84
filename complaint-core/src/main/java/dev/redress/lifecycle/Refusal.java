package dev.redress.lifecycle;

/**
 * One reason why something is not possible, for a person to read beside a button or in an error. Holds identifiers only.
 * Immutable.
 *
 * @param code stable, for programs: {@code stage}, {@code role}, {@code gate:ID}, {@code fairness:RULE}, {@code window},
 *     {@code count}, {@code authority}, {@code authority:splitting}, {@code forbidden} (the procedure does not provide for it),
 *     {@code pursued} (withdrawal does not end it), {@code channel}, {@code version}, {@code condition:NAME}, and others that
 *     docs/procedures.md lists; further ones may come
 * @param en the reason and what would satisfy it, in English
 * @param zh the same in Chinese
 */
public record Refusal(String code, String en, String zh) {

    @Override
    public String toString() {
        return code + ": " + en;
    }
}
