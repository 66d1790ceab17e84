package dev.redress.console.output;

import java.util.ArrayList;
import java.util.List;

/** Lays text out in a fixed-width font, in which a Chinese character is two columns wide. Stateless. */
public final class Columns {

    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA000, 0xA4CF},
        {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE4F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x20000, 0x3FFFD},
    };

    private Columns() {}

    /**
     * How wide a text is.
     *
     * @param text one line
     * @return columns
     */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (point >= range[0] && point <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    /**
     * Fills a text up with spaces.
     *
     * @param text one line
     * @param width how wide it is to be; a longer text stays as it is
     * @return the text, at least so wide
     */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /**
     * Breaks a text into lines: at line ends, at spaces, and between Chinese characters.
     *
     * @param text any text
     * @param width the widest a line may be; a longer word stays whole
     * @return the lines
     */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            StringBuilder line = new StringBuilder();
            for (String piece : pieces(paragraph)) {
                if (width(line.toString()) + width(piece.stripTrailing()) > width && !line.isEmpty()) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(piece);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Words with the space behind them, Chinese characters with the punctuation behind them. */
    private static List<String> pieces(String paragraph) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int[] points = paragraph.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            piece.appendCodePoint(points[i]);
            boolean last = i == points.length - 1;
            if (last || breaks(points[i], points[i + 1])) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        return pieces;
    }

    private static boolean breaks(int point, int next) {
        if (point == ' ') {
            return next != ' ';
        }
        boolean wide = width(point) == 2 || width(next) == 2;
        return wide && next != ' ' && "，。、；：！？）》」』”’,.;:!?)".indexOf(next) < 0;
    }
}
