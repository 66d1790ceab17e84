package dev.redress.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AesVaultTest {

    private static final byte[] CONTEXT = {1, 2, 3};

    @TempDir
    Path folder;

    private FileKeyRing ring;
    private AesVault vault;

    @BeforeEach
    void open() throws IOException {
        ring = FileKeyRing.in(folder.resolve("keys"));
        vault = AesVault.over(ring);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsSealedOpensAgainAndNeverLooksTheSame() {
        byte[] value = bytes("Ana Lima 安娜");
        byte[] sealed = vault.seal("person/1", value, CONTEXT).orElseThrow();
        assertThat(vault.open(sealed, CONTEXT)).hasValue(value);
        assertThat(AesVault.over(ring).open(sealed, CONTEXT)).hasValue(value);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Ana");
        assertThat(vault.seal("person/1", value, CONTEXT).orElseThrow()).isNotEqualTo(sealed);
        assertThat(sealed.length).isLessThanOrEqualTo(value.length + "person/1".length() + 100);
        assertThat(vault.open(vault.seal("k", new byte[0], CONTEXT).orElseThrow(), CONTEXT))
                .hasValue(new byte[0]);
    }

    @Test
    void everyAlteredByteIsFound() {
        vault.seal("person/2", bytes("other"), CONTEXT);
        byte[] sealed = vault.seal("person/1", bytes("value"), CONTEXT).orElseThrow();
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 3; // makes person/1 of person/2 among others
            assertThatThrownBy(() -> vault.open(altered, CONTEXT)).isInstanceOf(AlteredValueException.class);
        }
        assertThatThrownBy(() -> vault.open(sealed, new byte[] {1, 2})).isInstanceOf(AlteredValueException.class);
        assertThatThrownBy(() -> vault.open(new byte[0], CONTEXT)).isInstanceOf(AlteredValueException.class);
        assertThatThrownBy(() -> vault.open(bytes("a plain text of before"), CONTEXT))
                .isInstanceOf(AlteredValueException.class);
    }

    @Test
    void anotherRingOpensNothing() throws IOException {
        byte[] sealed = vault.seal("person/1", bytes("value"), CONTEXT).orElseThrow();
        AesVault other = AesVault.over(FileKeyRing.in(folder.resolve("others")));
        assertThatThrownBy(() -> other.open(sealed, CONTEXT))
                .isInstanceOf(AlteredValueException.class)
                .hasMessageContaining("person/1")
                .hasMessageContaining("another ring");
        other.seal("person/1", bytes("value"), CONTEXT);
        assertThatThrownBy(() -> other.open(sealed, CONTEXT)).isInstanceOf(AlteredValueException.class);
    }

    @Test
    void whatLayUnderADestroyedKeyIsGoneAndNothingCanBePutUnderItAgain() throws IOException {
        byte[] sealed = vault.seal("person/1", bytes("value"), CONTEXT).orElseThrow();
        byte[] other = vault.seal("person/2", bytes("other"), CONTEXT).orElseThrow();
        byte[] key = ring.find("person/1").orElseThrow();
        assertThat(vault.state("person/1")).isEqualTo(KeyState.HELD);
        vault.destroy("person/1");
        vault.destroy("person/1");
        assertThat(vault.state("person/1")).isEqualTo(KeyState.DESTROYED);
        assertThat(vault.open(sealed, CONTEXT)).isEmpty();
        assertThat(vault.seal("person/1", bytes("value"), CONTEXT)).isEmpty();
        assertThat(vault.open(other, CONTEXT)).hasValue(bytes("other"));
        assertThat(files()).noneMatch(content -> Arrays.equals(content, key));

        assertThat(vault.state("never")).isEqualTo(KeyState.ABSENT);
        vault.destroy("never");
        assertThat(vault.seal("never", bytes("value"), CONTEXT)).isEmpty();
    }

    @Test
    void anotherNodeThatRemembersADestroyedKeyPutsNothingUnderIt() {
        AesVault other = AesVault.over(ring);
        byte[] sealed = other.seal("person/1", bytes("value"), CONTEXT).orElseThrow();
        vault.destroy("person/1");
        assertThat(other.seal("person/1", bytes("value"), CONTEXT)).isEmpty();
        assertThat(other.open(sealed, CONTEXT)).isEmpty();
    }

    private List<byte[]> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<byte[]> contents = new ArrayList<>();
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                contents.add(Files.readAllBytes(each));
            }
            return contents;
        }
    }

    @Test
    void tokensAreTheSameForTheSameTextAndOtherInAnotherVault() throws IOException {
        assertThat(vault.token("ana"))
                .isEqualTo(AesVault.over(ring).token("ana"))
                .hasSizeLessThanOrEqualTo(100);
        assertThat(vault.token("ana")).isNotEqualTo(vault.token("anb"));
        assertThat(vault.token("ana"))
                .isNotEqualTo(
                        AesVault.over(FileKeyRing.in(folder.resolve("others"))).token("ana"));
    }

    @Test
    void ofSeveralWhoMakeAKeyAtOnceAllGetTheSame() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 20; round++) {
                String name = "key/" + round;
                Callable<byte[]> make =
                        () -> FileKeyRing.in(folder.resolve("keys")).key(name).orElseThrow();
                Set<String> made = new HashSet<>();
                for (Future<byte[]> each : pool.invokeAll(List.of(make, make, make, make))) {
                    made.add(HexFormat.of().formatHex(each.get()));
                }
                assertThat(made).hasSize(1);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(folder.resolve("keys")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void namesThatCouldBeAmbiguousAreRefused() {
        for (String name : List.of("", "a b", "ä", "x".repeat(201))) {
            assertThatThrownBy(() -> vault.seal(name, bytes("value"), CONTEXT)).isInstanceOf(VaultException.class);
        }
    }
}
