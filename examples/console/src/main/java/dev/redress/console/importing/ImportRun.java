package dev.redress.console.importing;

import dev.redress.console.csv.CsvReader;
import dev.redress.console.csv.CsvRow;
import dev.redress.console.csv.RaggedRowException;
import dev.redress.console.importing.RowMapper.Mapped;
import dev.redress.console.output.Progress;
import dev.redress.desk.CommandReusedException;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.ImportOutcome;
import dev.redress.lifecycle.ImplausibleTimeException;
import dev.redress.lifecycle.RefusedException;
import dev.redress.validation.InvalidInputException;
import dev.redress.validation.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One reading of a file into a store, batch by batch. Not thread-safe. */
final class ImportRun {

    private final CsvReader reader;
    private final RowMapper mapper;
    private final ComplaintDesk desk;
    private final Rejects rejects;
    private final Progress progress;
    private final int batchSize;
    private final List<Mapped> batch = new ArrayList<>();
    private final List<Reject> waiting = new ArrayList<>();
    private long rows;
    private long imported;
    private long present;

    ImportRun(CsvReader reader, ImportMap map, ComplaintDesk desk, Rejects rejects, Progress progress, int batchSize) {
        this.reader = reader;
        this.mapper = new RowMapper(map);
        this.desk = desk;
        this.rejects = rejects;
        this.progress = progress;
        this.batchSize = batchSize;
    }

    void run() throws IOException {
        while (nextRow()) {
            if (batch.size() + waiting.size() >= batchSize) {
                send();
                progress.at(rows, reader.fractionRead());
            }
        }
        send();
    }

    private boolean nextRow() throws IOException {
        try {
            CsvRow row = reader.next();
            if (row == null) {
                return false;
            }
            rows++;
            map(row);
        } catch (RaggedRowException e) {
            rows++;
            waiting.add(new Reject(e.row(), "", "has " + e.fields() + " fields, the header has " + e.expected()));
        }
        return true;
    }

    private void map(CsvRow row) {
        try {
            batch.add(mapper.map(row));
        } catch (BadRowException e) {
            waiting.add(new Reject(row.number(), e.column(), e.reason()));
        }
    }

    private void send() throws IOException {
        List<ImportOutcome> outcomes =
                desk.importAll(batch.stream().map(Mapped::history).toList());
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof ImportOutcome.Imported) {
                imported++;
            } else if (outcomes.get(i) instanceof ImportOutcome.Refused outcome) {
                waiting.add(reject(batch.get(i), outcome));
            } else {
                present++;
            }
        }
        batch.clear();
        waiting.sort(Comparator.comparingLong(Reject::row));
        for (Reject each : waiting) {
            rejects.add(each);
        }
        waiting.clear();
    }

    private Reject reject(Mapped mapped, ImportOutcome.Refused refused) {
        RuntimeException why = refused.reason();
        String column = column(mapped, refused);
        String reason;
        if (why instanceof CommandReusedException) {
            reason = "this key is known with other content";
        } else if (why instanceof ImplausibleTimeException time) {
            reason = implausible(mapped, refused.step(), time);
        } else if (why instanceof InvalidInputException input) {
            reason = input.violations().stream().map(ImportRun::words).collect(Collectors.joining("; "));
        } else {
            reason = why instanceof RefusedException ? afterReference(why) : String.valueOf(why.getMessage());
        }
        return new Reject(mapped.row().number(), column, reason);
    }

    private static String words(Violation violation) {
        return violation.path() + " " + violation.message(Locale.ENGLISH);
    }

    private static String implausible(Mapped mapped, int step, ImplausibleTimeException time) {
        String what = step == 0
                ? "the receipt"
                : mapped.history().steps().get(step - 1).command().kind().persistedName();
        if (!time.asserted().isBefore(time.bound())) {
            return what + " at " + time.asserted() + " lies in the future";
        }
        boolean receipt = time.bound().equals(mapped.history().intake().receivedAt());
        return what + " at " + time.asserted() + " lies before " + (receipt ? "the receipt at " : "") + time.bound();
    }

    /** A complaint that was refused has a reference nobody can look up. */
    private static String afterReference(RuntimeException why) {
        return String.valueOf(why.getMessage()).replaceFirst("^complaint \\S+: ", "");
    }

    private String column(Mapped mapped, ImportOutcome.Refused refused) {
        if (refused.reason() instanceof CommandReusedException) {
            return mapper.keySource();
        } else if (refused.step() > 0) {
            return mapped.rules().get(refused.step() - 1).time().source();
        } else if (refused.reason() instanceof InvalidInputException input
                && !input.violations().isEmpty()) {
            return mapper.source(input.violations().get(0).path(), mapped.row());
        }
        return mapper.source("receivedAt", mapped.row());
    }

    long rows() {
        return rows;
    }

    long imported() {
        return imported;
    }

    long present() {
        return present;
    }
}
