package dev.redress.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RulePacksTest {

    private static final RulePacks SHIPPED = RulePacks.shipped();

    @Test
    void shipsAllRuleSetsAndClocks() {
        assertThat(SHIPPED.all()).hasSize(39);
        assertThat(SHIPPED.all().stream().mapToInt(pack -> pack.clocks().size()).sum())
                .isEqualTo(134);
        assertThat(SHIPPED.all()).allSatisfy(pack -> {
            assertThat(pack.sources()).isNotEmpty();
            assertThat(pack.clocks()).allSatisfy(clock -> {
                assertThat(clock.stopsOn()).isNotEmpty();
                assertThat(clock.name().zh()).isNotEqualTo(clock.name().en());
            });
        });
    }

    @Test
    void jsonSaysAllOfAPack() {
        assertThat(SHIPPED.all())
                .allSatisfy(pack ->
                        assertThat(RulePack.parse(pack.toJson()).toJson()).isEqualTo(pack.toJson()));
    }

    @Test
    void theDateOfReceiptPicksTheSetInForce() {
        assertThat(SHIPPED.findInForce("cn_samr_complaint", LocalDate.of(2026, 4, 14)))
                .map(RulePack::id)
                .contains("cn_samr_complaint_2020");
        assertThat(SHIPPED.findInForce("cn_samr_complaint", LocalDate.of(2026, 4, 15)))
                .map(RulePack::id)
                .contains("cn_samr_complaint_2026");
        assertThat(SHIPPED.findInForce("cn_samr_complaint", LocalDate.of(2019, 12, 31)))
                .isEmpty();
        assertThat(SHIPPED.findInForce("ie_cbi", LocalDate.of(2026, 3, 24)))
                .map(RulePack::id)
                .contains("ie_cbi_cpr_2025");
        assertThat(SHIPPED.findInForce("uk_fca_disp", LocalDate.of(2026, 3, 24)))
                .map(RulePack::id)
                .contains("uk_fca_disp");
    }

    @Test
    void whatWasNotReadInASourceSaysSo() {
        ClockDefinition clock = SHIPPED.get("hk_sfc_hkma").find("response").orElseThrow();
        assertThat(clock.basis().verified()).isFalse();
    }

    @Test
    void refusesWhatIsNoPackWithAllFaults() {
        assertThatThrownBy(() -> RulePack.parse("{\"id\": \"x\", \"clocks\": [{\"id\": \"a\"}, {\"id\": \"a\"}]}"))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.faults())
                                .contains("form must be 1", "jurisdiction is missing", "clocks[0].limit is missing")
                                .contains("clocks 'a' is used twice"));
        assertThatThrownBy(() -> RulePack.parse("{}")).hasMessageStartingWith("rule pack: ");
        assertThatThrownBy(() -> SHIPPED.get("nowhere")).hasMessageContaining("no rule pack is called nowhere");
        assertThatThrownBy(
                        () -> RulePacks.of(java.util.List.of(SHIPPED.get("uk_fca_disp"), SHIPPED.get("uk_fca_disp"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
