package dev.redress.console.dossier;

import dev.redress.console.output.JsonOut;
import dev.redress.view.ComplaintView;
import dev.redress.view.Shown;
import dev.redress.view.Treatment;
import dev.redress.view.Withheld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what a reader sees of a complaint as the fields of a JSON object: what is withheld is absent. Stateless. */
public final class ViewJson {

    private ViewJson() {}

    /**
     * Writes all fields.
     *
     * @param json where to, inside an object
     * @param view what is written
     */
    public static void write(JsonOut json, ComplaintView view) {
        json.field("as", view.reader().persistedName());
        view.fields().parts().forEach((name, part) -> json.field(name, plain(part)));
        if (!view.timeline().isEmpty()) {
            json.field("timeline", view.timeline().stream().map(ViewJson::plain).toList());
        }
        withheld(json, view.withheld());
    }

    /**
     * Writes the list of what was withheld.
     *
     * @param json where to, inside an object
     * @param withheld what was; may be empty
     */
    public static void withheld(JsonOut json, List<Withheld> withheld) {
        json.array(
                "withheld",
                () -> withheld.forEach(each -> json.element(() -> {
                    json.field("field", each.field())
                            .field("because", each.because().in(null))
                            .field("code", each.because().persistedName());
                    if (each.remains() != Treatment.WITHHELD) {
                        json.field("remains", each.remains().persistedName());
                    }
                })));
    }

    private static Object plain(Shown part) {
        if (part instanceof Shown.Tree tree) {
            Map<String, Object> fields = new LinkedHashMap<>();
            tree.parts().forEach((name, each) -> fields.put(name, plain(each)));
            return fields;
        } else if (part instanceof Shown.Items items) {
            return items.each().stream().map(ViewJson::plain).toList();
        } else if (part instanceof Shown.Who who) {
            return who.label();
        } else if (part instanceof Shown.Masked masked) {
            return masked.digest() == null ? Map.of("masked", true) : Map.of("digest", masked.digest());
        }
        return part instanceof Shown.Value value ? value.value() : ViewText.ERASED;
    }
}
