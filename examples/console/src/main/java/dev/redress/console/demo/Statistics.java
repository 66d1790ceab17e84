package dev.redress.console.demo;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.StageKind;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Search;
import dev.redress.store.Cursor;
import dev.redress.store.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many complaints there are of which kind, counted from searches. Immutable.
 *
 * @param total all of them
 * @param byStage by stage, in the order of the stages; those without any are left out
 * @param byCategory by category
 * @param byChannel by the way they came
 */
record Statistics(
        int total, Map<String, Integer> byStage, Map<String, Integer> byCategory, Map<String, Integer> byChannel) {

    static Statistics of(ComplaintDesk desk) {
        Map<String, Integer> stages = new LinkedHashMap<>();
        Map<String, Integer> categories = new TreeMap<>();
        Map<String, Integer> channels = new TreeMap<>();
        int total = 0;
        for (StageKind stage : StageKind.values()) {
            @Nullable Cursor next = null;
            do {
                Search search = Search.all().in(stage).limit(100);
                Page<Complaint<?>> page = desk.search(next == null ? search : search.after(next));
                for (Complaint<?> complaint : page.rows()) {
                    total++;
                    stages.merge(stage.persistedName(), 1, Integer::sum);
                    categories.merge(complaint.category().orElse("(none)"), 1, Integer::sum);
                    channels.merge(complaint.filing().channel().code(), 1, Integer::sum);
                }
                next = page.next();
            } while (next != null);
        }
        return new Statistics(total, stages, categories, channels);
    }
}
