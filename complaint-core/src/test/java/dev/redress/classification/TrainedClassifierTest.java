package dev.redress.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainedClassifierTest {

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            examples.add(Example.of(Narrative.of("The parcel never arrived, the courier lost it"), "delivery"));
            examples.add(Example.of(Narrative.of("My invoice is wrong: I was charged twice"), "billing"));
            examples.add(Example.of(Narrative.of("小区噪音扰民", "搅拌站半夜施工，噪音很大"), "noise"));
        }
        return examples;
    }

    private static Classification category(TrainedClassifier classifier, String text) {
        Answer answer = classifier.classify(Narrative.of(text));
        assertThat(answer).isInstanceOf(Classification.class);
        return (Classification) answer;
    }

    @Test
    void tellsTheCategoryWithTheWordsThatDecided() {
        TrainedClassifier classifier = ClassifierTraining.create().train(examples());
        Classification found = category(classifier, "Where is my PARCEL? The couriers say they lost it.");
        assertThat(found.category()).isEqualTo("delivery");
        assertThat(found.confidence()).isBetween(0.5, 1.0);
        assertThat(found.reasons())
                .extracting(Reason::evidence)
                .contains("PARCEL", "couriers", "lost")
                .doesNotContain("the", "my");
        assertThat(found.reasons()).extracting(Reason::weight).allMatch(weight -> weight > 0);
        assertThat(found.alternatives())
                .extracting(Alternative::category)
                .containsExactlyInAnyOrder("billing", "noise");
    }

    @Test
    void readsChineseByCharactersAndPairs() {
        Classification found = category(ClassifierTraining.create().train(examples()), "楼下噪音太大了");
        assertThat(found.category()).isEqualTo("noise");
        assertThat(found.reasons()).extracting(Reason::evidence).contains("噪音");
    }

    @Test
    void leavesWhatItDoesNotKnowToAPerson() {
        TrainedClassifier classifier = ClassifierTraining.create().train(examples());
        assertThat(classifier.classify(Narrative.of("zebra quartz")))
                .asInstanceOf(type(Abstention.class))
                .satisfies(answer -> assertThat(answer.why()).contains("no word"))
                .satisfies(answer -> assertThat(answer.alternatives()).isNotEmpty());
        assertThat(classifier.abstainingBelow(1).classify(Narrative.of("invoice courier")))
                .asInstanceOf(type(Abstention.class))
                .satisfies(answer -> assertThat(answer.why()).contains("below 1.00"));
    }

    @Test
    void learnsTheSameFromTheSameExamples() {
        assertThat(ClassifierTraining.create().train(examples()).toText())
                .isEqualTo(ClassifierTraining.create().train(examples()).toText());
    }

    @Test
    void answersTheSameAfterBeingSavedAndRead() {
        TrainedClassifier trained = ClassifierTraining.create()
                .fewestComplainants(TrainedClassifier.FEWEST_SAVED)
                .train(examples());
        TrainedClassifier read = TrainedClassifier.parse(trained.toText());
        assertThat(read.features()).isEqualTo(trained.features());
        assertThat(read.toText()).isEqualTo(trained.toText());
        Classification before = category(trained, "the courier lost my invoice and parcel");
        Classification after = category(read, "the courier lost my invoice and parcel");
        assertThat(after.category()).isEqualTo(before.category());
        assertThat(Math.abs(after.confidence() - before.confidence())).isLessThan(0.01);
    }

    @Test
    void savesNoWordOfFewerThanFiveComplainants() {
        List<Example> examples = new ArrayList<>(examples());
        for (int i = 0; i < 20; i++) {
            examples.add(new Example(Narrative.of("canaryone again: lost parcel"), "delivery", "party-" + i % 4));
        }
        for (int i = 0; i < 5; i++) {
            examples.add(new Example(Narrative.of("warehouse again: lost parcel"), "delivery", "party-" + i));
        }
        TrainedClassifier classifier = ClassifierTraining.create().train(examples);
        assertThat(category(classifier, "canaryone").category()).isEqualTo("delivery");
        assertThat(classifier.toText())
                .contains("\tware")
                .contains("\tparcel\t")
                .doesNotContain("canary");
    }

    @Test
    void theNameOfACategoryIsNoComplainantButTeachesItsWords() {
        List<Example> examples = new ArrayList<>(examples());
        for (int i = 0; i < 4; i++) {
            examples.add(new Example(Narrative.of("something broke"), "warranty canaryone", "party-" + i));
        }
        examples.add(new Example(Narrative.of("canaryone broke"), "warranty canaryone", "party-0"));
        examples.add(new Example(Narrative.of("my canaryone"), "delivery", "party-1"));
        TrainedClassifier classifier = ClassifierTraining.create().train(examples);
        assertThat(classifier.toText())
                .as("two complainants used it, whatever the category is called")
                .contains("\tparcel\t")
                .doesNotContain("\tcanary");
        assertThat(category(classifier, "canaryone").category()).isEqualTo("warranty canaryone");
    }

    @Test
    void learnsFromCorrectionsAndStaysAsItWas() {
        TrainedClassifier classifier = ClassifierTraining.create().train(examples());
        Narrative charged = Narrative.of("charged for a parcel twice");
        List<Example> corrections = List.of(
                Example.of(charged, "delivery"), Example.of(charged, "delivery"), Example.of(charged, "delivery"));
        assertThat(category(classifier, "charged for a parcel twice").category())
                .isEqualTo("billing");
        TrainedClassifier corrected = classifier.corrected(corrections);
        assertThat(category(corrected, "charged for a parcel twice").category()).isEqualTo("delivery");
        assertThat(category(classifier, "charged for a parcel twice").category())
                .isEqualTo("billing");
        assertThat(category(corrected, "invoice is wrong").category()).isEqualTo("billing");
    }

    @Test
    void learnsACategoryItDidNotKnowFromCorrections() {
        TrainedClassifier classifier = ClassifierTraining.create().train(examples());
        List<Example> corrections = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            corrections.add(Example.of(Narrative.of("parcel wrong"), "returns"));
        }
        TrainedClassifier corrected = classifier.corrected(corrections);
        assertThat(corrected.categories()).contains("returns");
        assertThat(corrected.abstainingBelow(0).classify(Narrative.of("parcel wrong")))
                .asInstanceOf(type(Classification.class))
                .satisfies(found -> assertThat(found.category()).isEqualTo("returns"));
    }

    @Test
    void refusesAFileThatIsNoClassifierWithAllFaults() {
        String good = ClassifierTraining.create().train(examples()).toText();
        assertThatThrownBy(() -> TrainedClassifier.parse("hello"))
                .isInstanceOf(InvalidClassifierException.class)
                .hasMessageContaining("line 1");
        String cut = good.substring(0, good.indexOf("end\t"));
        assertThatThrownBy(() -> TrainedClassifier.parse(cut)).hasMessageContaining("it is missing");
        String bad = good.replaceFirst("scale\t[^\n]*", "scale\tnone") + "word\tx\n";
        assertThatThrownBy(() -> TrainedClassifier.parse(bad))
                .isInstanceOfSatisfying(
                        InvalidClassifierException.class,
                        e -> assertThat(e.faults()).hasSize(3));
    }

    @Test
    void saysNothingOfTheComplaintInItsOwnText() {
        Answer answer = ClassifierTraining.create().train(examples()).classify(Narrative.of("courier lost"));
        assertThat(answer.toString()).contains("delivery").doesNotContain("courier");
        assertThat(Narrative.of("courier").toString()).doesNotContain("courier");
        assertThat(examples().get(0).toString()).doesNotContain("parcel");
    }

    @Test
    void refusesToLearnFromNothing() {
        assertThatThrownBy(() -> ClassifierTraining.create().train(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("examples must not be empty");
    }
}
