package dev.redress.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A complaint as one reader sees it: what they may see, what happened as far as they may know, and what was withheld and why.
 * Made by the desk from one table, {@link ViewPolicy}. It holds personal data; its text form does not. Immutable.
 */
public final class ComplaintView {

    private final Reader reader;
    private final Shown.Tree fields;
    private final List<Shown.Tree> timeline;
    private final List<Withheld> withheld;
    private final boolean clocks;
    private final Set<Integer> places;

    private ComplaintView(Filter filter, Reader reader) {
        this.reader = reader;
        this.fields = filter.fields();
        this.timeline = filter.timeline();
        this.clocks = filter.shows("clocks");
        this.withheld = filter.withheld();
        this.places = filter.places();
    }

    /**
     * Makes a view. For the desk, which finds out how the reader stands to the complaint.
     *
     * @param file all that is held of the complaint
     * @param standing as what somebody reads
     * @return the view
     */
    public static ComplaintView of(CaseFile file, Standing standing) {
        return new ComplaintView(new Filter(file, standing), standing.reader());
    }

    /**
     * As what it is read.
     *
     * @return the reader
     */
    public Reader reader() {
        return reader;
    }

    /**
     * Where the texts stand that it shows.
     *
     * @return the places of sealed values, as in the events and the snapshot; immutable
     */
    public Set<Integer> places() {
        return places;
    }

    /**
     * What the reader sees of the complaint as it stands. What is withheld is not in it, and neither is what there is none
     * of.
     *
     * @return the fields by name, for example {@code reference}, {@code stage}, {@code facts}, {@code parties}
     */
    public Shown.Tree fields() {
        return fields;
    }

    /**
     * What the reader sees of what happened.
     *
     * @return the entries in order, each with {@code sequence}, {@code event}, {@code occurred_at} and so on; entries that are
     *     withheld as such are left out
     */
    public List<Shown.Tree> timeline() {
        return timeline;
    }

    /**
     * What was withheld or reduced, and why.
     *
     * @return each place once, in the order in which it was met; never a value
     */
    public List<Withheld> withheld() {
        return withheld;
    }

    /**
     * Whether the reader may see what the complaint's clocks say, which the desk reads and no view holds.
     *
     * @return true if so; what was promised to complainants stands in the view in any case
     */
    public boolean showsClocks() {
        return clocks;
    }

    /**
     * Finds a field.
     *
     * @param path names joined by dots, for example {@code dialogue.promises}
     * @return what the reader sees of it; empty if it is withheld, or there is none
     */
    public Optional<Shown> find(String path) {
        Optional<Shown> found = Optional.of(fields);
        for (String name : path.split("\\.", -1)) {
            found = found.flatMap(holder -> holder instanceof Shown.Tree tree ? tree.find(name) : Optional.empty());
        }
        return found;
    }

    /**
     * Every value in it, as text: for searching it.
     *
     * @return the values of the fields, then of the timeline
     */
    public List<String> texts() {
        List<String> all = new ArrayList<>(fields.texts());
        timeline.forEach(entry -> all.addAll(entry.texts()));
        return all;
    }

    /** The reader and the number of entries. */
    @Override
    public String toString() {
        return "ComplaintView[" + reader.persistedName() + ", " + timeline.size() + " entries]";
    }
}
