package dev.redress.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.party.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TeamRoutingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Actor ANN = Actor.of("ann", "handler");
    private static final Actor BEN = Actor.of("ben", "handler");
    private static final Actor CLEO = Actor.of("cleo", "handler");
    private static final Actor DAN = Actor.of("dan", "handler");

    private static TeamRouting.Builder table() {
        return TeamRouting.builder()
                .send("goods.fire", "safety")
                .send("goods*", "place", "north", "north-goods")
                .send("goods*", "goods")
                .needs("goods.fire", "fires")
                .keepsSimple("goods.late")
                .member(TeamMember.of(ANN, "goods"))
                .member(TeamMember.of(BEN, "goods").skilled("fires"))
                .member(TeamMember.of(CLEO, "safety").skilled("fires"))
                .member(TeamMember.of(DAN, "safety"));
    }

    private static RoutingFacts facts(
            @Nullable String category, Map<String, String> fields, @Nullable String taker, Set<String> barred) {
        Map<String, Long> load = Map.of("ann", 5L, "ben", 3L, "cleo", 9L, "dan", 0L);
        return new RoutingFacts(
                category, null, "en", fields, taker, TODAY, barred::contains, id -> load.getOrDefault(id, 0L));
    }

    private static Route route(TeamRouting routing, @Nullable String category) {
        return routing.route(facts(category, Map.of(), null, Set.of()));
    }

    @Test
    void theFirstLineThatFitsGivesTheDepartmentAndTheLeastLoadTheHandler() {
        assertThat(route(table().build(), "goods.cups"))
                .isEqualTo(new Route(
                        "goods", BEN, List.of("goods* goes to goods", "least open work of 2 who can handle it")));
        assertThat(table().build().route(facts("goods.cups", Map.of("place", "north"), null, Set.of())))
                .isEqualTo(new Route(
                        "north-goods",
                        null,
                        List.of(
                                "goods* with place north goes to north-goods",
                                "the department distributes its work itself")));
    }

    @Test
    void whatNeedsASkillGoesToWhoeverHasIt() {
        assertThat(route(table().build(), "goods.fire").handler()).isEqualTo(CLEO);
        TeamRouting routing = TeamRouting.builder()
                .send("*", "safety")
                .needs("goods.fire", "fires")
                .member(TeamMember.of(DAN, "safety"))
                .build();
        assertThat(route(routing, "goods.fire"))
                .isEqualTo(new Route(
                        "safety", null, List.of("* goes to safety", "nobody there now can handle it, it needs fires")));
        assertThat(route(routing, null).handler()).isEqualTo(DAN);
    }

    @Test
    void whoeverIsBarredGetsNothing() {
        assertThat(table().build()
                        .route(facts("goods.cups", Map.of(), null, Set.of("ben")))
                        .handler())
                .isEqualTo(ANN);
        assertThat(table().build()
                        .route(facts("goods.cups", Map.of(), null, Set.of("ann", "ben")))
                        .handler())
                .isNull();
    }

    @Test
    void whoeverIsAbsentIsStoodInForByThoseWhoStandInForThem() {
        TeamRouting routing = TeamRouting.builder()
                .send("*", "goods")
                .member(TeamMember.of(ANN, "goods").absent(TODAY, TODAY.plusDays(1), "ben"))
                .member(TeamMember.of(BEN, "elsewhere").absent(TODAY.minusDays(3), TODAY.plusDays(9), "cleo"))
                .member(TeamMember.of(CLEO, "elsewhere"))
                .build();
        assertThat(route(routing, "x").handler()).isEqualTo(CLEO);
        TeamRouting tomorrow = TeamRouting.builder()
                .send("*", "goods")
                .member(TeamMember.of(ANN, "goods").absent(TODAY.minusDays(1), TODAY, null))
                .build();
        assertThat(route(tomorrow, "x").handler()).as("back today").isEqualTo(ANN);
        TeamRouting circle = TeamRouting.builder()
                .send("*", "goods")
                .member(TeamMember.of(ANN, "goods").absent(TODAY, TODAY.plusDays(1), "ben"))
                .member(TeamMember.of(BEN, "goods").absent(TODAY, TODAY.plusDays(1), "ann"))
                .build();
        assertThat(route(circle, "x").handler()).isNull();
    }

    @Test
    void whatIsSimpleStaysWithWhoeverTookItDown() {
        TeamRouting routing = table().build();
        assertThat(routing.route(facts("goods.late", Map.of(), "ann", Set.of())).handler())
                .isEqualTo(ANN);
        assertThat(routing.route(facts("goods.late", Map.of(), "ann", Set.of("ann")))
                        .handler())
                .isEqualTo(BEN);
        assertThat(routing.route(facts("goods.late", Map.of(), "stranger", Set.of()))
                        .handler())
                .isEqualTo(BEN);
        assertThat(routing.route(facts("goods.cups", Map.of(), "ann", Set.of())).handler())
                .isEqualTo(BEN);
    }

    @Test
    void whatFitsNoLineIsLeftToAPerson() {
        assertThat(route(table().build(), "services").isAny()).isFalse();
        assertThat(route(table().build(), null).reasons())
                .containsExactly("no line of the table fits what has no category");
    }

    @Test
    void mistakesAreFoundWhenItIsBuilt() {
        assertThatIllegalArgumentException().isThrownBy(() -> table().member(TeamMember.of(ANN, "other")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TeamRouting.builder()
                        .member(TeamMember.of(ANN, "goods").absent(TODAY, TODAY, "nobody"))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TeamMember.of(ANN, "goods").absent(TODAY, TODAY.minusDays(1), null));
    }
}
