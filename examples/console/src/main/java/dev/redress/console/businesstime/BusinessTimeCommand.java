package dev.redress.console.businesstime;

import dev.redress.console.businesstime.CaseObject.UnsupportedCaseException;
import dev.redress.console.json.JsonFile;
import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.console.output.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Computes the cases of a file, each under the convention it states. */
@Command(
        name = "business-time",
        mixinStandardHelpOptions = true,
        description =
                "Computes business-time cases: a line each. Exit 1 if one is unsupported, or another than its file"
                        + " expects.")
public final class BusinessTimeCommand implements Callable<Integer> {

    @Option(names = "--cases", paramLabel = "FILE", required = true, description = "A JSON list of cases.")
    private @Nullable Path cases;

    @Mixin
    private OutputOptions output = new OutputOptions();

    private int equal;
    private int unequal;
    private int unsupported;
    private int unjudged;

    BusinessTimeCommand() {}

    @Override
    public Integer call() throws IOException {
        List<Map<String, Object>> all = JsonFile.readObjects(Objects.requireNonNull(cases));
        try (Progress progress = output.progress()) {
            for (int i = 0; i < all.size(); i++) {
                compute(new CaseObject(all.get(i)));
                progress.at(i + 1L, (i + 1.0) / all.size());
            }
        }
        if (!output.json()) {
            output.out()
                    .println(all.size() + " cases: " + equal + " as expected, " + unequal + " otherwise, " + unsupported
                            + " unsupported, " + unjudged + " without an expectation");
            output.out().flush();
        }
        return unequal + unsupported == 0 ? 0 : 1;
    }

    private void compute(CaseObject each) {
        String id = String.valueOf(each.get("id"));
        Map<String, Object> result;
        try {
            result = BusinessTimeCase.compute(each.members());
        } catch (RuntimeException e) {
            unsupported++;
            unsupported(id, e);
            return;
        }
        boolean asExpected = judge(each, result);
        if (output.json()) {
            try (JsonOut line = output.document()) {
                line.field("id", id).object("result", () -> result.forEach(line::fieldOrNull));
            }
        } else if (!asExpected) {
            output.out().println(id + ": expected " + Expectation.of(each).members() + ", is " + result);
        }
    }

    private boolean judge(CaseObject each, Map<String, Object> result) {
        CaseObject expected = Expectation.of(each);
        if (expected.members().isEmpty()) {
            unjudged++;
            return true;
        }
        boolean same = Expectation.isMet(expected, result);
        equal += same ? 1 : 0;
        unequal += same ? 0 : 1;
        return same;
    }

    private void unsupported(String id, RuntimeException e) {
        String why = e instanceof UnsupportedCaseException ? e.getMessage() : e.toString();
        if (output.json()) {
            try (JsonOut line = output.document()) {
                line.field("id", id).field("unsupported", why);
            }
        } else {
            output.out().println(id + ": unsupported: " + why);
        }
    }
}
