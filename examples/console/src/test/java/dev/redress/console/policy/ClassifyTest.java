package dev.redress.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.console.Run;
import dev.redress.console.json.JsonFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyTest {

    @TempDir
    private Path folder;

    private Map<String, Object> json(Run run) throws IOException {
        assertThat(run.exit()).isZero();
        Path file = Files.writeString(folder.resolve("out.json"), "[" + run.out() + "]");
        return JsonFile.readObjects(file).get(0);
    }

    private static double number(Map<String, Object> json, String field) {
        return ((BigDecimal) json.get(field)).doubleValue();
    }

    private Path small() throws IOException {
        StringBuilder rows = new StringBuilder("text,category\n");
        for (int i = 0; i < 8; i++) {
            rows.append("the parcel never arrived and the courier lost it ")
                    .append(i)
                    .append(",delivery\n");
            rows.append("the invoice is wrong and charged twice ").append(i).append(",billing\n");
        }
        return Files.writeString(folder.resolve("small.csv"), rows.append(",billing\nno category,\n"));
    }

    @Test
    void learnsAndExplainsASmallFile() throws IOException {
        String file = small().toString();
        Run run = Run.console(
                "classify",
                "--json",
                "--train",
                file,
                "--test",
                file,
                "--text",
                "text",
                "--label",
                "category",
                "--explain",
                "1");
        Map<String, Object> found = json(run);
        assertThat(run.err()).contains("4 rows without text or category");
        assertThat(found.keySet())
                .containsExactlyInAnyOrder(
                        "n",
                        "accuracy",
                        "macro_f1",
                        "abstained",
                        "accuracy_when_answered",
                        "train_ms",
                        "micros_per_item",
                        "explained");
        assertThat(number(found, "n")).isEqualTo(16);
        assertThat(number(found, "accuracy")).isEqualTo(1);
        assertThat(number(found, "macro_f1")).isEqualTo(1);
        Map<?, ?> first = (Map<?, ?>) ((List<?>) found.get("explained")).get(0);
        assertThat(first.get("category")).isEqualTo("delivery");
        assertThat(first.get("reasons").toString()).contains("courier");
        assertThat(first.get("alternatives").toString()).contains("billing");
    }

    @Test
    void tellsPeopleTheSame() throws IOException {
        String file = small().toString();
        Run run = Run.console(
                "classify", "--train", file, "--test", file, "--text", "text", "--label", "category", "--explain", "2");
        assertThat(run.out()).contains("16 texts: accuracy 1.000").contains("because of");
    }

    /** Every fifth row of the shared half is asked, the others are learned. */
    private Map<String, Object> fifth(String data, String text, String label) throws IOException {
        Path[] parts = Splitting.everyFifth(Run.data(data), folder);
        return json(Run.console(
                "classify",
                "--json",
                "--train",
                parts[0].toString(),
                "--test",
                parts[1].toString(),
                "--text",
                text,
                "--label",
                label));
    }

    @Test
    void classifiesEnglishNarrativesWellAboveTheBaselines() throws IOException {
        Map<String, Object> found = fifth("cfpb_narrative_product.csv.gz", "Consumer complaint narrative", "Product");
        assertThat(number(found, "accuracy")).isGreaterThan(0.79);
        assertThat(number(found, "macro_f1")).isGreaterThan(0.55);
        assertThat(number(found, "accuracy_when_answered")).isGreaterThan(number(found, "accuracy"));
    }

    @Test
    void classifiesChineseMessagesWellAboveTheBaselines() throws IOException {
        Map<String, Object> found = fifth("zh_gov_messages.csv.gz", "留言主题,留言详情", "一级分类");
        assertThat(number(found, "accuracy")).isGreaterThan(0.80);
        assertThat(number(found, "macro_f1")).isGreaterThan(0.80);
    }

    @Test
    void refusesBadUsageInOneLine() throws IOException {
        String file = small().toString();
        Run column =
                Run.console("classify", "--train", file, "--test", file, "--text", "nothing", "--label", "category");
        assertThat(column.exit()).isEqualTo(2);
        assertThat(column.err()).contains("the file has no column 'nothing'; it has text, category");
        Run language = Run.console(
                "classify", "--train", file, "--test", file, "--text", "text", "--label", "category", "--lang", "fr");
        assertThat(language.exit()).isEqualTo(2);
        assertThat(language.err()).contains("--lang must be zh or en, was 'fr'");
        Path empty = Files.writeString(folder.resolve("empty.csv"), "text,category\n");
        Run none = Run.console(
                "classify", "--train", empty.toString(), "--test", file, "--text", "text", "--label", "category");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("has no row with text and category");
    }
}
