package dev.redress.console.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void countsChineseCharactersTwice() {
        assertThat(Columns.width("abc")).isEqualTo(3);
        assertThat(Columns.width("投诉，ok")).isEqualTo(8);
        assertThat(Columns.pad("投诉", 6)).isEqualTo("投诉  ");
        assertThat(Columns.pad("longer", 3)).isEqualTo("longer");
    }

    @Test
    void breaksLinesAtSpacesAndBetweenChineseCharacters() {
        assertThat(Columns.wrap("one two three", 8)).containsExactly("one two", "three");
        assertThat(Columns.wrap("投诉人不满意，要求退款", 10)).containsExactly("投诉人不满", "意，要求退", "款");
        assertThat(Columns.wrap("a\n\nb", 8)).containsExactly("a", "", "b");
        assertThat(Columns.wrap("unbreakable", 4)).containsExactly("unbreakable");
    }

    @Test
    void beginsNoLineWithPunctuation() {
        assertThat(Columns.wrap("投诉人。", 6)).containsExactly("投诉", "人。");
    }
}
