package dev.redress.console.policy;

import dev.redress.console.csv.CsvRow;
import dev.redress.similarity.Burst;
import dev.redress.similarity.BurstDetection;
import dev.redress.similarity.ComplaintText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks for bursts in the days of a file. Immutable. */
final class Bursts {

    private static final double FALSE_ALARMS_PER_MONTH = 0.1;

    private final Map<LocalDate, List<ComplaintText>> days;

    private Bursts(Map<LocalDate, List<ComplaintText>> days) {
        this.days = days;
    }

    static Bursts of(List<CsvRow> rows, String column, List<ComplaintText> texts) {
        RowDates dates = RowDates.of(rows.stream().map(row -> row.get(column)).toList());
        Map<LocalDate, List<ComplaintText>> days = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            ComplaintText text = texts.get(i);
            dates.find(rows.get(i).get(column))
                    .ifPresent(day -> days.computeIfAbsent(day, absent -> new ArrayList<>())
                            .add(text));
        }
        return new Bursts(days);
    }

    List<Burst> find() {
        return BurstDetection.allowing(FALSE_ALARMS_PER_MONTH, 1).findAmong(days);
    }
}
