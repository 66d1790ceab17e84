package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.RemedyKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Accept;
import dev.redress.move.Decline;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.similarity.ComplaintText;
import dev.redress.similarity.Neighbour;
import dev.redress.similarity.Signatures;
import dev.redress.similarity.SimilarityPolicy;
import dev.redress.similarity.TermStatistics;
import dev.redress.store.ComplaintId;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import dev.redress.store.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Others of the same problem are found through the store's index, and nothing of an erased text finds anything. */
class SimilarComplaintsTest {

    private static final Actor CLERK = Actor.of("clerk", "intake");
    private static final List<String> EARLIER = List.of(
            "The kettle leaks from the lid when it boils.",
            "The parcel came late and wet.",
            "My invoice shows a charge for roaming in Spain.",
            "The router loses its connection every evening.",
            "快递三天没有送到,客服不理。");
    private static final TermStatistics STATISTICS = TermStatistics.of(
            EARLIER.stream().map(each -> new ComplaintText(each, "", each)).toList());

    private final MemoryStore store = new MemoryStore();
    private final ComplaintDesk desk = desk(SimilarityPolicy.byTerms(STATISTICS));

    private ComplaintDesk desk(SimilarityPolicy policy) {
        return ComplaintDesk.using(store)
                .retention(Retention.none())
                .similarity(policy)
                .build();
    }

    private Complaint<?> file(ComplaintDesk where, String who, String text, boolean confidential) {
        var intake = Intake.from(Person.named(who).knownAs("crm", who))
                .by(Channel.EMAIL)
                .stating(text);
        return where.file((confidential ? intake.confidential() : intake).build(), by(CLERK));
    }

    @Test
    void othersOfTheSameProblemAreFoundWithTheEvidence() {
        EARLIER.forEach(text -> file(desk, "eva", text, false));
        Complaint<?> complaint = file(desk, "kim", "The lid of my kettle leaks, hot water boils over.", false);
        List<SimilarComplaint> similar = desk.similar(complaint.id(), 3);
        assertThat(similar).isNotEmpty();
        assertThat(similar.get(0).terms()).contains("leak", "lid");
        assertThat(desk.get(similar.get(0).complaint()).reference())
                .isEqualTo(similar.get(0).reference());
        assertThat(similar.get(0).samePerson()).isFalse();
        assertThat(similar.toString()).doesNotContain("kettle");

        Complaint<?> again = file(desk, "kim", "The lid of my kettle leaks! Hot water boils over.", false);
        SimilarComplaint nearest = desk.similar(again.id(), 1).get(0);
        assertThat(nearest.complaint()).isEqualTo(complaint.id());
        assertThat(nearest.samePerson()).isTrue();
        assertThat(nearest.likeness()).isGreaterThan(0.9);
        Complaint<?> zh = file(desk, "lee", "快递三天了还没有送到,打电话客服也不理。", false);
        assertThat(desk.similar(zh.id(), 1)).hasSize(1);
    }

    @Test
    void confidentialOnesAreNeverShown() {
        file(desk, "eva", EARLIER.get(0), true);
        Complaint<?> complaint = file(desk, "kim", EARLIER.get(0), false);
        assertThat(desk.similar(complaint.id(), 10)).isEmpty();
    }

    @Test
    void signaturesGoWithTheTextTheyWereMadeFrom() {
        Complaint<?> complaint = file(desk, "eva", EARLIER.get(0), false);
        List<String> signatures = Signatures.of(new ComplaintText("k", "", EARLIER.get(0)), STATISTICS);
        assertThat(signatures)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(found(each)).containsExactly(complaint.id()));
        Complaint<?> ended =
                desk.performUntyped(complaint, Decline.because(DeclineReason.OUT_OF_SCOPE, "no"), by(CLERK));
        desk.record().erase(ended.id(), Erasure.thePersonBehind(), "asked for", by(CLERK));
        assertThat(signatures).allSatisfy(each -> assertThat(found(each)).isEmpty());
        Complaint<?> other = file(desk, "kim", EARLIER.get(0), false);
        assertThat(desk.similar(other.id(), 10)).isEmpty();
    }

    @Test
    void signaturesGoWhoeverErasesTheTextAndWhateverThatDeskKnowsOfThem() {
        List<String> signatures = Signatures.of(new ComplaintText("k", "", EARLIER.get(0)), STATISTICS);
        ComplaintDesk without =
                ComplaintDesk.using(store).retention(Retention.none()).build();
        ComplaintDesk others = desk(SimilarityPolicy.byTerms(TermStatistics.of(List.of())));
        for (ComplaintDesk erasing : List.of(without, others)) {
            Complaint<?> complaint = file(desk, "eva", EARLIER.get(0), false);
            assertThat(signatures).allSatisfy(each -> assertThat(found(each)).containsExactly(complaint.id()));
            Complaint<?> ended =
                    erasing.performUntyped(complaint, Decline.because(DeclineReason.OUT_OF_SCOPE, "no"), by(CLERK));
            erasing.record()
                    .erase(ended.id(), Erasure.field(ended.snapshot().filing().facts()), "asked", by(CLERK));
            assertThat(signatures).allSatisfy(each -> assertThat(found(each)).isEmpty());
        }
    }

    private List<ComplaintId> found(String signature) {
        return store.findByToken(Tenant.DEFAULT, new Token(Token.Kind.SIGNATURE, signature), null, 9);
    }

    private Complaint<?> decided(String text, Outcome outcome, String amount, boolean confidential) {
        Complaint<?> complaint = file(desk, "p-" + text.hashCode() + outcome, text, confidential);
        complaint = desk.performUntyped(complaint, Classify.as("kettles"), by(CLERK));
        complaint = desk.performUntyped(complaint, Accept.inScope(), by(CLERK));
        if (!amount.isEmpty()) {
            complaint = desk.performUntyped(
                    complaint,
                    AgreeMeasure.of(
                                    RemedyKind.COMPENSATION,
                                    "pay",
                                    CLERK,
                                    Instant.now().plus(Duration.ofDays(9)))
                            .worth(Money.of(amount, "EUR")),
                    by(CLERK));
            complaint = desk.performUntyped(complaint, CompleteMeasure.number(1), by(CLERK));
        }
        return desk.performUntyped(complaint, ResolveDirectly.with(outcome, "seen to"), by(CLERK));
    }

    @Test
    void similarComplaintsWithDifferentEndsAreListedWithTheirDifferences() {
        Complaint<?> paid = decided("The lid of my kettle leaks when it boils.", Outcome.UPHELD, "20.00", false);
        decided("The lid of my kettle leaks when it boils!", Outcome.UPHELD, "20", false);
        Complaint<?> unpaid = decided("My kettle leaks from the lid when it boils.", Outcome.NOT_UPHELD, "", false);
        decided("My kettle leaks from the lid as it boils.", Outcome.NOT_UPHELD, "", true);
        file(desk, "eva", "My kettle leaks from its lid.", false);
        decided("My invoice shows a charge for roaming in Spain.", Outcome.NOT_UPHELD, "", false);

        List<Disparity> found = desk.disparities(Search.all().limit(100), 0.25).rows();
        assertThat(found).hasSize(2).allSatisfy(each -> {
            assertThat(Set.of(each.reference(), each.other().reference())).contains(unpaid.reference());
            assertThat(each.differences())
                    .extracting(Disparity.Difference::what)
                    .containsExactly("outcome", "remedies", "redress");
            assertThat(each.circumstances()).isEmpty();
            assertThat(each.other().terms()).isNotEmpty();
            assertThat(each.toString()).doesNotContain("kettl");
        });
        assertThat(found)
                .flatExtracting(Disparity::differences)
                .anyMatch(each -> each.what().equals("redress")
                        && Set.of(each.one(), each.other()).equals(Set.of("", "20 EUR")));
        assertThat(found)
                .anyMatch(each -> Set.of(each.reference(), each.other().reference())
                        .equals(Set.of(paid.reference(), unpaid.reference())));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.disparities(Search.all(), 0));
    }

    @Test
    void aPolicyThatThrowsLosesNothing() {
        ComplaintDesk failing = desk(new SimilarityPolicy() {
            @Override
            public List<String> signatures(ComplaintText text) {
                throw new IllegalStateException(text.text());
            }

            @Override
            public List<Neighbour> compare(ComplaintText text, List<ComplaintText> candidates) {
                return List.of();
            }
        });
        Complaint<?> complaint = file(failing, "eva", EARLIER.get(0), false);
        assertThat(failing.similar(complaint.id(), 5)).isEmpty();
        assertThat(failing.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void withoutAPolicyThereIsNoIndex() {
        ComplaintDesk plain = ComplaintDesk.using(new MemoryStore()).build();
        Complaint<?> complaint = file(plain, "eva", EARLIER.get(0), false);
        assertThat(plain.similar(complaint.id(), 5)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> plain.similar(complaint.id(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> plain.similar(complaint.id(), 101));
    }
}
