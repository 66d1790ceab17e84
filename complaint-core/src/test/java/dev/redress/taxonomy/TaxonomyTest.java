package dev.redress.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.complaint.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TaxonomyTest {

    private static final String BANK = """
            {"form": 1, "id": "bank", "version": 3, "categories": [
              {"code": "cards", "en": "Cards", "zh": "银行卡", "department": "card-desk", "severity": "medium"},
              {"code": "cards.fraud", "parent": "cards", "en": "Fraud", "zh": "盗刷", "keywords": ["stolen", "盗刷"],
               "severity": "high"},
              {"code": "cards.fees", "parent": "cards", "en": "Fees"}],
             "changes": [
              {"from": "cards.stolen", "to": "cards.theft", "since": 2},
              {"from": ["cards.theft", "cards.skimming"], "to": "cards.fraud", "since": 3}],
             "regulators": {"cfpb": {"cards": "Credit card", "cards.fraud": "Fraud or scam"}}}
            """;

    @Test
    void givesToACategoryWhatItOrTheNearestAboveNames() {
        Taxonomy bank = Taxonomy.parse(BANK);
        assertThat(bank.department("cards.fraud")).contains("card-desk");
        assertThat(bank.severity("cards.fraud")).contains(Severity.HIGH);
        assertThat(bank.severity("cards.fees")).contains(Severity.MEDIUM);
        assertThat(bank.regulatorCode("cfpb", "cards.fraud")).contains("Fraud or scam");
        assertThat(bank.regulatorCode("cfpb", "cards.fees")).contains("Credit card");
        assertThat(bank.regulatorCode("fca", "cards.fees")).isEmpty();
        assertThat(bank.path("cards.fees")).extracting(Category::code).containsExactly("cards", "cards.fees");
        assertThat(bank.children("")).extracting(Category::code).containsExactly("cards");
        assertThat(bank.children("cards")).extracting(each -> each.name("zh")).containsExactly("盗刷", "Fees");
    }

    @Test
    void followsRenamesAndMerges() {
        Taxonomy bank = Taxonomy.parse(BANK);
        assertThat(bank.find("cards.stolen")).map(Category::code).contains("cards.fraud");
        assertThat(bank.find("cards.skimming")).map(Category::code).contains("cards.fraud");
        assertThat(bank.find("loans")).isEmpty();
        assertThat(bank.path("loans")).isEmpty();
    }

    @Test
    void namesTheCategoriesThatANewVersionLeadsNowhere() {
        Taxonomy first = Taxonomy.parse("""
                {"form": 1, "id": "bank", "version": 1, "categories": [
                  {"code": "cards.stolen", "en": "Stolen"}, {"code": "loans", "en": "Loans"}]}
                """);
        assertThat(Taxonomy.parse(BANK).lost(first)).containsExactly("loans");
        assertThat(first.lost(first)).isEmpty();
    }

    @Test
    void writesWhatItReads() {
        Taxonomy bank = Taxonomy.parse(BANK);
        Taxonomy again = Taxonomy.parse(bank.toJson());
        assertThat(again.toJson()).isEqualTo(bank.toJson());
        assertThat(again.categories()).isEqualTo(bank.categories());
        assertThat(again.changes()).isEqualTo(bank.changes());
        assertThat(again.regulators()).isEqualTo(bank.regulators());
    }

    @Test
    void tellsAllFaultsAtOnce() {
        String json = """
                {"form": 1, "id": "x", "version": 0, "colour": "red", "categories": [
                  {"code": "a", "parent": "b", "en": "A"}, {"code": "b", "parent": "a", "en": "B"},
                  {"code": "b", "en": "B"}, {"code": "c", "parent": "q", "severity": "dire"}],
                 "changes": [{"from": "a", "to": "z", "since": 9}], "regulators": {"r": {"y": "1"}}}
                """;
        assertThatThrownBy(() -> Taxonomy.parse(json))
                .isInstanceOfSatisfying(
                        InvalidTaxonomyException.class,
                        e -> assertThat(e.faults())
                                .anyMatch(fault -> fault.contains("colour"))
                                .anyMatch(fault -> fault.contains("version must be at least 1, was 0"))
                                .anyMatch(fault -> fault.contains("'b' is used twice"))
                                .anyMatch(fault -> fault.contains("leads in a circle back to 'a'"))
                                .anyMatch(fault -> fault.contains("names 'q', which is no category"))
                                .anyMatch(fault -> fault.contains("'dire'"))
                                .anyMatch(fault -> fault.contains("must have a name"))
                                .anyMatch(fault -> fault.contains("'a' is still a category"))
                                .anyMatch(fault -> fault.contains("'z' leads to no category"))
                                .anyMatch(fault -> fault.contains("changes[0].since"))
                                .anyMatch(fault -> fault.contains("regulators.r names 'y'")));
    }

    @Test
    void readsATableOfCodes() {
        Taxonomy table = Taxonomy.parseCsv("t", 1, """
                code,parent,en,zh,keywords,severity
                a,,"Water, gas",水气,leak; drip,low
                a.1,a,Bills,,,
                """);
        assertThat(table.find("a")).map(Category::keywords).contains(java.util.List.of("leak", "drip"));
        assertThat(table.find("a").orElseThrow().name("en")).isEqualTo("Water, gas");
        assertThat(table.severity("a.1")).contains(Severity.LOW);
        assertThatThrownBy(() -> Taxonomy.parseCsv("t", 1, "code,en,size\na,A,3\nb,B\na,A,2\n"))
                .isInstanceOfSatisfying(
                        InvalidTaxonomyException.class,
                        e -> assertThat(e.faults()).hasSize(3));
    }

    @Test
    void readsATableOfLevels() {
        Taxonomy table =
                Taxonomy.parseCsv("t", 1, "\uFEFFone,two\r\nroads,potholes\r\nroads,\"lights \"\"LED\"\"\"\r\n");
        assertThat(table.categories())
                .extracting(Category::code)
                .containsExactly("roads", "roads/potholes", "roads/lights \"LED\"");
        assertThatThrownBy(() -> Taxonomy.parseCsv("t", 1, "one,two\na,b\na,b\n,c\n"))
                .hasMessageContaining("row 2 says 'a/b' again")
                .hasMessageContaining("row 3 has a level below an empty one");
    }

    @Test
    void refusesATableThatBreaksOff() {
        assertThatThrownBy(() -> Taxonomy.parseCsv("t", 1, "one,two\nroads,\"potholes\n"))
                .hasMessageContaining("a quotation mark is opened and not closed");
        assertThatThrownBy(() -> Taxonomy.parseCsv("t", 1, "")).hasMessageContaining("categories must not be empty");
        assertThatThrownBy(() -> Taxonomy.parse("{}")).hasMessageStartingWith("taxonomy: ");
    }

    @Test
    void readsTheTaxonomyOfAGovernmentAsItIs() throws IOException {
        Taxonomy table = Taxonomy.parseCsv("zh-gov", 1, Files.readString(shared("data/zh_gov_taxonomy.csv")));
        assertThat(table.children("")).hasSize(15);
        assertThat(table.categories().stream().filter(each -> each.code().split("/").length == 3))
                .hasSize(517);
        assertThat(Taxonomy.parse(table.toJson()).categories()).isEqualTo(table.categories());
    }

    private static Path shared(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolveSibling("shared").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        Assumptions.abort("it lies beside the repository: shared/" + name);
        throw new AssertionError();
    }
}
