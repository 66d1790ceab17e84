package dev.redress.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FeatureReaderProperties {

    private static List<String> features(String text) {
        List<String> found = new ArrayList<>();
        FeatureReader.read(text, (hash, from, to) -> found.add(FeatureReader.written(text, from, to)));
        return found;
    }

    @Property
    void theHashOfWhatIsWrittenIsTheHashOfWhatWasRead(@ForAll @StringLength(max = 60) String text) {
        FeatureReader.read(
                text,
                (hash, from, to) -> assertThat(FeatureReader.hash(FeatureReader.written(text, from, to)))
                        .isEqualTo(hash));
    }

    @Test
    void cutsWordsToStemsAndLeavesOutMasksAndStopWords() {
        assertThat(features("The COMPLAINTS of XXXX, complained: it's $1,250"))
                .containsExactly("compla", "compla", "it's", "0", "000");
    }

    @Test
    void cutsChineseIntoCharactersAndPairsBesideWords() {
        assertThat(features("A7县噪音ＡＢＣ")).containsExactly("a0", "县", "县噪", "噪", "噪音", "音", "abc");
    }
}
