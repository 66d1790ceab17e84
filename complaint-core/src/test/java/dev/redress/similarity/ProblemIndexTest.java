package dev.redress.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemIndexTest {

    private static final List<ComplaintText> TEXTS = List.of(
            new ComplaintText("n1", "Noise at night", "The concrete mixer next to our houses is loud all night"),
            new ComplaintText("n2", "", "Loud concrete mixer beside the houses every night"),
            new ComplaintText("p1", "Pension", "My pension payment has not arrived this month"),
            new ComplaintText("p2", "", "The pension payment of this month is missing"),
            new ComplaintText("z1", "投诉丽发新城附近搅拌站噪音扰民", "搅拌站每天半夜施工，影响居民休息"),
            new ComplaintText("z2", "丽发新城小区旁建搅拌站", "搅拌站粉尘和噪音太大"),
            new ComplaintText("x1", "", "How do I park a caravan?"));

    private final ProblemIndex index = ProblemIndex.of(TEXTS);

    @Test
    void findsTheMostAlikeFirstWithWhatTheyShare() {
        List<Neighbour> nearest = index.nearest(TEXTS.get(0), 3);
        assertThat(nearest.get(0).key()).isEqualTo("n2");
        assertThat(nearest.get(0).likeness()).isBetween(0.3, 1.0);
        assertThat(nearest.get(0).terms()).contains("mixer", "concret");
        assertThat(nearest).extracting(Neighbour::key).doesNotContain("n1", "p1");
        assertThat(index.nearest(new ComplaintText("new", "", "搅拌站噪音"), 1)
                        .get(0)
                        .key())
                .isIn("z1", "z2");
    }

    @Test
    void groupsWhatHasOneProblemWithItsEvidence() {
        List<ProblemGroup> groups = index.groups(0.15);
        assertThat(groups)
                .extracting(ProblemGroup::keys)
                .containsExactlyInAnyOrder(List.of("n1", "n2"), List.of("p1", "p2"), List.of("z1", "z2"));
        assertThat(groups).allSatisfy(each -> assertThat(each.terms()).isNotEmpty());
        assertThat(index.usualLikeness()).isEqualTo(0.25);
    }

    private static String letter(String account) {
        return "I write to complain about the fee of account " + account
                + " which was charged without my consent although your"
                + " terms promise that no fee is charged during the first year, and I ask for its refund within two weeks";
    }

    @Test
    void recognisesTemplateLettersDespiteSmallChanges() {
        List<ComplaintText> texts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            texts.add(new ComplaintText("t" + i, "", letter("number" + i)));
        }
        texts.add(new ComplaintText("own", "", "A fee was charged to my account without consent, please refund it"));
        assertThat(ProblemIndex.of(texts).templates(0.6))
                .singleElement()
                .satisfies(group -> assertThat(group.keys()).containsExactly("t0", "t1", "t2", "t3", "t4", "t5"));
    }

    @Test
    void refusesTwoComplaintsOfOneKey() {
        assertThatThrownBy(() -> ProblemIndex.of(List.of(TEXTS.get(0), TEXTS.get(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two complaints have the key 'n1'");
        assertThatThrownBy(() -> index.groups(0)).hasMessageContaining("likeness must be above 0");
        assertThatThrownBy(() -> index.templates(1.5)).hasMessageContaining("overlap must be above 0");
    }

    @Test
    void saysNothingOfTheComplaintInItsOwnText() {
        assertThat(TEXTS.get(0).toString()).isEqualTo("n1");
        assertThat(index.nearest(TEXTS.get(0), 1).toString()).contains("n2").doesNotContain("mixer");
        assertThat(index.groups(0.15).toString()).doesNotContain("mixer");
    }
}
