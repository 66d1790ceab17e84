package dev.redress.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.validation.InvalidInputException;
import dev.redress.validation.Rule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {

    @Test
    void showsRolesAndNoIdentifier() {
        Actor actor = Actor.of("ana.lima", "clerk").withOnBehalfOf("bob").withFrom("10.0.0.1");
        assertThat(actor).hasToString("Actor[clerk]");
    }

    @Test
    void copiesWithOneThingMore() {
        Actor actor = Actor.of("7", "clerk", "clerk")
                .withRole("supervisor")
                .withOnBehalfOf("8")
                .withFrom("night job");
        assertThat(actor).isEqualTo(new Actor("7", Set.of("clerk", "supervisor"), "8", "night job"));
        assertThat(actor.hasRole("supervisor")).isTrue();
        assertThat(actor.hasRole("judge")).isFalse();
        assertThat(Actor.of("7").roles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "a\nb", "a\u0000", "\uD83D", "a\u202Eb"})
    void refusesABadIdentifierWithoutQuotingIt(String id) {
        assertThatThrownBy(() -> Actor.of(id))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("actor has 1 violation: id must");
        assertThatThrownBy(() -> Actor.of("1").withOnBehalfOf(id)).hasMessageContaining("onBehalfOf must");
        assertThatThrownBy(() -> Actor.of("1").withFrom(id)).hasMessageContaining("from must");
        assertThatThrownBy(() -> Actor.of("1", id)).hasMessageContaining("roles must");
    }

    @Test
    void refusesWhatIsTooLongOrTooMuch() {
        assertThat(Actor.of("x".repeat(200)).id()).hasSize(200);
        assertThatThrownBy(() -> Actor.of("x".repeat(201)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        thrown -> assertThat(thrown.violations())
                                .extracting("rule")
                                .containsExactly(Rule.TOO_LONG.persistedName()));
        Set<String> roles = IntStream.range(0, 51).mapToObj(i -> "r" + i).collect(Collectors.toSet());
        assertThatThrownBy(() -> new Actor("1", roles, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("actor.roles must be at most 50, were 51");
    }
}
