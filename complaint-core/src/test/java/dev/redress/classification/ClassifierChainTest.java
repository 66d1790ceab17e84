package dev.redress.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassifierChainTest {

    private static final Narrative ANY = Narrative.of("the secret text");
    private static final ClassificationPolicy FAILING = narrative -> {
        throw new IllegalStateException(narrative.text());
    };

    private static ClassificationPolicy saying(String category, double confidence) {
        return narrative -> new Classification(
                category,
                confidence,
                List.of(new Reason("word", 2)),
                List.of(new Alternative("other", (1 - confidence) / 2)));
    }

    @SuppressWarnings("NullAway") // what a host may do all the same
    private static ClassificationPolicy silent() {
        return narrative -> null;
    }

    @Test
    void takesTheFirstThatIsSureEnoughAndSaysWhich() {
        ClassifierChain chain = ClassifierChain.empty()
                .then("rules", narrative -> Abstention.because("no rule applies"))
                .then("model", saying("loans", 0.6), 0.7)
                .then("last", saying("cards", 0.5), 0.5)
                .then("never", FAILING);
        assertThat(chain.classify(ANY)).isInstanceOfSatisfying(Classification.class, found -> {
            assertThat(found.category()).isEqualTo("cards");
            assertThat(found.confidence()).isEqualTo(0.5);
            assertThat(found.reasons()).containsExactly(new Reason("word", 2), new Reason("answered by last", 0));
            assertThat(found.alternatives()).extracting(Alternative::category).containsExactly("other");
        });
    }

    @Test
    void passesOverWhatFailsAndNamesItWithoutItsMessage() {
        ClassifierChain chain = ClassifierChain.empty()
                .then("remote", FAILING)
                .then("deep", narrative -> {
                    throw new StackOverflowError();
                })
                .then("silent", silent())
                .then("rules", saying("cards", 1));
        Answer answer = chain.classify(ANY);
        assertThat(answer).isInstanceOf(Classification.class);
        assertThat(answer.reasons())
                .containsExactly(
                        new Reason("word", 2),
                        new Reason("answered by rules", 0),
                        new Reason("remote failed: IllegalStateException", 0),
                        new Reason("deep failed: StackOverflowError", 0),
                        new Reason("silent failed: null", 0));
    }

    @Test
    void guessesWhatTheLeastUnsureGuessed() {
        ClassifierChain chain = ClassifierChain.empty()
                .then("model", saying("loans", 0.6), 0.7)
                .then("remote", FAILING)
                .then("rules", narrative -> Abstention.because("no rule applies"));
        assertThat(chain.classify(ANY)).isInstanceOfSatisfying(Abstention.class, left -> {
            assertThat(left.why()).isEqualTo("no policy was sure enough; model: is not sure enough; failed: 1");
            assertThat(left.alternatives()).extracting(Alternative::category).containsExactly("loans", "other");
            assertThat(left.reasons())
                    .extracting(Reason::evidence)
                    .containsExactly("word", "guessed by model", "remote failed: IllegalStateException");
        });
    }

    @Test
    void abstainsWhenNobodyAnswers() {
        assertThat(ClassifierChain.empty().classify(ANY)).isEqualTo(Abstention.because("no policy answered"));
        assertThat(ClassifierChain.empty().then("remote", FAILING).classify(ANY))
                .isInstanceOfSatisfying(
                        Abstention.class, left -> assertThat(left.why()).isEqualTo("no policy answered; failed: 1"));
    }

    @Test
    void wantsNamesOfTheirOwn() {
        ClassifierChain chain = ClassifierChain.empty().then("a", FAILING);
        assertThatThrownBy(() -> chain.then("a", FAILING)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chain.then(" ", FAILING)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chain.then("b", FAILING, 1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
