package dev.redress.clock;

import dev.redress.json.Faults;
import dev.redress.json.JsonObject;
import dev.redress.json.JsonText;
import dev.redress.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one rule set, with where it was read. Parsed from JSON. Immutable; safe for use by many threads.
 */
public final class RulePack {

    private static final int FORM = 1;

    private final String id;
    private final String family;
    private final String jurisdiction;
    private final Words title;
    private final Effective effective;
    private final boolean verified;
    private final List<String> sources;
    private final List<Words> duties;
    private final @Nullable Words note;
    private final List<ClockDefinition> clocks;

    private RulePack(JsonObject json, Faults faults) {
        json.allow(
                "form",
                "id",
                "family",
                "jurisdiction",
                "title",
                "effective",
                "verified",
                "sources",
                "duties",
                "note",
                "clocks");
        if (json.integer("form", 0) != FORM) {
            json.wrong("form", "must be " + FORM);
        }
        id = json.text("id");
        family = json.optionalText("family").orElse(id);
        jurisdiction = json.text("jurisdiction");
        title = DefinitionReader.words(json, "title");
        if (title.en().isBlank()) {
            json.wrong("title", "must not be blank");
        }
        effective = json.object("effective").map(DefinitionReader::effective).orElse(Effective.ALWAYS);
        verified = json.truth("verified", false);
        sources = List.copyOf(json.texts("sources"));
        List<Words> found = new ArrayList<>();
        json.objects("duties").forEach(in -> {
            in.allow("en", "zh");
            String en = in.text("en");
            found.add(new Words(en, in.optionalText("zh").orElse(en)));
        });
        duties = List.copyOf(found);
        note = DefinitionReader.optionalWords(json, "note");
        clocks = json.objects("clocks").stream()
                .map(in -> DefinitionReader.read(in, faults))
                .toList();
        for (int i = 1; i < clocks.size(); i++) {
            together(clocks.get(i), clocks.subList(0, i))
                    .ifPresent(clock -> faults.add("clocks", "'" + clock.id() + "' is used twice" + forSome(clock)));
        }
    }

    /** Another clock of the same name that can be in force for the same complaint. */
    private static Optional<ClockDefinition> together(ClockDefinition clock, List<ClockDefinition> earlier) {
        return earlier.stream()
                .filter(other -> other.id().equals(clock.id()) && !clock.excludes(other))
                .findFirst();
    }

    private static String forSome(ClockDefinition clock) {
        return clock.effective().equals(Effective.ALWAYS)
                ? ""
                : " for some complaints; say effective dates of the same kind (by) that do not overlap";
    }

    /**
     * Reads a rule set.
     *
     * @param json one JSON object, see docs/clocks.md
     * @return the pack
     * @throws InvalidDefinitionException if it is none, with all faults
     */
    public static RulePack parse(String json) {
        Faults faults = new Faults();
        RulePack pack = new RulePack(JsonObject.parse(json, faults), faults);
        if (!faults.isEmpty()) {
            throw new InvalidDefinitionException("rule pack " + pack.id, faults.all());
        }
        return pack;
    }

    private RulePack(RulePack other, List<ClockDefinition> changed) {
        id = other.id;
        family = other.family;
        jurisdiction = other.jurisdiction;
        title = other.title;
        effective = other.effective;
        verified = other.verified;
        sources = other.sources;
        duties = other.duties;
        note = other.note;
        clocks = List.copyOf(changed);
    }

    /**
     * The same pack, whose clocks of the organisation are cancelled by one more event: the end of what it is about, after which
     * nobody can meet them.
     *
     * @param event the name of the event
     * @return a copy
     */
    public RulePack endingWith(String event) {
        return new RulePack(
                this,
                clocks.stream()
                        .map(clock -> clock.owner() == Side.ORGANISATION ? clock.cancelledAlsoOn(event) : clock)
                        .toList());
    }

    /**
     * The pack as JSON that {@link #parse} reads.
     *
     * @return the text, on several lines
     */
    public String toJson() {
        JsonText json = JsonText.pretty();
        json.put("form", FORM).put("id", id).put("family", family.equals(id) ? null : family);
        json.put("jurisdiction", jurisdiction).object("title", title, DefinitionWriter.WORDS);
        json.object("effective", effective.equals(Effective.ALWAYS) ? null : effective, DefinitionWriter.EFFECTIVE);
        json.flag("verified", verified).texts("sources", sources);
        json.objects("duties", duties, DefinitionWriter.WORDS).object("note", note, DefinitionWriter.WORDS);
        json.objects("clocks", clocks, DefinitionWriter::write);
        return json.finish();
    }

    /**
     * What it is called.
     *
     * @return the identifier
     */
    public String id() {
        return id;
    }

    /**
     * What it shares with its earlier and later versions.
     *
     * @return the name of the family; its own identifier if it has no other version
     */
    public String family() {
        return family;
    }

    /**
     * Where it holds.
     *
     * @return a country, with its part where it has one: {@code GB-ENG}
     */
    public String jurisdiction() {
        return jurisdiction;
    }

    /**
     * What people call it.
     *
     * @return the title
     */
    public Words title() {
        return title;
    }

    /**
     * When it is in force.
     *
     * @return from when to when
     */
    public Effective effective() {
        return effective;
    }

    /**
     * Whether every figure was read in a source. Each clock says so for itself.
     *
     * @return false if some figure is general knowledge only
     */
    public boolean verified() {
        return verified;
    }

    /**
     * Where it was read.
     *
     * @return the sources
     */
    public List<String> sources() {
        return sources;
    }

    /**
     * What it asks for without a figure.
     *
     * @return the duties
     */
    public List<Words> duties() {
        return duties;
    }

    /**
     * What else its reader should know.
     *
     * @return the note, or empty if there is none
     */
    public Optional<Words> findNote() {
        return Optional.ofNullable(note);
    }

    /**
     * Its clocks.
     *
     * @return the definitions
     */
    public List<ClockDefinition> clocks() {
        return clocks;
    }

    /**
     * A clock of it.
     *
     * @param clock its identifier
     * @return the definition, or empty if there is none
     */
    public Optional<ClockDefinition> find(String clock) {
        return clocks.stream().filter(each -> each.id().equals(clock)).findFirst();
    }

    /** The identifier. */
    @Override
    public String toString() {
        return id;
    }
}
