package dev.redress.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.complaint.SealedText;
import dev.redress.complaint.Snapshot;
import dev.redress.event.Entry;
import dev.redress.event.Event;
import dev.redress.event.EventKind;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table decides about everything that is held, and about nothing else. */
class ViewPolicyTest {

    private static final HeldTypes HELD = HeldTypes.within(Snapshot.class, Entry.class);

    /** Something nobody has decided about. */
    record Added(String secret, SealedText text) {}

    private static List<String> undecided(Collection<Class<?>> records) {
        List<String> undecided = new ArrayList<>();
        for (Class<?> type : records) {
            if (Event.class.isAssignableFrom(type)
                    && ViewPolicy.matter(type, "", null).isEmpty()) {
                undecided.add(Field.of(type, "").text());
            }
            for (RecordComponent component : type.getRecordComponents()) {
                if (ViewPolicy.matter(type, component.getName(), null).isEmpty()) {
                    undecided.add(Field.of(type, component.getName()).text());
                }
            }
        }
        return undecided;
    }

    @Test
    void everyFieldThatAComplaintOrItsJournalHoldsIsDecidedAbout() {
        assertThat(HELD.records()).hasSizeGreaterThan(120);
        assertThat(HELD.unknown())
                .as(
                        "types that this test cannot look into: say in Leaves that they are one value, or make them records")
                .isEmpty();
        assertThat(undecided(HELD.records()))
                .as("fields without a decision who may see them: add a row to dev.redress.view")
                .isEmpty();
    }

    @Test
    void aFieldWithoutADecisionIsNamedAndWithheld() {
        assertThat(undecided(HeldTypes.within(Added.class).records()))
                .containsExactly("ViewPolicyTest.Added.secret", "ViewPolicyTest.Added.text");
        assertThat(ViewPolicy.decision(Added.class, "secret", null, Reader.HANDLER))
                .isEqualTo(new Decision(Treatment.WITHHELD, Because.UNDECIDED));
        assertThat(ViewPolicy.decision(Added.class, "secret", null, Reader.FULL).because())
                .isEmpty();
    }

    @Test
    void everyKindOfEntryIsOneRecord() {
        assertThat(HELD.records().stream().filter(Event.class::isAssignableFrom))
                .hasSize(EventKind.values().length);
    }

    @Test
    void noRowIsAboutWhatIsNotThere() {
        for (Field field : ViewPolicy.fields()) {
            if (field.holder() != ComplaintView.class) {
                assertThat(HELD.records()).as(field.text()).contains(field.holder());
                assertThat(
                                field.component().isEmpty()
                                        ? Event.class.isAssignableFrom(field.holder())
                                        : component(field).isPresent())
                        .as(field.text())
                        .isTrue();
            }
        }
    }

    private static Optional<RecordComponent> component(Field field) {
        return !field.holder().isRecord()
                ? Optional.empty()
                : Arrays.stream(field.holder().getRecordComponents())
                        .filter(each -> each.getName().equals(field.component()))
                        .findFirst();
    }

    private static Matter matter(Field field) {
        return ViewPolicy.matter(field.holder(), field.component(), field.about())
                .orElseThrow();
    }

    @Test
    void onlySealedTextsAreMaskedAndOnlyTimesAreReduced() {
        for (Field field : ViewPolicy.fields()) {
            Class<?> type =
                    component(field).<Class<?>>map(RecordComponent::getType).orElse(Object.class);
            boolean text = type == SealedText.class || field.about() == Subject.PERSONAL;
            for (Reader reader : Reader.values()) {
                Treatment treatment = matter(field).decision(reader).treatment();
                assertThat(treatment == Treatment.MASKED && !text)
                        .as(field.text() + " for " + reader)
                        .isFalse();
                assertThat(treatment == Treatment.MONTH && type != Instant.class)
                        .as(field.text() + " for " + reader)
                        .isFalse();
            }
        }
    }

    @Test
    void noTextIsShownToThosePublicFiguresAreFor() {
        List<String> shown = ViewPolicy.fields().stream()
                .filter(field -> matter(field) == Matter.FIGURE || matter(field) == Matter.MONTHLY)
                .filter(field -> !field.holder().getName().contains("Event"))
                .map(Field::text)
                .toList();
        assertThat(shown)
                .containsExactlyInAnyOrder(
                        "Snapshot.stage",
                        "Handling.category",
                        "Filing.receivedAt",
                        "Filing.channel",
                        "Resolution.outcome",
                        "Closed.outcome");
        assertThat(Matter.values())
                .filteredOn(matter -> matter.decision(Reader.STATISTICS).treatment() != Treatment.WITHHELD)
                .containsExactly(Matter.FIGURE, Matter.PARTS, Matter.MONTHLY);
    }

    @Test
    void theHostIsRefusedNothingAndAReasonStandsBesideEveryRefusal() {
        Set<Matter> all = Set.of(Matter.values());
        assertThat(all).allSatisfy(matter -> {
            assertThat(matter.decision(Reader.FULL).treatment())
                    .isIn(Treatment.SHOWN, Treatment.SHOWN_UNLESS_IDENTITY_WITHHELD);
            for (Reader reader : Reader.values()) {
                Decision decision = matter.decision(reader);
                assertThat(decision.because().isEmpty()).isEqualTo(decision.treatment() == Treatment.SHOWN);
                decision.because()
                        .ifPresent(because -> assertThat(Map.of("en", because.in(null), "zh", because.in("zh-CN")))
                                .doesNotContainValue(""));
            }
        });
    }
}
