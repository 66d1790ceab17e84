package dev.redress.procedure;

import dev.redress.intake.Channel;
import dev.redress.json.JsonDifference;
import dev.redress.lifecycle.CommandKind;
import dev.redress.sla.Timetable;
import dev.redress.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's way of handling complaints, laid over the machine: which commands it permits and to whom, what it
 * refuses to go on without, what is fair, by when what is to happen, who is told. It is published into the store as a version;
 * a complaint keeps the version it was filed under until it adopts a newer one. Built fluently or read from JSON; either way
 * checked, with all faults at once. Immutable.
 */
public final class Procedure {

    /** What a desk uses that names no other: everything the machine allows, to everybody. */
    public static final Procedure UNRESTRICTED = named("unrestricted", 1)
            .title("Whatever the machine allows", "不设限制")
            .build();

    private final ProcedureBuilder parts;

    Procedure(ProcedureBuilder parts) {
        this.parts = parts;
    }

    /**
     * Begins a procedure.
     *
     * @param id 1 to 100 of a-z 0-9 -
     * @param version 1 or more
     * @return a builder; without more it permits everything to everybody
     */
    public static ProcedureBuilder named(String id, int version) {
        return new ProcedureBuilder(id, version);
    }

    /**
     * Reads a procedure from JSON.
     *
     * @param json the text, as {@link #toJson} writes it
     * @return the procedure
     * @throws InvalidProcedureException if it cannot be read or would not work; it lists all faults
     */
    public static Procedure parse(String json) {
        return ProcedureReader.read(json, true);
    }

    /**
     * Reads a procedure that was published. It was checked then, perhaps by a version of the library with fewer checks, and
     * complaints are handled under it, so it is not checked again.
     *
     * @param json the text, as {@link #toCompactJson} wrote it
     * @return the procedure
     * @throws InvalidProcedureException if it cannot be read; it lists all faults
     */
    public static Procedure restore(String json) {
        return ProcedureReader.read(json, false);
    }

    /**
     * Writes the procedure as JSON that people can read and change.
     *
     * @return the text
     */
    public String toJson() {
        return ProcedureWriter.write(this, true);
    }

    /**
     * What another version does otherwise: what a migration to it brings and takes away. The version's number is not among it.
     *
     * @param other the other version, or another procedure
     * @return the rules that differ, each with its place in the file, in the order of the file
     */
    public List<RuleChange> changesTo(Procedure other) {
        return JsonDifference.between(toJson(), other.toJson()).stream()
                .filter(part -> !part.place().equals("version"))
                .map(part -> new RuleChange(part.place(), part.before(), part.after()))
                .toList();
    }

    /**
     * Writes the procedure as it is published: on one line.
     *
     * @return the text; the same for equal procedures
     */
    public String toCompactJson() {
        return ProcedureWriter.write(this, false);
    }

    /**
     * The identifier.
     *
     * @return 1 to 100 of a-z 0-9 -
     */
    public String id() {
        return parts.id;
    }

    /**
     * The version.
     *
     * @return 1 or more
     */
    public int version() {
        return parts.version;
    }

    /**
     * What it is called.
     *
     * @return the title
     */
    public Words title() {
        return parts.title;
    }

    /**
     * Its named steps.
     *
     * @return in order
     */
    public List<Step> steps() {
        return parts.steps;
    }

    /**
     * The commands that it does not permit at all.
     *
     * @return by kind
     */
    public Set<CommandKind> forbidden() {
        return parts.forbidden;
    }

    /**
     * Who may do what.
     *
     * @return the roles any of which is needed, by command; a command that is not named may be done by everybody
     */
    public Map<CommandKind, Set<String>> roles() {
        return parts.roles;
    }

    /**
     * What somebody may do who acts in the role {@code complainant} and in no other.
     *
     * @return the commands; empty if that is not limited
     */
    public Set<CommandKind> complainantMay() {
        return parts.complainantMay;
    }

    /**
     * Who decides after an appeal.
     *
     * @return the roles of the higher level; empty if whoever decides before it may then as well
     */
    public Set<String> appealDeciders() {
        return parts.appealDeciders;
    }

    /**
     * What it refuses to go on without.
     *
     * @return the gates, in order
     */
    public List<Gate> gates() {
        return parts.gates;
    }

    /**
     * What it asks of whoever has a duty.
     *
     * @return the rules
     */
    public Set<FairnessRule> fairness() {
        return parts.fairness;
    }

    /**
     * By when what is to happen.
     *
     * @return its clocks, and what they count in
     */
    public Timetable timetable() {
        return parts.clocks.timetable();
    }

    /**
     * Who is told of what.
     *
     * @return the rules, in order
     */
    public List<NoticeRule> notices() {
        return parts.notices;
    }

    /**
     * The channels it offers.
     *
     * @return codes, in order; empty if it takes all
     */
    public List<String> channels() {
        return parts.channels;
    }

    /**
     * Whether a complaint can come by a channel.
     *
     * @param channel the channel
     * @return true if it is offered, or all are
     */
    public boolean offers(Channel channel) {
        return parts.channels.isEmpty() || parts.channels.contains(channel.code());
    }

    /**
     * What complainants should bring.
     *
     * @return all of it, in order
     */
    public List<Material> material() {
        return parts.material;
    }

    /**
     * What a complainant should bring.
     *
     * @param channel by which way they complain
     * @param category code of the category, or null if not known yet: then only what every category asks for
     * @return in order
     */
    public List<Material> material(Channel channel, @Nullable String category) {
        return parts.material.stream()
                .filter(item -> (item.channels().isEmpty() || item.channels().contains(channel.code()))
                        && (item.categories().isEmpty()
                                || (category != null && item.categories().contains(category))))
                .toList();
    }

    /**
     * Which department a category is handed over to.
     *
     * @return department by category, both codes
     */
    public Map<String, String> routes() {
        return parts.routes;
    }

    /**
     * When an ended complaint can be reopened.
     *
     * @return empty if it is not limited
     */
    public Optional<Revisiting> reopening() {
        return Optional.ofNullable(parts.reopening);
    }

    /**
     * When a decision can be appealed against.
     *
     * @return empty if it is not limited
     */
    public Optional<Revisiting> appeals() {
        return Optional.ofNullable(parts.appeals);
    }

    /**
     * When, counted from the referral, how often and by whom a complaint can be taken back from an outside body.
     *
     * @return the limits, or empty if there are none
     */
    public Optional<Revisiting> remittal() {
        return Optional.ofNullable(parts.remittal);
    }

    /**
     * How often a complainant who is not satisfied can have it looked into again.
     *
     * @return empty if it is not limited
     */
    public OptionalInt satisfactionLoops() {
        return parts.satisfactionLoops == 0 ? OptionalInt.empty() : OptionalInt.of(parts.satisfactionLoops);
    }

    /**
     * How long a complainant has for an answer to a proposal at least, before it can lapse.
     *
     * @return the time from when the proposal is recorded; empty if that is left to whoever proposes
     */
    public Optional<Duration> leastTimeToAnswer() {
        return Optional.ofNullable(parts.leastTimeToAnswer);
    }

    /**
     * After how long a complainant who says nothing counts as satisfied.
     *
     * @return the time from the question on; empty if silence confirms nothing
     */
    public Optional<Duration> silenceConfirms() {
        return Optional.ofNullable(parts.silenceConfirms);
    }

    /**
     * How much money who may promise alone.
     *
     * @return the limits
     */
    public Authority authority() {
        return parts.authority;
    }

    /**
     * Whether the body goes on with what it must pursue although the complainants withdrew.
     *
     * @return true if so
     */
    public boolean pursuesAfterWithdrawal() {
        return parts.pursues;
    }

    /**
     * Who may read its complaints.
     *
     * @return the rule
     */
    public Readers readers() {
        return parts.readers;
    }

    /**
     * Whether a command is permitted to anybody.
     *
     * @param command which command
     * @return false if it is forbidden
     */
    public boolean permits(CommandKind command) {
        return !parts.forbidden.contains(command);
    }

    /**
     * Finds a step.
     *
     * @param stepId its identifier
     * @return the step, or empty
     */
    public Optional<Step> step(String stepId) {
        return parts.steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Procedure that && toCompactJson().equals(that.toCompactJson());
    }

    @Override
    public int hashCode() {
        return id().hashCode() * 31 + version();
    }

    @Override
    public String toString() {
        return "Procedure[" + id() + ", " + version() + "]";
    }
}
