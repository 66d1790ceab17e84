package dev.redress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.classification.RuleClassifier;
import dev.redress.complaint.Severity;
import dev.redress.priority.WeightedPriority;
import dev.redress.taxonomy.Category;
import dev.redress.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/policies.md shows can be read. */
class PolicyExamplesTest {

    private static List<String> examples() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "policies.md"));
        return Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void areReadByTheirReaders() throws IOException {
        List<String> examples = examples();
        assertThat(examples).hasSize(3);
        Taxonomy bank = Taxonomy.parse(examples.get(0));
        assertThat(bank.find("cards.clone")).map(Category::code).contains("cards.fraud");
        assertThat(bank.severity("cards.theft")).contains(Severity.HIGH);
        assertThat(RuleClassifier.parse(examples.get(1)).categories()).containsExactly("billing", "cards", "telecom");
        assertThat(WeightedPriority.parse(examples.get(2)).toJson())
                .as("the page shows the shipped numbers")
                .isEqualTo(WeightedPriority.shipped().toJson());
    }
}
