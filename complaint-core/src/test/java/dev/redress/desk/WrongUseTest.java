package dev.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Activity;
import dev.redress.activity.Note;
import dev.redress.attachment.FileAttachmentStore;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Handle;
import dev.redress.complaint.Received;
import dev.redress.complaint.StageKind;
import dev.redress.intake.Channel;
import dev.redress.intake.CustomField;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.move.Accept;
import dev.redress.move.Move;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.statistics.Dimension;
import dev.redress.statistics.StatisticsQuery;
import dev.redress.store.ComplaintId;
import dev.redress.store.memory.MemoryStore;
import dev.redress.validation.InvalidInputException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whoever calls wrongly reads in their own words what was wrong. */
@SuppressWarnings("NullAway") // nulls are what is tested
class WrongUseTest {

    private static final Actor ANA = Actor.of("ana", "agent");
    private static final By BY = By.by(ANA);

    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).build();
    private final Intake intake = Intake.from(Person.named("Kim"))
            .by(Channel.EMAIL)
            .stating("It leaks.")
            .build();
    private final Complaint<Received> received = desk.file(intake, BY);

    private static void namesNull(String name, ThrowingCallable call) {
        assertThatThrownBy(call)
                .as(name)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name);
    }

    @Test
    void theDeskNamesWhatIsNull() {
        namesNull("intake", () -> desk.file(null, BY));
        namesNull("by", () -> desk.file(intake, null));
        namesNull("complaint", () -> desk.perform((Complaint<Received>) null, Accept.inScope(), BY));
        namesNull("command", () -> desk.perform(received, (Move<Received, Accepted>) null, BY));
        namesNull("by", () -> desk.perform(received, Accept.inScope(), null));
        namesNull("seen", () -> desk.perform((Handle) null, Accept.inScope(), BY));
        namesNull("command", () -> desk.performUntyped(received.handle(), null, BY));
        namesNull("complaint", () -> desk.possible(null, ANA));
        namesNull("actor", () -> desk.possible(received, null));
        namesNull("procedure", () -> desk.publish(null, ANA));
        namesNull("tenant", () -> desk.forTenant(null));
        namesNull("id", () -> desk.find(null));
        namesNull("id", () -> desk.get(null));
        namesNull("id", () -> desk.read(null));
        namesNull("reader", () -> desk.view(received.id(), null));
        namesNull("reference", () -> desk.findByReference(null));
        namesNull("search", () -> desk.search(null));
        namesNull("by", () -> desk.count(Search.all(), null));
        namesNull("person", () -> desk.complaintsOf(null, null, 1));
        namesNull("commands[1]", () -> desk.performAll(Arrays.asList(new BulkCommand(received, note(), BY), null)));
        namesNull("histories[0]", () -> desk.importAll(Collections.singletonList(null)));
        namesNull("zone", () -> StatisticsQuery.in(null));
        namesNull("text", () -> Handle.parse(null));
        namesNull("command id", () -> BY.command(null));
    }

    @Test
    void searchesAndQueriesNameWhatIsNull() {
        Search all = Search.all();
        namesNull("stages[1]", () -> all.in(StageKind.RECEIVED, null));
        namesNull("category", () -> all.category(null));
        namesNull("priority", () -> all.priority(null));
        namesNull("channel", () -> all.channel(null));
        namesNull("hostId", () -> all.assignedTo(null));
        namesNull("start", () -> all.receivedFrom(null));
        namesNull("end", () -> all.receivedBefore(null));
        namesNull("at", () -> all.dueBy(null));
        namesNull("cursor", () -> all.after(null));
        StatisticsQuery query = StatisticsQuery.in(ZoneId.of("UTC"));
        namesNull("start", () -> query.receivedFrom(null));
        namesNull("end", () -> query.receivedBefore(null));
        namesNull("category", () -> query.category(null));
        namesNull("channel", () -> query.channel(null));
        namesNull("department", () -> query.department(null));
        namesNull("grouping[0]", () -> query.by((Dimension) null));
    }

    private static Note note() {
        return Note.that("Recalled.");
    }

    @Test
    void theBuilderNamesWhatIsNull() {
        DeskBuilder builder = ComplaintDesk.using(new MemoryStore());
        Duration within = Duration.ofSeconds(1);
        namesNull("policy", () -> builder.classifier(null, within));
        namesNull("policy", () -> builder.priorities(null, (complaint, context) -> null, within));
        namesNull("policy", () -> builder.routing(null, ZoneId.of("UTC"), within));
        namesNull("policy", () -> builder.similarity(null));
        namesNull("store", () -> builder.attachments(null));
        namesNull("rules", () -> builder.attachmentRules(null));
        namesNull("scanner", () -> builder.attachmentScanner(null));
        namesNull("rule", () -> builder.retentionRules((RetentionRule) null));
        namesNull("calendar", () -> builder.calendars((dev.redress.calendar.BusinessCalendar) null));
    }

    /** Texts are judged when the command is performed; a choice or a person that is missing is known at once. */
    @TestFactory
    Stream<DynamicTest> aCommandNamesTheFirstThingThatItMustSay() {
        return Stream.of(Move.class, Activity.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .filter(Class::isRecord)
                .flatMap(command -> required(command)
                        .map(first -> DynamicTest.dynamicTest(command.getSimpleName(), () -> {
                            assertThat(Command.class).isAssignableFrom(command);
                            namesNull(first.getName(), () -> ofNothing(command));
                        }))
                        .stream());
    }

    private static Optional<RecordComponent> required(Class<?> command) {
        return Arrays.stream(command.getRecordComponents())
                .filter(part -> !part.getType().isPrimitive()
                        && part.getType() != String.class
                        && part.getType() != List.class
                        && !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .findFirst();
    }

    private static void ofNothing(Class<?> command) throws Throwable {
        Class<?>[] types = Arrays.stream(command.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] nothing = Arrays.stream(types).map(WrongUseTest::nothing).toArray();
        try {
            command.getDeclaredConstructor(types).newInstance(nothing);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        return type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : type == long.class ? 0L : null;
    }

    @Test
    void limitsAreToldInTheWordsOfTheCaller(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> desk.clocks().sweep(0))
                .hasMessage("a sweep takes 1 to 1000 complaints at a time, was asked for 0");
        assertThatThrownBy(() -> desk.complaintsOf(ExternalRef.of("crm", "x"), null, 0))
                .hasMessage("limit of complaints must be 1 to 1000, was 0");
        assertThatThrownBy(() -> desk.complaintsOf(ExternalRef.of("crm", "x"), null, 1_001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit of complaints must be 1 to 1000, was 1001");
        for (int limit : new int[] {0, 1_001}) {
            assertThatThrownBy(() -> desk.deliveries().deadLetters(null, limit))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("limit of dead letters must be 1 to 1000, was " + limit);
        }
        assertThatThrownBy(() -> desk.performAll(Collections.nCopies(10_001, new BulkCommand(received, note(), BY))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at most 10000 commands go in one call, were 10001; split them");
        assertThatThrownBy(() -> desk.importAll(Collections.nCopies(10_001, History.of("k", intake, BY))))
                .hasMessage("at most 10000 histories go in one call, were 10001; split them");
        assertThatThrownBy(() -> CustomField.of("Policy Number", CustomField.Type.TEXT))
                .hasMessage("custom field key must match [a-z][a-zA-Z0-9]{0,49}, was 'Policy Number'");
        assertThatThrownBy(() -> Handle.parse("abc"))
                .hasMessageContaining("it must have 3 parts between dots, had 1")
                .hasMessageContaining("complaint.handle()");
        assertThatThrownBy(() -> Actor.of("ana", "agent", null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("roles must not be blank");
        ComplaintId unknown = ComplaintId.parse("01900000-0000-7000-8000-000000000000");
        assertThatThrownBy(() -> desk.get(unknown))
                .isInstanceOf(ComplaintNotFoundException.class)
                .hasMessageContaining("check the identifier, and whose desk is asked");
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> FileAttachmentStore.in(file))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("attachments need a directory");
    }
}
