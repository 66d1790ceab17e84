package dev.redress.console.dossier;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Filing;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.SealedText;
import dev.redress.console.output.Columns;
import dev.redress.desk.Dossier;
import dev.redress.event.Entry;
import dev.redress.party.Actor;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints a complaint for a person: what it is, who has to do with it, what happened. Not thread-safe. */
public final class DossierText {

    private static final int WIDTH = 110;
    private static final int WORDS = 64;
    private static final int LABEL = 16;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String INDENT = " ".repeat(21);

    private final PrintWriter out;
    private final Dossier dossier;
    private final DateTimeFormatter format;
    private final Teller teller;
    private final List<Map.Entry<String, String>> head = new ArrayList<>();

    /**
     * Makes a printer.
     *
     * @param out where to
     * @param dossier what is printed
     * @param zone whose local times are shown
     */
    public DossierText(PrintWriter out, Dossier dossier, ZoneId zone) {
        this.out = out;
        this.dossier = dossier;
        this.format = MINUTE.withZone(zone);
        this.teller = new Teller(dossier, this::time);
    }

    private String time(Instant instant) {
        return format.format(instant);
    }

    /** Prints what was filed and who has to do with it. */
    public void head() {
        Complaint<?> complaint = dossier.complaint();
        line("stage", complaint.stage().kind().persistedName() + " since " + time(complaint.since()) + sinceMark());
        Keys.of(dossier).ifPresent(key -> line("key", key));
        line(
                "received",
                time(complaint.receivedAt()) + " by " + complaint.filing().channel());
        complaint.category().ifPresent(category -> line("category", category));
        complaint.priority().ifPresent(priority -> line("priority", priority.persistedName()));
        complaint.assignee().ifPresent(party -> line("handler", teller.name(party.number())));
        if (complaint.filing().confidential()) {
            line("confidential", "only people on the case may read it");
        }
        for (Party party : complaint.snapshot().parties()) {
            if (party.role() != PartyRole.ACTOR) {
                line(party.role().persistedName(), describe(party));
            }
        }
        authority(complaint.filing());
        if (complaint.filing().product() != null) {
            line("product", complaint.filing().product().name());
        }
        line("facts", dossier.text(complaint.filing().facts()).orElse("(erased)"));
        dossier.text(complaint.filing().demand()).ifPresent(demand -> line("demand", demand));
        new TreeMap<>(complaint.filing().customFields()).forEach((key, value) -> line(key, custom(value)));
        printLines();
    }

    /** Says so where the time since when is one that the source of an import does not state. */
    private String sinceMark() {
        Entry entered = null;
        for (Entry entry : dossier.journal()) {
            entered = entry.event().kind().entersStage() ? entry : entered;
        }
        boolean assumed = entered != null
                && entered.by().roles().contains(Actor.TIME_NOT_IN_SOURCE)
                && entered.occurredAt().equals(dossier.complaint().since());
        return assumed ? " (time not in the source)" : "";
    }

    private void authority(Filing filing) {
        if (filing.authority() != null) {
            String note = teller.text(filing.authorityNote());
            line("authority", filing.authority().persistedName() + (note == null ? "" : ": " + note));
        }
    }

    private String custom(Object value) {
        return value instanceof SealedText sealed ? dossier.text(sealed).orElse("(erased)") : value.toString();
    }

    private String describe(Party party) {
        String contacts = party.contacts().stream()
                .map(contact -> dossier.text(contact.value()).orElse("(erased)"))
                .map(contact -> contact.replaceAll("\\R", ", "))
                .collect(Collectors.joining(", "));
        String name = party.name() == null
                ? party.kind().persistedName()
                : dossier.text(party.name()).orElse("(erased)");
        String known = dossier.text(party.identity())
                .map(identity -> ", known as " + HostIdentity.readable(identity))
                .orElse("");
        return (contacts.isEmpty() ? name : name + " (" + contacts + ")") + known;
    }

    private void line(String name, String value) {
        head.add(Map.entry(name, value));
    }

    /** Labels stand in one column, as wide as the widest asks. */
    private void printLines() {
        int label =
                head.stream().mapToInt(each -> Columns.width(each.getKey()) + 2).reduce(LABEL, Math::max);
        for (Map.Entry<String, String> each : head) {
            List<String> lines = Columns.wrap(each.getValue(), Math.max(WIDTH - 2 - label, WORDS));
            for (int i = 0; i < lines.size(); i++) {
                out.println("  " + Columns.pad(i == 0 ? each.getKey() : "", label) + lines.get(i));
            }
        }
        head.clear();
    }

    /**
     * Prints one entry of the journal.
     *
     * @param entry the entry
     */
    public void entry(Entry entry) {
        Telling telling = teller.tell(entry.event());
        String mark = entry.event().kind().entersStage() ? "> " : "  ";
        List<String> words = Columns.wrap(telling.words(), WORDS);
        for (int i = 0; i < words.size(); i++) {
            String left = (i == 0 ? "  " + time(entry.occurredAt()) + " " + mark : INDENT) + words.get(i);
            boolean last = i == words.size() - 1;
            out.println(last ? Columns.pad(left, INDENT.length() + WORDS + 1) + by(entry) : left);
        }
        for (Map.Entry<String, String> detail : telling.details().entrySet()) {
            detail(detail.getKey().replace('_', ' '), detail.getValue());
        }
    }

    private String by(Entry entry) {
        String roles = entry.by().roles().stream().sorted().collect(Collectors.joining(", "));
        return teller.name(entry.by().party()) + (roles.isEmpty() ? "" : " (" + roles + ")");
    }

    private void detail(String name, String text) {
        for (String line : Columns.wrap(name + ": " + text, WIDTH - INDENT.length() - 2)) {
            out.println(INDENT + "  " + line);
        }
    }

    /**
     * Prints what is no entry of the journal, but belongs between two of them.
     *
     * @param words what it is, in one line
     * @param text what is said of it
     */
    public void remark(String words, String text) {
        Columns.wrap(words, WIDTH - INDENT.length()).forEach(line -> out.println(INDENT.substring(2) + line));
        Columns.wrap(text, WIDTH - INDENT.length() - 2).forEach(line -> out.println(INDENT + "  " + line));
    }
}
