package dev.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {

    private static void isOneLineAndExit2(Run run, String line) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip())
                .startsWith("redress-console: ")
                .contains(line)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "import",
                "list",
                "show",
                "verify",
                "erase",
                "bench",
                "business-time",
                "rules",
                "due",
                "targets",
                "sla",
                "preview",
                "classify",
                "similar"
            })
    void everyCommandHasHelp(String command) {
        Run run = Run.console(command, "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Usage: redress-console " + command).contains("--json");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void refusesBadUsageInOneLine() {
        isOneLineAndExit2(Run.console(), "Missing required subcommand; known: demo, import,");
        isOneLineAndExit2(Run.console("--frobnicate"), "Unknown option: '--frobnicate' (see");
        isOneLineAndExit2(
                Run.console("frobnicate"),
                "unknown command 'frobnicate'; known: demo, import, list, show, verify, erase");
        isOneLineAndExit2(Run.console("list"), "Missing required option: '--store=URL'");
        isOneLineAndExit2(
                Run.console("list", "--store", "memory:", "--limit", "0"), "--limit must be 1 to 1000, was 0");
        isOneLineAndExit2(Run.console("list", "--store", "memory:", "--after", "x"), "cursor is not one");
        isOneLineAndExit2(
                Run.console("list", "--store", "memory:", "--stage", "gone"),
                "unknown stage 'gone'; known: received, accepted");
        isOneLineAndExit2(
                Run.console("list", "--store", "memory:", "--tenant", "a b"), "--tenant: tenant name must be");
        isOneLineAndExit2(
                Run.console("show", "--store", "memory:", "X", "--zone", "Mars/X"),
                "'Mars/X' is no time zone, such as Europe/Berlin");
        isOneLineAndExit2(Run.console("bench", "--store", "memory:", "--threads", "0"), "--threads must be 1 to 256");
    }

    @Test
    void refusesStoresItCannotOpen() {
        isOneLineAndExit2(Run.console("list", "--store", "oracle"), "--store must be memory:, jdbc:h2:");
        isOneLineAndExit2(
                Run.console("list", "--store", "jdbc:sqlserver://u:secret@h;password=secret"),
                "was 'jdbc:sqlserver://h'");
        isOneLineAndExit2(
                Run.console("list", "--store", "memory:", "--password-env", "NO_SUCH", "--json", "--x"), "--x");
        isOneLineAndExit2(
                Run.console("list", "--store", "jdbc:h2:mem:p", "--password-env", "NO_SUCH_VARIABLE"),
                "there is no environment variable NO_SUCH_VARIABLE");
        isOneLineAndExit2(
                Run.console("list", "--store", "jdbc:h2:mem:x;IFEXISTS=TRUE"),
                "--store: there is no database at jdbc:h2:mem:x;");
    }
}
