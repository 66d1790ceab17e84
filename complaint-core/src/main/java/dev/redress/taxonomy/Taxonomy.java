package dev.redress.taxonomy;

import dev.redress.complaint.Severity;
import dev.redress.json.Faults;
import dev.redress.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A tree of categories in one version. What complaints are about and why things went wrong are taxonomies of their own; what
 * regulators call a category is a map within each. Read from JSON or CSV. Immutable; safe for use by many threads.
 */
public final class Taxonomy {

    private final String id;
    private final int version;
    private final Map<String, Category> categories;
    private final Map<String, List<Category>> children = new LinkedHashMap<>();
    private final List<CategoryChange> changes;
    private final Map<String, String> successors = new HashMap<>();
    private final Map<String, Map<String, String>> regulators;

    Taxonomy(
            String id,
            int version,
            List<Category> categories,
            List<CategoryChange> changes,
            Map<String, Map<String, String>> regulators) {
        this.id = id;
        this.version = version;
        Map<String, Category> byCode = new LinkedHashMap<>();
        categories.forEach(each -> byCode.put(each.code(), each));
        this.categories = Collections.unmodifiableMap(byCode);
        categories.forEach(each -> children.computeIfAbsent(each.findParent().orElse(""), absent -> new ArrayList<>())
                .add(each));
        this.changes = List.copyOf(changes);
        changes.forEach(change -> change.from().forEach(old -> successors.putIfAbsent(old, change.to())));
        this.regulators = regulators;
    }

    /**
     * Reads a taxonomy.
     *
     * @param json one JSON object, see docs/policies.md
     * @return the taxonomy
     * @throws InvalidTaxonomyException if it is none, with all faults
     */
    public static Taxonomy parse(String json) {
        Faults faults = new Faults();
        return TaxonomyReader.read(JsonObject.parse(json, faults), faults);
    }

    /**
     * Reads a taxonomy from a table: with a column {@code code}, a category a row (further columns {@code parent, en, zh, keywords,
     * department, severity}; keywords set apart by semicolons); without one, the columns are the levels, the top first, and a code
     * is the path with slashes between.
     *
     * @param id what it is called
     * @param version 1 or more
     * @param csv RFC 4180 with a header
     * @return the taxonomy
     * @throws InvalidTaxonomyException if it is none, with all faults
     */
    public static Taxonomy parseCsv(String id, int version, String csv) {
        return TaxonomyTable.read(id, version, csv);
    }

    /**
     * The taxonomy as JSON that {@link #parse} reads.
     *
     * @return the text, on several lines
     */
    public String toJson() {
        return TaxonomyReader.write(this);
    }

    /**
     * What it is called.
     *
     * @return the identifier, the same in all versions
     */
    public String id() {
        return id;
    }

    /**
     * Which version of it this is.
     *
     * @return 1 or more
     */
    public int version() {
        return version;
    }

    /**
     * All categories.
     *
     * @return in the order given
     */
    public List<Category> categories() {
        return List.copyOf(categories.values());
    }

    /**
     * The renames and merges since its first version.
     *
     * @return in the order given
     */
    public List<CategoryChange> changes() {
        return changes;
    }

    /**
     * The regulators whose codes it knows.
     *
     * @return for each its codes by category
     */
    public Map<String, Map<String, String>> regulators() {
        return regulators;
    }

    /**
     * A category.
     *
     * @param code its code; one that was renamed or merged leads to the present category
     * @return the category, or empty if there is none
     */
    public Optional<Category> find(String code) {
        String at = code;
        for (int step = 0; step < successors.size() && !categories.containsKey(at); step++) {
            at = successors.getOrDefault(at, at);
        }
        return Optional.ofNullable(categories.get(at));
    }

    /**
     * The categories below one.
     *
     * @param code its code; empty for the top
     * @return in the order given; none below a leaf
     */
    public List<Category> children(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    /**
     * The way to a category.
     *
     * @param code its code, or one that was renamed or merged
     * @return from the top to itself; empty if there is no such category
     */
    public List<Category> path(String code) {
        List<Category> path = new ArrayList<>();
        for (Category at = find(code).orElse(null); at != null; at = above(at)) {
            path.add(0, at);
        }
        return path;
    }

    private @Nullable Category above(Category category) {
        return category.parent() == null ? null : categories.get(category.parent());
    }

    /**
     * Which department handles a category.
     *
     * @param code its code, or one that was renamed or merged
     * @return its own, or that of the nearest category above that names one
     */
    public Optional<String> department(String code) {
        return nearest(code, Category::department);
    }

    /**
     * How grave complaints of a category usually are.
     *
     * @param code its code, or one that was renamed or merged
     * @return its own, or that of the nearest category above that names one
     */
    public Optional<Severity> severity(String code) {
        return nearest(code, Category::severity);
    }

    /**
     * What a regulator calls a category.
     *
     * @param regulator the regulator's name in the map
     * @param code the category's code, or one that was renamed or merged
     * @return the regulator's code, or that for the nearest category above that has one
     */
    public Optional<String> regulatorCode(String regulator, String code) {
        Map<String, String> codes = regulators.getOrDefault(regulator, Map.of());
        return nearest(code, category -> codes.get(category.code()));
    }

    /**
     * The categories of an earlier version that this one leads nowhere: complaints that have them would lose their category.
     *
     * @param earlier another version, usually an earlier one
     * @return their codes, in its order; empty if this version may replace it
     */
    public List<String> lost(Taxonomy earlier) {
        return earlier.categories.keySet().stream()
                .filter(code -> find(code).isEmpty())
                .toList();
    }

    private <T> Optional<T> nearest(String code, Function<Category, @Nullable T> what) {
        List<Category> path = path(code);
        for (int i = path.size() - 1; i >= 0; i--) {
            T found = what.apply(path.get(i));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Identifier and version. */
    @Override
    public String toString() {
        return id + " " + version;
    }
}
