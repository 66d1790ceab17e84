package dev.redress.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleClassifierTest {

    private static final RuleClassifier RULES = RuleClassifier.builder()
            .phrases("billing", 2, List.of("charged twice", "Refund*"))
            .phrases("billing", 1, List.of("invoice"))
            .phrases("water", 4, List.of("停水", "no water"))
            .phrases("cards", 2, List.of("card"))
            .field("cards", 3, "product", "Credit card")
            .channel("telecom", 0.5, "hotline")
            .build();

    private static Answer ask(String text) {
        return RULES.classify(Narrative.of(text));
    }

    @Test
    void answersWithThePhrasesThatMatched() {
        Answer answer = ask("I was CHARGED, twice; where are my refunds? The invoice ... the invoice, I say!");
        assertThat(answer).isInstanceOfSatisfying(Classification.class, found -> {
            assertThat(found.category()).isEqualTo("billing");
            assertThat(found.confidence()).isCloseTo(5 / 6.0, within(1e-9));
            assertThat(found.reasons())
                    .containsExactly(
                            new Reason("charged twice", 2), new Reason("Refund*", 2), new Reason("invoice", 1));
            assertThat(found.alternatives()).isEmpty();
        });
        assertThat(ask("小区停水三天").reasons()).containsExactly(new Reason("停水", 4));
    }

    @Test
    void weighsFieldsAndChannels() {
        Narrative narrative = Narrative.of("An invoice for my card")
                .withFields(Map.of("product", "credit-card", "colour", "red"))
                .withChannel("hotline");
        assertThat(RULES.classify(narrative)).isInstanceOfSatisfying(Classification.class, found -> {
            assertThat(found.category()).isEqualTo("cards");
            assertThat(found.confidence()).isCloseTo(5 / 7.5, within(1e-9));
            assertThat(found.reasons()).containsExactly(new Reason("product: Credit card", 3), new Reason("card", 2));
            assertThat(found.alternatives()).extracting(Alternative::category).containsExactly("billing", "telecom");
        });
    }

    @Test
    void leavesToAPersonWhatIsDisputedOrUnknown() {
        assertThat(ask("nothing of the kind")).isEqualTo(Abstention.because("no rule applies"));
        assertThat(ask("My card was charged twice")).isInstanceOfSatisfying(Abstention.class, left -> {
            assertThat(left.why()).contains("as much speaks for another");
            assertThat(left.alternatives())
                    .extracting(Alternative::category)
                    .containsExactlyInAnyOrder("billing", "cards");
        });
        assertThat(RULES.classify(Narrative.of("").withChannel("hotline")))
                .isInstanceOfSatisfying(
                        Abstention.class,
                        left -> assertThat(left.why()).isEqualTo("the best guess has 0.33, below 0.50"));
    }

    @Test
    void readsWhatItWrites() {
        RuleClassifier again = RuleClassifier.parse(RULES.toJson());
        assertThat(again.toJson()).isEqualTo(RULES.toJson());
        assertThat(again.categories()).containsExactly("billing", "water", "cards", "telecom");
        RuleClassifier one = RuleClassifier.parse("""
                {"form": 1, "abstainBelow": 0, "rules": [{"category": "noise", "phrases": "loud",
                  "fields": {"place": ["bar", "club"]}, "channels": ["street"]}]}
                """);
        assertThat(one.classify(Narrative.of("a loud club").withFields(Map.of("place", "Club"))))
                .isInstanceOfSatisfying(
                        Classification.class,
                        found -> assertThat(found.confidence()).isCloseTo(2 / 3.0, within(1e-9)));
        assertThat(one).hasToString("1 rules for 1 categories");
    }

    @Test
    void tellsAllFaultsAtOnce() {
        String json = """
                {"form": 2, "abstainBelow": 3, "colour": "red", "rules": [
                  {"category": "", "phrases": ["..."]},
                  {"category": "a", "weight": 0, "phrases": ["Yes", "yes!"], "channel": "x"},
                  {"category": "b", "weight": "much"}]}
                """;
        assertThatThrownBy(() -> RuleClassifier.parse(json))
                .isInstanceOfSatisfying(
                        InvalidClassifierException.class,
                        e -> assertThat(e.faults())
                                .anyMatch(fault -> fault.contains("form must be 1"))
                                .anyMatch(fault -> fault.contains("abstainBelow must be 0 to 1, was 3"))
                                .anyMatch(fault -> fault.contains("colour"))
                                .anyMatch(fault -> fault.contains("rules[0].category must not be blank"))
                                .anyMatch(fault -> fault.contains("rules[0].phrases '...' holds no letter"))
                                .anyMatch(fault -> fault.contains("rules[1].weight must be greater than 0"))
                                .anyMatch(fault -> fault.contains("rules[1].phrases 'yes!' speaks for a already"))
                                .anyMatch(fault -> fault.contains("rules[1].channel is not known"))
                                .anyMatch(fault -> fault.contains("rules[2].weight must be a number"))
                                .anyMatch(fault -> fault.contains("rules[2] must have phrases, fields or channels")));
        RuleClassifierBuilder none = RuleClassifier.builder();
        assertThatThrownBy(none::build)
                .isInstanceOf(InvalidClassifierException.class)
                .hasMessageContaining("rules must not be empty");
    }
}
