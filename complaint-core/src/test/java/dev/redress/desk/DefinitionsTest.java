package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.calendar.Term;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.ProcedureRef;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Anonymous;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.proof.Flaw;
import dev.redress.proof.Verification;
import dev.redress.record.Chain;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Definition;
import dev.redress.store.Head;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    private static final Actor ANN = Actor.of("ann", "owner");
    private static final Procedure SECOND =
            Procedure.named("unrestricted", 2).title("Revised", "修订").build();

    private final MemoryStore store = new MemoryStore();

    private static ProcedureRef procedureOf(ComplaintDesk desk) {
        Complaint<?> complaint = desk.file(
                Intake.from(Anonymous.unreachable())
                        .by(Channel.WEB_FORM)
                        .stating("x")
                        .build(),
                by(ANN));
        return complaint.snapshot().key().procedure();
    }

    private long epoch() {
        return store.epoch(Tenant.DEFAULT, Definition.Epoch.CLOCK);
    }

    @Test
    void whatAProcedureCountsByAndIsMissingIsNamedWithIt() {
        Procedure timed = ClockedDesk.procedure()
                .clock(ClockedDesk.reply().limit(Term.businessDays(5)).build())
                .build();
        assertThatThrownBy(() ->
                        procedureOf(ComplaintDesk.using(store).procedure(timed).build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("procedure 'timed' version 1 counts by calendar 'office', which tenant default has not"
                        + " published and the desk was not given; give it to the desk (DeskBuilder.calendars) or"
                        + " publish it (desk.clocks().publish)");
    }

    @Test
    void whatIsNotWhatWasPublishedIsNotUsed() {
        ComplaintDesk.using(store).build().publish(SECOND, ANN);
        ComplaintStore tampered = new ForwardingStore(store) {
            @Override
            public Optional<Definition> definition(Tenant tenant, Definition.Kind kind, String id, int version) {
                return super.definition(tenant, kind, id, version)
                        .map(each -> new Definition(
                                each.tenant(),
                                each.kind(),
                                each.id(),
                                each.version(),
                                each.version() == 2 ? each.body() + " " : each.body(),
                                each.digest(),
                                each.publishedAt(),
                                each.publishedBy(),
                                each.previousHead(),
                                each.head()));
            }
        };
        assertThatThrownBy(() -> procedureOf(ComplaintDesk.using(tampered).build()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not what was published");
    }

    @Test
    void aCheckFindsDefinitionsThatAreGoneOrAltered() {
        MemoryStore right = new MemoryStore();
        ComplaintDesk desk = ComplaintDesk.using(right).build();
        var first = desk.file(
                Intake.from(Person.named("Ana"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(Actor.of("clerk")));
        var second = desk.file(
                Intake.from(Person.named("Ana"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(Actor.of("clerk")));
        assertThat(desk.record().verifyAll().isSound()).isTrue();
        String procedure = first.snapshot().key().procedure().id();
        List<Function<Definition, Optional<Definition>>> changes = List.of(
                definition -> Optional.of(altered(definition, definition.body() + " ")),
                definition -> Optional.empty());
        List<String> told = List.of("is not what was published", "is missing");
        for (int i = 0; i < changes.size(); i++) {
            Function<Definition, Optional<Definition>> change = changes.get(i);
            // The desk was built, and knows its procedure, before somebody altered it.
            boolean[] tampered = {false};
            ComplaintDesk loose = ComplaintDesk.using(new ForwardingStore(right) {
                        @Override
                        public Optional<Definition> definition(
                                Tenant tenant, Definition.Kind kind, String id, int version) {
                            Optional<Definition> found = super.definition(tenant, kind, id, version);
                            return tampered[0] ? found.flatMap(change) : found;
                        }
                    })
                    .build();
            tampered[0] = true;
            for (Verification found :
                    List.of(loose.record().verifyAll(), loose.record().verify(first.id()))) {
                assertThat(found.broken()).singleElement().satisfies(flaw -> {
                    assertThat(flaw.where()).isEqualTo(Flaw.Where.DEFINITION);
                    // Told once, of whichever of the two is looked at first.
                    assertThat(flaw.reference()).isIn(first.reference(), second.reference());
                });
                assertThat(found.broken().get(0).what())
                        .isEqualTo("procedure '" + procedure + "' version 1 " + told.get(i));
            }
        }
    }

    private static Definition altered(Definition from, String body) {
        return new Definition(
                from.tenant(),
                from.kind(),
                from.id(),
                from.version(),
                body,
                from.digest(),
                from.publishedAt(),
                from.publishedBy(),
                from.previousHead(),
                from.head());
    }

    @Test
    void buildPublishesWhatTheTenantLacksAndNothingTwice() {
        ComplaintDesk.using(store).build();
        ComplaintDesk.using(store).build();
        assertThat(epoch()).isEqualTo(2);
        assertThat(store.latestDefinition(Tenant.DEFAULT, Definition.Kind.PROCEDURE, "unrestricted"))
                .hasValueSatisfying(shipped -> {
                    assertThat(shipped.version()).isEqualTo(1);
                    assertThat(shipped.publishedBy()).isEqualTo("redress");
                    assertThat(shipped.digest()).isEqualTo(Chain.body(shipped.body()));
                    assertThat(shipped.previousHead()).isEqualTo(Head.GENESIS);
                    assertThat(store.latestDefinition(Tenant.DEFAULT, Definition.Kind.CALENDAR, TimeZoneData.ID))
                            .hasValueSatisfying(zones -> {
                                assertThat(zones.previousHead()).isEqualTo(shipped.head());
                                assertThat(zones.head()).isEqualTo(store.publicationHead(Tenant.DEFAULT));
                            });
                });
    }

    @Test
    void aNewVersionComesByPublishingAndComplaintsKeepTheirs() {
        ComplaintDesk desk = ComplaintDesk.using(store).build();
        assertThat(procedureOf(desk)).isEqualTo(new ProcedureRef("unrestricted", 1));
        desk.publish(SECOND, ANN);
        assertThat(procedureOf(desk)).isEqualTo(new ProcedureRef("unrestricted", 2));
        assertThat(epoch()).isEqualTo(3);
        desk.publish(SECOND, ANN);
        assertThat(epoch()).isEqualTo(3);
        assertThat(procedureOf(ComplaintDesk.using(store).build())).isEqualTo(new ProcedureRef("unrestricted", 2));
        Definition second = store.latestDefinition(Tenant.DEFAULT, Definition.Kind.PROCEDURE, "unrestricted")
                .orElseThrow();
        assertThat(second.publishedBy()).isEqualTo("ann");
        assertThat(store.definition(Tenant.DEFAULT, Definition.Kind.PROCEDURE, "unrestricted", 1))
                .hasValueSatisfying(first -> assertThat(first.head()).isNotEqualTo(second.head()));
    }

    @Test
    void otherContentUnderAPublishedVersionIsAnError() {
        ComplaintDesk desk = ComplaintDesk.using(store).build();
        Procedure changed =
                Procedure.named("unrestricted", 1).title("Something else", "别的").build();
        assertThatThrownBy(() -> desk.publish(changed, ANN))
                .isInstanceOf(DefinitionConflictException.class)
                .hasMessageContaining("give the changed procedure a new version");
        assertThatThrownBy(() -> ComplaintDesk.using(store).procedure(changed).build())
                .isInstanceOf(DefinitionConflictException.class);
        assertThat(epoch()).isEqualTo(2);
    }

    @Test
    void eachTenantHasItsOwn() {
        ComplaintDesk desk = ComplaintDesk.using(store).build();
        ComplaintDesk branch = desk.forTenant(new Tenant("branch-7"));
        assertThat(desk.forTenant(new Tenant("branch-7"))).isSameAs(branch);
        desk.publish(SECOND, ANN);
        assertThat(procedureOf(branch)).isEqualTo(new ProcedureRef("unrestricted", 1));
    }
}
