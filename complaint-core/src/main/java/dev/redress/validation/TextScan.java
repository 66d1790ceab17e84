package dev.redress.validation;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/**
 * One text read against one rule: what it breaks and, if nothing, its normal form.
 */
final class TextScan {

    static final int MAX_MARKS = 8;

    /** A text is given up unread beyond this many times its limit: no script needs more before it is composed. */
    private static final int RAW_FACTOR = 4;

    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int CANCEL_TAG = 0xE007F;
    /** Region, subdivision and the cancel tag: {@code gbsct} and the like. */
    private static final int MAX_FLAG_TAGS = 7;

    private final boolean multiLine;
    private Set<Rule> problems = Set.of();
    private String normalised = "";

    private boolean visible;
    private int marks;
    private int flagTags = -1;

    private TextScan(boolean multiLine) {
        this.multiLine = multiLine;
    }

    static TextScan of(String text, TextRule rule) {
        TextScan scan = new TextScan(rule.isMultiLine());
        if (text.length() > (long) RAW_FACTOR * rule.maxLength()) {
            scan.add(Rule.TOO_LONG);
            return scan;
        }
        String cleaned = clean(text);
        scan.read(cleaned);
        boolean blank = !scan.visible;
        // Sorting a pile of marks takes quadratic time, so only texts without one are composed.
        String composed = scan.problems.contains(Rule.COMBINING_MARKS)
                ? cleaned
                : Normalizer.normalize(cleaned, Normalizer.Form.NFC);
        if (!composed.equals(cleaned)) {
            // Composing takes some characters apart, so marks can pile up only now.
            scan.read(composed);
        }
        if (composed.codePointCount(0, composed.length()) > rule.maxLength()) {
            scan.add(Rule.TOO_LONG);
        }
        scan.normalised = blank ? "" : composed;
        if (blank && rule.isRequired()) {
            scan.add(Rule.NOT_BLANK);
        }
        return scan;
    }

    private void add(Rule rule) {
        if (problems.isEmpty()) {
            problems = EnumSet.of(rule);
        } else {
            problems.add(rule);
        }
    }

    /**
     * Whether a text is its own normal form without a closer look: not blank, not stripped, not too long, and each
     * character one that is visible or a space, stands alone, and is neither removed nor composed with another.
     */
    static boolean isPlain(String text, TextRule rule) {
        int length = text.length();
        if (length == 0 || length > rule.maxLength() || text.charAt(0) <= ' ' || text.charAt(length - 1) <= ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!isPlain(c) && !(c == '\n' && rule.isMultiLine())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c < 0x7F ? c >= ' ' : c < 0x300 ? c > 0xA0 && c != 0xAD : c >= 0x4E00 && c <= 0x9FFF;
    }

    Set<Rule> problems() {
        return problems;
    }

    String normalised() {
        return normalised;
    }

    /** Unifies line ends, drops what is removed silently, and strips both ends. */
    private static String clean(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isStripped(text.charAt(from))) {
            from++;
        }
        while (to > from && isStripped(text.charAt(to - 1))) {
            to--;
        }
        StringBuilder cleaned = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                cleaned.append('\n');
                if (i + 1 < to && text.charAt(i + 1) == '\n') {
                    i++;
                }
            } else if (c == '\u2028' || c == '\u2029') {
                cleaned.append('\n');
            } else if (!isRemoved(c)) {
                cleaned.append(c);
            }
        }
        return cleaned.toString();
    }

    private static boolean isRemoved(char c) {
        return c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
    }

    private static boolean isStripped(char c) {
        return c == '\n' || c == '\r' || c == '\t' || Character.isSpaceChar(c) || isRemoved(c);
    }

    private void read(String text) {
        marks = 0;
        flagTags = -1;
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            int type = Character.getType(point);
            examine(point, type);
            countMarks(type);
            followFlag(point);
            visible |= isVisible(point, type);
        }
    }

    private void examine(int point, int type) {
        if (point == '\n' || point == '\t') {
            if (!multiLine) {
                add(Rule.SINGLE_LINE);
            }
        } else if (type == Character.CONTROL) {
            add(Rule.CONTROL_CHARACTER);
        } else if (type == Character.SURROGATE) {
            add(Rule.LONE_SURROGATE);
        } else if ((point & 0xFFFE) == 0xFFFE || within(point, 0xFDD0, 0xFDEF)) {
            add(Rule.NONCHARACTER);
        } else if (within(point, 0x202A, 0x202E) || within(point, 0x2066, 0x2069)) {
            add(Rule.BIDI_CONTROL);
        } else if (within(point, 0xFFF9, 0xFFFB)) {
            add(Rule.ANNOTATION_CHARACTER);
        }
    }

    /** Format characters do not end a pile: they would hide it. */
    private void countMarks(int type) {
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            marks++;
            if (marks > MAX_MARKS) {
                add(Rule.COMBINING_MARKS);
            }
        } else if (type != Character.FORMAT) {
            marks = 0;
        }
    }

    /** Tags spell hidden text, except right after a black flag, where they name a region. */
    private void followFlag(int point) {
        boolean tag = point == 0xE0001 || within(point, 0xE0020, CANCEL_TAG);
        if (!tag) {
            flagTags = point == BLACK_FLAG ? 0 : -1;
        } else if (flagTags < 0 || point == 0xE0001 || flagTags >= MAX_FLAG_TAGS) {
            add(Rule.TAG_CHARACTER);
        } else {
            flagTags = point == CANCEL_TAG ? -1 : flagTags + 1;
        }
    }

    private static boolean isVisible(int point, int type) {
        return switch (type) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isBlankByLook(point);
        };
    }

    /** Letters, symbols and marks by category that show nothing: fillers, the empty Braille cell, variation selectors. */
    private static boolean isBlankByLook(int point) {
        return point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x17B4
                || point == 0x17B5
                || within(point, 0x180B, 0x180F)
                || point == 0x2800
                || point == 0x3164
                || within(point, 0xFE00, 0xFE0F)
                || point == 0xFFA0
                || within(point, 0xE0100, 0xE01EF);
    }

    private static boolean within(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
