package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.ComplaintId;
import dev.redress.store.Definition;
import dev.redress.store.Head;
import dev.redress.store.Order;
import dev.redress.store.Query;
import dev.redress.store.Tenant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-09: no call sees or touches anything of another tenant. */
abstract class TenantTests extends JournalTests {

    @Test
    @DisplayName("S-09 two tenants use the same identifier, reference and command id")
    void twoTenantsUseTheSameIdentifiers() {
        CommandId command = data.command();
        ComplaintId id = data.id();
        Tenant other = otherTenant();
        Commit ours = committed(data.filing(id)
                .reference("R")
                .command(command)
                .identity(1, "ours")
                .text(2, "b"));
        Commit theirs = committed(data.forTenant(other)
                .filing(id)
                .reference("R")
                .command(command)
                .entries(1)
                .identity(1, "theirs"));

        assertThat(Seen.of(store, ours)).isNotEqualTo(Seen.of(store, theirs));
        assertThat(found(id)).isEqualTo(ours.next());
        assertThat(store.find(other, id).orElseThrow().record()).isEqualTo(theirs.next());
        assertThat(store.findByReference(other, "R").orElseThrow().record()).isEqualTo(theirs.next());
        assertThat(wholeJournal(id)).isEqualTo(ours.entries());
        assertThat(store.journal(other, id, 0, 10)).isEqualTo(theirs.entries());
        assertThat(store.sealed(tenant, id)).isEqualTo(ours.sealed());
        assertThat(store.sealed(other, id)).isEqualTo(theirs.sealed());
    }

    @Test
    @DisplayName("S-09 a change touches nothing of another tenant")
    void aChangeTouchesNothingOfAnotherTenant() {
        ComplaintId id = data.id();
        Data others = data.forTenant(otherTenant());
        Commit theirs = committed(others.filing(id).command(data.command()).text(1, "theirs"));
        Seen before = Seen.of(store, theirs);

        Commit ours = committed(data.filing(id).reference(theirs.next().reference()));
        committed(data.change(ours)
                .with(columns -> columns.stage("accepted", true).category("delivery"))
                .command(commandOf(theirs, 0))
                .text(1, "ours"));

        assertThat(Seen.of(store, theirs)).isEqualTo(before);
        committed(others.change(theirs));
    }

    @Test
    @DisplayName("S-09 what one tenant has, another does not find")
    void whatOneTenantHasAnotherDoesNotFind() {
        Commit ours = committed(data.filing().command(data.command()).identity(1, "a"));
        Tenant other = otherTenant();

        assertThat(store.find(other, ours.next().id())).isEmpty();
        assertThat(store.findByReference(other, ours.next().reference())).isEmpty();
        assertThat(store.findCommand(other, commandOf(ours, 0))).isEmpty();
        assertThat(store.journal(other, ours.next().id(), 0, 10)).isEmpty();
        assertThat(store.sealed(other, ours.next().id())).isEmpty();
        assertThat(store.search(new Query(other, List.of(), Order.OLDEST_FIRST, null, 10))
                        .rows())
                .isEmpty();
    }

    @Test
    @DisplayName("S-09 tenants whose names differ in case only are two")
    void tenantsThatDifferInCaseAreTwo() {
        Tenant upper = new Tenant(tenant.name().toUpperCase(Locale.ROOT));
        ComplaintId id = data.id();
        Commit ours = committed(data.filing(id).reference("R"));
        Commit theirs = committed(data.forTenant(upper).filing(id).reference("R"));

        assertThat(found(id)).isEqualTo(ours.next());
        assertThat(store.find(upper, id).orElseThrow().record()).isEqualTo(theirs.next());
        assertThat(matching()).containsExactly(id);
    }

    @Test
    @DisplayName("S-09 one bulk call may serve several tenants, with the same identifiers")
    void oneBulkCallMayServeSeveralTenants() {
        ComplaintId id = data.id();
        CommandId command = data.command();
        Tenant other = otherTenant();
        Commit ours = data.filing(id).reference("R").command(command).commit();
        Commit theirs =
                data.forTenant(other).filing(id).reference("R").command(command).commit();

        assertThat(store.commitAll(List.of(ours, theirs))).containsExactly(Committed.INSTANCE, Committed.INSTANCE);
        assertThat(found(id)).isEqualTo(ours.next());
        assertThat(store.find(other, id).orElseThrow().record()).isEqualTo(theirs.next());
    }

    @Test
    @DisplayName("S-09 each tenant has definitions, epochs and a publication chain of its own")
    void eachTenantHasDefinitionsOfItsOwn() {
        Tenant other = otherTenant();
        Publications ours = new Publications(data);
        Publications theirs = new Publications(data.forTenant(other));
        ours.publish(store, "a", 1);
        ours.publish(store, "a", 2);
        assertThat(store.latestDefinition(other, Definition.Kind.CALENDAR, "a")).isEmpty();
        assertThat(store.publicationHead(other)).isEqualTo(Head.GENESIS);
        assertThat(store.epoch(other, Definition.Epoch.CLOCK)).isZero();

        theirs.publish(store, "a", 1);

        ours.assertHeld(store);
        ours.assertEpochs(store);
        theirs.assertHeld(store);
        theirs.assertEpochs(store);
    }

    private static Tenant otherTenant() {
        return new Tenant("tck-" + UUID.randomUUID());
    }
}
