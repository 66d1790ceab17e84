package dev.redress.spring;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.classification.Classification;
import dev.redress.classification.ClassificationPolicy;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Priority;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.PriorityFactsSource;
import dev.redress.desk.RetentionRule;
import dev.redress.move.Decline;
import dev.redress.priority.Factor;
import dev.redress.priority.PriorityPolicy;
import dev.redress.priority.WeightedPriority;
import dev.redress.routing.RoutingPolicy;
import dev.redress.routing.TeamMember;
import dev.redress.routing.TeamRouting;
import dev.redress.similarity.ComplaintText;
import dev.redress.similarity.SimilarityPolicy;
import dev.redress.similarity.TermStatistics;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Tenant;
import dev.redress.vault.AesVault;
import dev.redress.vault.FileKeyRing;
import dev.redress.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Policies, retention rules and a vault are taken from the host's beans. */
class PolicyBeansTest {

    private static ApplicationContextRunner host(String name) {
        return Boot.withDatabase(name).withPropertyValues("redress.sweep.enabled=false", "redress.policies.within=10s");
    }

    @Test
    void policiesAreAskedWhenAComplaintIsFiled() {
        host("policies")
                .withBean(
                        ClassificationPolicy.class,
                        () -> narrative -> new Classification("leaks", 1, List.of(), List.of()))
                .withBean(PriorityPolicy.class, WeightedPriority::shipped)
                .withBean("danger", PriorityFactsSource.class, () -> (complaint, known) -> known.with(Factor.SAFETY))
                .withBean("press", PriorityFactsSource.class, () -> (complaint, known) -> known.with(Factor.MEDIA))
                .withBean(
                        RoutingPolicy.class,
                        () -> TeamRouting.builder()
                                .send("leaks", "water")
                                .member(TeamMember.of(Filing.ANA, "water"))
                                .build())
                .withBean(
                        SimilarityPolicy.class,
                        () -> SimilarityPolicy.byTerms(
                                TermStatistics.of(List.of(new ComplaintText("1", "", "It leaks.")))))
                .run(context -> {
                    ComplaintDesk desk = context.getBean(ComplaintDesk.class);
                    Complaint<?> filed = Filing.file(desk);
                    assertThat(filed.category()).contains("leaks");
                    assertThat(filed.snapshot().handling().priority()).isEqualTo(Priority.CRITICAL);
                    assertThat(filed.snapshot().handling().assignee()).isNotZero();
                    assertThat(desk.similar(Filing.file(desk).id(), 5)).hasSize(1);
                });
    }

    @Test
    void aVaultAndRetentionRulesAreTaken(@TempDir Path keys) {
        host("vault")
                .withBean(Vault.class, () -> vault(keys))
                .withBean(
                        RetentionRule.class,
                        () -> RetentionRule.named("at once").after(Period.ZERO))
                .run(context -> {
                    ComplaintDesk desk = context.getBean(ComplaintDesk.class);
                    Complaint<?> filed = Filing.file(desk);
                    assertThat(context.getBean(ComplaintStore.class).sealed(Tenant.DEFAULT, filed.id()))
                            .isNotEmpty()
                            .noneMatch(value -> new String(value.value(), StandardCharsets.UTF_8).contains("Kim"));
                    desk.performUntyped(filed, Decline.because(DeclineReason.OUT_OF_SCOPE, "no"), by(Filing.ANA));
                    assertThat(desk.record()
                                    .retentionDue(Instant.now().plus(Duration.ofSeconds(5)), null, 10)
                                    .rows())
                            .hasSize(1);
                    assertThat(desk.clocks().sweep(10).erased()).isEqualTo(1);
                });
    }

    private static Vault vault(Path keys) {
        try {
            return AesVault.over(FileKeyRing.in(keys));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
