package dev.redress.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTextTest {

    @ParameterizedTest
    @CsvSource({
        "refund, I want a REFUND!, true",
        "refund, two refunds, false",
        "refund*, two refunds, true",
        "refund*, a prerefund, false",
        "charged twice, 'charged,\n  twice', true",
        "charged twice, was charged TWICE, true",
        "can't pay, I can\u2019t pay, true",
        "cant pay, I can't pay, true",
        "停水, 小区停水三天, true",
        "停水, '小区停\n水三天', true",
        "停水, 他说停。水来了, false",
        "app闪退, 打开APP 闪退, true",
        "app闪退, 打开ＡＰＰ闪退, true",
        "app闪退, 打开happ闪退, false",
        "caf\u00e9, the cafe\u0301 is closed, true",
        "5g, 没有５Ｇ信号, true",
        "𠮷野家, 在𠮷野家吃饭, true",
        "zero width, zero\u200b width, true",
    })
    void findsPhrasesHoweverTheyAreWritten(String phrase, String text, boolean found) {
        assertThat(PhraseText.of(text).contains(PhraseText.pattern(phrase))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"'', ' '", "'?!', ' '", "'...', ' '"})
    void hasNoPatternWithoutALetter(String phrase, String form) {
        assertThat(PhraseText.of(phrase)).isEqualTo(form);
        assertThat(PhraseText.pattern(phrase)).isEmpty();
    }
}
