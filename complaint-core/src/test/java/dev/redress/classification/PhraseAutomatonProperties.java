package dev.redress.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PhraseAutomatonProperties {

    @Property(tries = 2_000)
    void findsWhatASearchForEachPatternFinds(
            @ForAll("patterns") List<String> patterns, @ForAll("letters") String text) {
        PhraseAutomaton automaton = PhraseAutomaton.of(patterns);
        Set<String> naive = patterns.stream().filter(text::contains).collect(Collectors.toCollection(TreeSet::new));
        assertThat(found(automaton, text)).isEqualTo(naive);
    }

    /** Few letters, so that patterns begin alike and lie within each other. */
    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withChars("ab 水气").ofMaxLength(60);
    }

    @Provide
    Arbitrary<List<String>> patterns() {
        return Arbitraries.strings()
                .withChars("ab 水气")
                .ofMinLength(1)
                .ofMaxLength(6)
                .list()
                .ofMaxSize(25);
    }

    @Example
    void findsPatternsWithinPatterns() {
        PhraseAutomaton automaton = PhraseAutomaton.of(List.of("he", "she", "his", "hers", "e", "hers"));
        assertThat(found(automaton, "ushers")).containsExactly("e", "he", "hers", "she");
    }

    @Example
    void takesOnePassOverATextOfOneLetter() {
        List<String> patterns =
                IntStream.rangeClosed(1, 1_000).mapToObj("a"::repeat).toList();
        assertThat(PhraseAutomaton.of(patterns).find("a".repeat(100_000)).cardinality())
                .isEqualTo(1_000);
    }

    private static Set<String> found(PhraseAutomaton automaton, String text) {
        return automaton.find(text).stream()
                .mapToObj(automaton.patterns()::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
