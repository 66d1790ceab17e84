package dev.redress.console.dossier;

import dev.redress.console.output.Columns;
import dev.redress.view.ComplaintView;
import dev.redress.view.Shown;
import dev.redress.view.Treatment;
import dev.redress.view.Withheld;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints what a reader sees of a complaint: the fields, what happened, what was withheld and why. Not thread-safe. */
public final class ViewText {

    static final String ERASED = "(erased)";

    private static final int WIDTH = 110;
    private static final int LABEL = 18;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** What only machines read. */
    private static final Set<String> LEFT_OUT = Set.of("time", "happened", "next_slot", "hash", "introduced");

    private static final Set<String> IN_FIRST_LINE =
            Set.of("sequence", "event", "occurred_at", "recorded_at", "by", "roles");

    private final PrintWriter out;
    private final ComplaintView view;
    private final DateTimeFormatter format;

    /**
     * Makes a printer.
     *
     * @param out where to
     * @param view what is printed
     * @param zone whose local times are shown
     */
    public ViewText(PrintWriter out, ComplaintView view, ZoneId zone) {
        this.out = out;
        this.view = view;
        this.format = MINUTE.withZone(zone);
    }

    /** Prints the fields. */
    public void head() {
        parts(view.fields().parts(), "  ");
    }

    private void parts(Map<String, Shown> parts, String indent) {
        parts.forEach((name, part) -> {
            if (LEFT_OUT.contains(name)) {
                return;
            }
            List<Shown> lines =
                    part instanceof Shown.Items items && items.each().stream().anyMatch(Shown.Tree.class::isInstance)
                            ? items.each()
                            : List.of(part);
            for (Shown line : lines) {
                line(indent, name.replace('_', ' '), words(line));
            }
        });
    }

    private void line(String indent, String name, String words) {
        List<String> lines = Columns.wrap(words, WIDTH - indent.length() - LABEL);
        for (int i = 0; i < lines.size(); i++) {
            out.println(indent + Columns.pad(i == 0 ? name : "", LABEL) + " " + lines.get(i));
        }
    }

    /** Prints what happened. */
    public void timeline() {
        for (Shown.Tree entry : view.timeline()) {
            String roles = entry.find("roles")
                    .map(this::words)
                    .map(all -> " (" + all + ")")
                    .orElse("");
            out.println("  " + one(entry, "occurred_at") + "  " + Columns.pad(one(entry, "event"), 24)
                    + one(entry, "by") + roles);
            entry.parts().forEach((name, part) -> {
                if (!IN_FIRST_LINE.contains(name)) {
                    parts(Map.of(name, part), " ".repeat(20));
                }
            });
        }
    }

    private String one(Shown.Tree entry, String name) {
        return entry.find(name).map(this::words).orElse("");
    }

    /** Prints what was withheld. */
    public void withheld() {
        int label = view.withheld().stream()
                .mapToInt(each -> Columns.width(each.field()) + 2)
                .reduce(LABEL, Math::max);
        for (Withheld each : view.withheld()) {
            String remains = each.remains() == Treatment.WITHHELD
                    ? ""
                    : " (" + each.remains().persistedName() + ")";
            out.println("  " + Columns.pad(each.field(), label) + each.because().in(null) + remains);
        }
    }

    private String words(Shown part) {
        if (part instanceof Shown.Tree tree) {
            return tree.parts().entrySet().stream()
                    .filter(each -> !LEFT_OUT.contains(each.getKey()))
                    .map(each -> each.getKey().replace('_', ' ') + ": " + words(each.getValue()))
                    .collect(Collectors.joining("; "));
        } else if (part instanceof Shown.Items items) {
            return items.each().stream().map(this::words).sorted().collect(Collectors.joining(", "));
        } else if (part instanceof Shown.Who who) {
            return who.label();
        } else if (part instanceof Shown.Masked masked) {
            return masked.digest() == null ? "(masked)" : "(masked, digest " + masked.digest() + ")";
        } else if (part instanceof Shown.Value value) {
            return value.value() instanceof Instant instant
                    ? format.format(instant)
                    : value.value().toString();
        }
        return ERASED;
    }
}
