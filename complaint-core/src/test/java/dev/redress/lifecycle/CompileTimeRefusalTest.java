package dev.redress.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles a host's programs against the library: right ones compile, wrong ones are refused by the compiler. */
class CompileTimeRefusalTest {

    @TempDir
    Path classes;

    private static final String FRAME = """
            import dev.redress.activity.*;
            import dev.redress.complaint.*;
            import dev.redress.desk.*;
            import dev.redress.move.*;
            class Host {
                void run(ComplaintDesk desk, By by, Complaint<Received> received, Complaint<Accepted> accepted,
                        Complaint<Proposed> proposed, Complaint<Closed> closed, Complaint<? extends Open> open,
                        Complaint<?> any, Handle handle) {
                    %s
                }
            }
            """;

    private List<Diagnostic<? extends JavaFileObject>> errors(String statement) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Host.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return FRAME.formatted(statement);
                    }
                };
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(classes.toFile()));
            compiler.getTask(null, files, found, List.of("-proc:none"), null, List.of(source))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    private void compiles(String statement) throws IOException {
        assertThat(errors(statement)).as(statement).isEmpty();
    }

    private void isRefused(String statement, String... words) throws IOException {
        List<Diagnostic<? extends JavaFileObject>> errors = errors(statement);
        assertThat(errors).as(statement).hasSize(1);
        assertThat(errors.get(0).getMessage(Locale.ROOT)).as(statement).contains(words);
    }

    @Test
    void aMoveFromAnotherStageDoesNotCompile() throws IOException {
        isRefused("desk.perform(received, Close.with(\"done\"), by);", "Received", "Resolved");
        isRefused("desk.perform(accepted, Accept.inScope(), by);", "Accepted", "Received");
        isRefused("desk.perform(closed, Propose.solution(\"x\"), by);", "Closed", "Investigable");
        isRefused("desk.perform(proposed, Investigate.begin(), by);", "Proposed", "Accepted");
        isRefused("desk.perform(received, Reopen.because(\"x\"), by);", "Received", "Reopenable");
    }

    @Test
    void anActivityOfAnotherStageDoesNotCompile() throws IOException {
        isRefused("desk.perform(closed, Acknowledge.by(dev.redress.intake.Channel.EMAIL), by);", "Closed", "Open");
        isRefused("desk.perform(received, RateSatisfaction.as(Satisfaction.SATISFIED), by);", "Received", "Concluded");
    }

    @Test
    void aResultIsTypedByTheMovesTarget() throws IOException {
        isRefused("Complaint<Received> next = desk.perform(received, Accept.inScope(), by);", "Received", "Accepted");
        compiles("Complaint<Accepted> next = desk.perform(received, Accept.inScope(), by);");
        compiles("Complaint<Received> same = desk.perform(received, Note.that(\"x\"), by);");
    }

    @Test
    void aComplaintOfUnknownStageIsNarrowedFirst() throws IOException {
        isRefused("desk.perform(any, Accept.inScope(), by);", "Received");
        compiles("any.in(Received.class).ifPresent(known -> desk.perform(known, Accept.inScope(), by));");
        compiles("Complaint<Withdrawn> gone = desk.perform(open, Withdraw.because(null), by);");
        compiles("any.in(Investigable.class).ifPresent(known -> desk.perform(known, Propose.solution(\"x\"), by));");
    }

    @Test
    void aHandleTakesAnyMoveAndIsCheckedAtRunTime() throws IOException {
        compiles("Complaint<Closed> next = desk.perform(handle, Close.with(\"done\"), by);");
        compiles("Complaint<?> same = desk.perform(handle, Resume.now(), by);");
    }
}
