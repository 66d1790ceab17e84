package dev.redress.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SignaturesProperties {

    private static final TermStatistics NOTHING_KNOWN = TermStatistics.of(List.of());

    @Property
    void areFewShortAndAlwaysTheSame(@ForAll @StringLength(max = 400) String text) {
        ComplaintText complaint = new ComplaintText("k", "", text);
        List<String> tokens = Signatures.of(complaint, NOTHING_KNOWN);
        assertThat(tokens).hasSizeLessThanOrEqualTo(Signatures.MOST).doesNotHaveDuplicates();
        assertThat(tokens).allMatch(token -> token.matches("[a-z][0-9a-f]{1,16}"));
        assertThat(Signatures.of(complaint, NOTHING_KNOWN)).isEqualTo(tokens);
    }

    @Test
    void doNotDependOnCaseOrPunctuation() {
        ComplaintText plain = new ComplaintText("k", "", "the kettle leaks");
        ComplaintText loud = new ComplaintText("l", "", "THE KETTLE ... leaks!!");
        assertThat(Signatures.of(loud, NOTHING_KNOWN)).containsExactlyElementsOf(Signatures.of(plain, NOTHING_KNOWN));
    }

    @Test
    void ofATextWithoutTermsThereAreNone() {
        assertThat(Signatures.of(new ComplaintText("k", "", "?!"), NOTHING_KNOWN))
                .isEmpty();
    }
}
