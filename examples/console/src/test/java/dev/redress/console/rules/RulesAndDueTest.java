package dev.redress.console.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.console.Run;
import dev.redress.console.json.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesAndDueTest {

    @TempDir
    private Path folder;

    private List<Map<String, Object>> list(String json) throws IOException {
        return JsonFile.readObjects(Files.writeString(folder.resolve("out.json"), json));
    }

    /** Every figure that ships is the one that was read. */
    @Test
    void shipsTheFactsOfTheSource() throws IOException {
        List<Map<String, Object>> source = JsonFile.readObjects(Run.shared("regulations/rules.json"));
        Map<String, Map<String, Object>> shipped = new HashMap<>();
        list(Run.console("rules", "--json").out()).forEach(pack -> shipped.put((String) pack.get("id"), pack));
        List<String> unequal = new ArrayList<>();
        for (Map<String, Object> rule : source) {
            Map<String, Object> pack = shipped.get((String) rule.get("id"));
            compare(unequal, rule.get("id") + " verified", rule.get("verified"), pack.get("verified"));
            compare(unequal, rule.get("id") + " where", rule.get("jurisdiction"), pack.get("jurisdiction"));
            Map<?, ?> effective = map(rule.get("effective"));
            compare(unequal, rule.get("id") + " from", effective.get("from"), pack.get("effective_from"));
            compare(unequal, rule.get("id") + " to", effective.get("to"), pack.get("effective_to"));
            Map<Object, Map<?, ?>> clocks = new HashMap<>();
            ((List<?>) pack.get("clocks"))
                    .forEach(clock -> clocks.put(map(clock).get("id"), map(clock)));
            for (Object each : (List<?>) rule.get("clocks")) {
                Map<?, ?> said = map(each);
                Map<?, ?> clock = clocks.get(said.get("id"));
                String at = rule.get("id") + " " + said.get("id");
                Map<?, ?> limit = map(map(clock.get("definition")).get("limit"));
                limit = limit.get("earlier_of") == null ? limit : map(((List<?>) limit.get("earlier_of")).get(0));
                compare(unequal, at + " amount", map(said.get("duration")).get("amount"), limit.get("amount"));
                compare(unequal, at + " unit", map(said.get("duration")).get("unit"), limit.get("unit"));
                compare(unequal, at + " start", said.get("starts_on"), clock.get("starts_on"));
                compare(unequal, at + " verified", said.get("verified"), clock.get("verified"));
            }
        }
        assertThat(unequal).isEmpty();
        assertThat(shipped).hasSameSizeAs(source);
    }

    private static final String OWN = """
            {"name": "mine", "version": "7", "zone": "Europe/London",
             "weekly": [{"hours": {"monday": ["10:00-12:00"], "tuesday": ["10:00-12:00"], "thursday": ["10:00-12:00"]}}],
             "days": [{"date": "2026-03-05", "holiday": "Founder's day"},
                      {"date": "2026-03-10", "holiday": "Eve", "hours": ["10:00-11:00"]}]}
            """;

    private Run dueBy(String calendar, String zone, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), calendar);
        List<String> args = new ArrayList<>(List.of("due", "--json", "--rules", "uk_fca_disp"));
        args.addAll(List.of("--received", "2026-03-02T10:00:00.25Z", "--zone", zone, "--calendar", file.toString()));
        args.addAll(List.of(more));
        return Run.console(args.toArray(String[]::new));
    }

    @Test
    void aCalendarOfTheUsersOwnCountsWithItsHoursAndHolidays() throws IOException {
        Run run = dueBy(OWN, "Europe/London");
        assertThat(run.exit()).as(run.err()).isZero();
        Map<String, Object> due = list("[" + run.out() + "]").get(0);
        Map<?, ?> prompt = map(due.get("summary_resolution"));
        // Three business days after Monday: Tuesday; past the holiday on Thursday, Monday; the Tuesday that is a short
        // holiday.
        assertThat(prompt.get("due")).isEqualTo("2026-03-10T17:00:00+00:00");
        assertThat(map(prompt.get("explanation")).get("calendar")).isEqualTo("mine");
        assertThat(map(prompt.get("explanation")).get("calendar_version")).isEqualTo("7");
    }

    @Test
    void aCalendarOfTheUsersOwnIsRefusedWithOneLineWhereItDoesNotFit() throws IOException {
        assertRefused(dueBy(OWN, "Europe/Paris"), "--zone must be that of the calendar mine, Europe/London");
        assertRefused(dueBy(OWN, "Europe/London", "--holiday", "2026-03-03"), "write them into mine.json");
        assertRefused(dueBy(OWN.replace("monday", "moonday"), "Europe/London"), "moonday");
    }

    private static void assertRefused(Run run, String why) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(why);
        assertThat(run.err().lines()).hasSize(1);
    }

    private static Map<?, ?> map(Object value) {
        return value == null ? Map.of() : (Map<?, ?>) value;
    }

    private static void compare(List<String> unequal, String what, Object expected, Object was) {
        if (expected == null ? was != null : !expected.equals(was)) {
            unequal.add(what + ": expected " + expected + ", was " + was);
        }
    }

    private static Run due(String... more) {
        List<String> args = new ArrayList<>(List.of("due", "--json"));
        args.addAll(List.of(more));
        return Run.console(args.toArray(String[]::new));
    }

    private static Run mediation(String rules, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "--rules",
                rules,
                "--received",
                "2026-04-28T10:00:00+08:00",
                "--zone",
                "Asia/Shanghai",
                "--calendar",
                "cn",
                "--event",
                "accepted=2026-05-08T10:00:00+08:00"));
        args.addAll(List.of(more));
        return due(args.toArray(String[]::new));
    }

    /** 60 days end on Tuesday 7 July; 45 business days, of which 9 May is one, on Friday 10 July. */
    @ParameterizedTest
    @CsvSource({
        "cn_samr_complaint_2026, , 2026-07-07T23:59:59+08:00",
        "cn_samr_complaint_2026, 2026-05-20/2026-06-01, 2026-07-20T23:59:59+08:00",
        "cn_samr_complaint_2026, 2026-05-01/2026-05-10, 2026-07-08T23:59:59+08:00",
        "cn_samr_complaint_2026, 2026-07-07/2026-07-10, 2026-07-10T23:59:59+08:00",
        "cn_samr_complaint_2026, 2026-07-08/2026-07-10, 2026-07-07T23:59:59+08:00",
        "cn_samr_complaint_2020, , 2026-07-10T23:59:59+08:00",
        "cn_samr_complaint_2020, 2026-05-20/2026-06-01, 2026-07-22T23:59:59+08:00",
    })
    void aPauseOfTwoDatesIsHalfOpen(String rules, String pause, String expected) throws IOException {
        Run run = pause == null ? mediation(rules) : mediation(rules, "--pause", pause);
        Map<?, ?> mediation = map(list("[" + run.out() + "]").get(0).get("mediation"));
        assertThat(mediation.get("due")).isEqualTo(expected);
    }

    @Test
    void aPauseBearsOnlyOnClocksThatCanBePaused() throws IOException {
        Map<String, Object> plain =
                list("[" + mediation("cn_samr_complaint_2026").out() + "]").get(0);
        Map<String, Object> paused = list("["
                        + mediation("cn_samr_complaint_2026", "--pause", "2026-04-29/2026-05-20")
                                .out() + "]")
                .get(0);
        assertThat(map(paused.get("accept_decision")).get("due"))
                .isEqualTo(map(plain.get("accept_decision")).get("due"));
    }

    @Test
    void aStopMovesNoDueDate() throws IOException {
        Run run = mediation(
                "cn_samr_complaint_2026",
                "--pause",
                "2026-05-20/2026-06-01",
                "--event",
                "mediation_terminated=2026-05-12T10:00:00+08:00");
        Map<?, ?> mediation = map(list("[" + run.out() + "]").get(0).get("mediation"));
        assertThat(mediation.get("due")).isEqualTo("2026-07-20T23:59:59+08:00");
    }

    @Test
    void whatHasNotStartedIsNullAndWhatRecursIsAList() throws IOException {
        Run run = due(
                "--rules",
                "ie_cbi_cpr_2025",
                "--received",
                "2026-03-30T10:00:00+01:00",
                "--zone",
                "Europe/Dublin",
                "--calendar",
                "ie",
                "--repeat",
                "2",
                "--event",
                "outcome_sent=2026-04-01T10:00:00+01:00");
        assertThat(run.out()).contains("\"outcome_after_investigation\":{\"due\":null,\"verified\":false");
        Map<?, ?> update = map(list("[" + run.out() + "]").get(0).get("progress_update"));
        assertThat((List<?>) update.get("due")).hasSize(2);
    }

    @Test
    void beyondTheKnownHolidaysADueDateIsProvisional() throws IOException {
        Map<String, Object> due = list("["
                        + due(
                                        "--rules",
                                        "cn_xinfang_2022",
                                        "--received",
                                        "2026-12-20T10:00:00+08:00",
                                        "--zone",
                                        "Asia/Shanghai",
                                        "--calendar",
                                        "cn")
                                .out()
                        + "]")
                .get(0);
        assertThat(map(due.get("register_and_route")).get("provisional")).isEqualTo(true);
        assertThat(map(due.get("decide")).get("provisional")).isEqualTo(false);
    }

    @Test
    void tellsAPersonInBothLanguages() {
        Run en = Run.console(
                "due", "--rules", "hk_sfc_hkma", "--received", "2026-03-30T10:00:00+08:00", "--zone", "Asia/Hong_Kong");
        assertThat(en.out())
                .contains("Acknowledge: due by the end of Monday 6 April 2026.")
                .contains("Not verified:");
        Run zh = Run.console(
                "due",
                "--rules",
                "hk_sfc_hkma",
                "--received",
                "2026-03-30T10:00:00+08:00",
                "--zone",
                "Asia/Hong_Kong",
                "--lang",
                "zh");
        assertThat(zh.out()).contains("确认收到：应于2026年4月6日（周一）当日结束前完成。").contains("未经核实");
        assertThat(Run.console("rules").out()).contains("uk_fca_disp  [GB]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --rules|nowhere|no rule pack is called nowhere
            --zone|Mars/X|'Mars/X' is no time zone
            --received|yesterday|'yesterday' is no instant with offset or Z
            --pause|2026-01-01|--pause must be two dates or instants
            --calendar|zz|no calendar ships under the name zz
            --repeat|0|--repeat must be 1 to 10000, was 0
            """)
    void refusesBadUsageInOneLine(String option, String value, String expected) {
        Map<String, String> args = new HashMap<>(Map.of(
                "--rules",
                "cn_samr_complaint_2026",
                "--received",
                "2026-04-28T10:00:00+08:00",
                "--zone",
                "Asia/Shanghai"));
        args.put(option, value);
        List<String> line = new ArrayList<>();
        args.forEach((name, each) -> line.addAll(List.of(name, each)));
        Run run = due(line.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(expected);
        assertThat(run.out()).isEmpty();
    }
}
