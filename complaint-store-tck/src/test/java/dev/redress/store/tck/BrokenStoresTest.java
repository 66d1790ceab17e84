package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.redress.store.ComplaintStore;
import dev.redress.store.tck.adapter.MemoryStoreTckTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The kit catches what it is meant to catch, and names the rule that was broken. */
class BrokenStoresTest {

    /**
     * A store that breaks a rule.
     *
     * @param rules what must fail
     * @param dependent rules whose tests rely on those, and may fail as well
     */
    private record Broken(Supplier<ComplaintStore> store, Set<String> rules, Set<String> dependent) {}

    private static final List<Broken> BROKEN = List.of(
            broken(BrokenCommits.IgnoresHead::new, "S-02", "S-24"),
            broken(BrokenCommits.LosesUpdates::new, "S-02", "S-13", "S-30"),
            broken(
                    () -> new BrokenCommands.IgnoresCommands(false),
                    "S-03",
                    "S-01",
                    "S-05",
                    "S-13",
                    "S-17",
                    "S-19",
                    "S-29",
                    "S-24",
                    "S-30"),
            broken(() -> new BrokenCommands.IgnoresCommands(true), "S-03", "S-01", "S-13", "S-17", "S-19", "S-29"),
            broken(BrokenCommands.StaleBeforeRepeated::new, "S-03", "S-05", "S-13", "S-17"),
            broken(
                    BrokenCommits.LosesLastSealedValue::new,
                    "S-01",
                    "S-06",
                    "S-07",
                    "S-09",
                    "S-13",
                    "S-14",
                    "S-25",
                    "S-29",
                    "S-23"),
            broken(BrokenCommands.RecordsRefusedCommands::new, "S-01", "S-13"),
            broken(BrokenCommits.WritesEntryByEntry::new, "S-06", "S-02", "S-17"),
            broken(BrokenCommits.ThrowsForATakenReference::new, "S-05", "S-01", "S-04", "S-13", "S-17", "S-19", "S-30"),
            broken(BrokenCommits.IgnoresReferenceCase::new, "S-04"),
            broken(BrokenCommands.SharesCommandsBetweenTenants::new, "S-09"),
            broken(BrokenCommits.KeepsOldCategory::new, "S-07"),
            broken(BrokenCommits.BulkStopsAtARefusal::new, "S-13", "S-17", "S-19", "S-30"),
            broken(ReplayingStore.LosesTheLastWrite::new, "S-06"),
            broken(
                    ReplayingStore.KeepsWhatWasRolledBack::new,
                    "S-05",
                    "S-16",
                    "S-17",
                    "S-19",
                    "S-29",
                    "S-24",
                    "S-30",
                    "S-33",
                    "S-41"),
            broken(ReplayingStore.RefusalsSpoilTheTransaction::new, "S-05", "S-17", "S-30"),
            broken(BrokenReads.TruncatesToMillis::new, "S-07"),
            broken(BrokenReads.JournalBeginsTooEarly::new, "S-08"),
            broken(BrokenReads.HandsOutItsOwnJournal::new, "S-15"),
            broken(BrokenReads.BringsTextsToo::new, "S-14", "S-29", "S-23", "S-42"),
            broken(BrokenReads.PagesByOffset::new, "S-11"),
            broken(BrokenReads.PromisesAnotherPage::new, "S-11"),
            broken(BrokenReads.IgnoresChannelFilter::new, "S-12", "S-10"),
            broken(BrokenReads.OrdersTiesBySignedIds::new, "S-10"),
            broken(BrokenReads.OrdersWhatIsDueByReceipt::new, "S-11"),
            broken(BrokenExtras.LooksBeforeItAdds::new, "S-16"),
            broken(BrokenExtras.GrantsOneTooFew::new, "S-16", "S-24", "S-30"),
            broken(BrokenExtras.CountsWhatItRefuses::new, "S-17", "S-19"),
            broken(BrokenExtras.CommitsAboveTheLimit::new, "S-17", "S-19", "S-29", "S-24", "S-30"),
            broken(BrokenExtras.OrdersTokensBySignedIds::new, "S-18"),
            broken(BrokenExtras.MixesKindsOfTokens::new, "S-18", "S-19", "S-38", "S-42"),
            broken(BrokenExtras.KeepsRemovedTokens::new, "S-19", "S-18"),
            broken(BrokenExtras.KeepsTextTokens::new, "S-19", "S-38"),
            broken(BrokenClaims.GivesOutTwice::new, "S-23", "S-24"),
            broken(BrokenClaims.LeasesNeverEnd::new, "S-23", "S-24"),
            broken(BrokenClaims.CommitsKeepTheLease::new, "S-24"),
            broken(BrokenClaims.SettlesWhateverTheHead::new, "S-24"),
            broken(BrokenClaims.SettlesWithoutTheDueDate::new, "S-24", "S-11"),
            broken(BrokenClaims.TellsOfRefusedCommits::new, "S-30"),
            broken(BrokenClaims.MixesLanes::new, "S-31", "S-30", "S-32", "S-33", "S-34"),
            broken(BrokenClaims.CountsNoAttempts::new, "S-32", "S-30", "S-31", "S-33", "S-34"),
            broken(BrokenClaims.PostponesForEarlierOwners::new, "S-33"),
            broken(BrokenClaims.RevivesTooLate::new, "S-34"),
            broken(BrokenRecords.SkipsTheRestOfAJournal::new, "S-25"),
            broken(BrokenRecords.ScansTextsOnly::new, "S-25", "S-29"),
            broken(BrokenRecords.RewritesAnyVersion::new, "S-26"),
            broken(BrokenRecords.SeesEachComplaintOnce::new, "S-27"),
            broken(BrokenRecords.ForksCheckpoints::new, "S-28"),
            broken(BrokenRecords.KeepsErasedValues::new, "S-29"),
            broken(BrokenRecords.AddsAnyAccess::new, "S-35"),
            broken(BrokenRecords.MixesAccesses::new, "S-36"),
            broken(BrokenRecords.RemembersReaders::new, "S-37"),
            broken(BrokenAbilities.AsksForTheFirstWord::new, "S-38"),
            broken(BrokenAbilities.CountsValuesOnly::new, "S-39"),
            broken(BrokenAbilities.RepeatsTheLastEntry::new, "S-40", "S-41"),
            broken(BrokenAbilities.ReadsOneSealedValue::new, "S-42"),
            broken(BrokenAbilities.SeesWhatIsNotCommitted::new, "S-41", "S-40"),
            broken(() -> new BrokenReads.RaisesEpochsBy(2), "S-21", "S-09", "S-22"),
            broken(() -> new BrokenReads.RaisesEpochsBy(0), "S-21", "S-09", "S-22"),
            broken(BrokenReads.IgnoresThePublicationHead::new, "S-22", "S-21"),
            broken(BrokenReads.OverwritesDefinitions::new, "S-20"),
            broken(BrokenReads.TakesTheLastForTheLatest::new, "S-20"));

    private static Broken broken(Supplier<ComplaintStore> store, String rule, String... dependent) {
        return new Broken(store, Set.of(rule), Set.of(dependent));
    }

    /** The kit as an adapter's author has it; which store it is given is set before each run. */
    static final class Kit extends ComplaintStoreTck {

        private static final AtomicReference<Supplier<ComplaintStore>> STORE = new AtomicReference<>();

        @Override
        protected ComplaintStore newStore() {
            return STORE.get().get();
        }

        @Override
        protected ComplaintStore reopen(ComplaintStore store) throws Exception {
            return store instanceof ReplayingStore replaying ? replaying.reopen() : super.reopen(store);
        }

        @Override
        protected void inHostTransaction(ComplaintStore store, boolean commit, Consumer<ComplaintStore> work)
                throws Exception {
            if (store instanceof ReplayingStore replaying) {
                replaying.inTransaction(commit, work);
            } else {
                super.inHostTransaction(store, commit, work);
            }
        }
    }

    private record Outcome(List<String> run, List<String> failed, List<String> skipped) {

        int tests() {
            return run.size();
        }

        Set<String> rulesRun() {
            return rules(run);
        }

        /** Numbers of the rules whose tests failed; the random walk has none of its own. */
        Set<String> rules() {
            return rules(failed);
        }

        private static Set<String> rules(List<String> names) {
            Set<String> rules = new TreeSet<>();
            for (String name : names) {
                if (!name.startsWith("S-01 to")) {
                    rules.add(name.substring(0, 4));
                }
            }
            return rules;
        }
    }

    private static Outcome runKitAgainst(Supplier<ComplaintStore> store) {
        Kit.STORE.set(store);
        return run(Kit.class);
    }

    private static Outcome run(Class<? extends ComplaintStoreTck> kit) {
        List<String> failed = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        List<String> run = new ArrayList<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(kit))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    run.add(test.getDisplayName());
                    switch (result.getStatus()) {
                        case FAILED -> failed.add(test.getDisplayName());
                        case ABORTED -> skipped.add(test.getDisplayName());
                        default -> {}
                    }
                }
            }
        });
        return new Outcome(run, failed, skipped);
    }

    @TestFactory
    Stream<DynamicTest> eachBrokenStoreFailsTheRuleItBreaks() {
        return BROKEN.stream()
                .map(broken -> dynamicTest(broken.store().get().getClass().getSimpleName(), () -> {
                    Outcome outcome = runKitAgainst(broken.store());
                    Set<String> allowed = new TreeSet<>(broken.rules());
                    allowed.addAll(broken.dependent());
                    assertThat(outcome.rules())
                            .as("failed: %s", outcome.failed())
                            .containsAll(broken.rules())
                            .isSubsetOf(allowed);
                }));
    }

    @Test
    void aRightStoreFailsNothingAndSkipsNothing() {
        Outcome outcome = runKitAgainst(ReplayingStore::new);

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.skipped()).isEmpty();
        assertThat(outcome.tests()).isGreaterThan(130);
    }

    @Test
    void whatAStoreCannotBeAskedForIsSkippedAndNotPassed() {
        Outcome outcome = run(MemoryStoreTckTest.class);

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.skipped()).hasSize(16).allMatch(name -> name.contains("host") || name.startsWith("S-06 "));
        assertThat(outcome.tests())
                .as("tests found from another package")
                .isEqualTo(runKitAgainst(PassThrough::new).tests());
    }

    @Test
    void aFilterThatIsNotSupportedIsSkippedAndNotPassed() {
        Outcome outcome = runKitAgainst(BrokenReads.CannotSearchByChannel::new);

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.skipped()).anyMatch(name -> name.startsWith("S-10 a search by channel"));
    }

    @Test
    void anAbilityThatIsMissingIsSkippedAndNotPassed() {
        Outcome outcome = runKitAgainst(BrokenAbilities.HasNone::new);

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.skipped())
                .filteredOn(name -> name.compareTo("S-38") >= 0)
                .hasSize(outcome.run().stream()
                        .filter(name -> name.compareTo("S-38") >= 0)
                        .toList()
                        .size());
    }

    @Test
    void everyRuleHasATestOfItsNumber() {
        Set<String> rules = run(MemoryStoreTckTest.class).rulesRun();

        assertThat(rules)
                .containsExactly(
                        "S-01", "S-02", "S-03", "S-04", "S-05", "S-06", "S-07", "S-08", "S-09", "S-10", "S-11", "S-12",
                        "S-13", "S-14", "S-15", "S-16", "S-17", "S-18", "S-19", "S-20", "S-21", "S-22", "S-23", "S-24",
                        "S-25", "S-26", "S-27", "S-28", "S-29", "S-30", "S-31", "S-32", "S-33", "S-34", "S-35", "S-36",
                        "S-37", "S-38", "S-39", "S-40", "S-41", "S-42");
    }
}
