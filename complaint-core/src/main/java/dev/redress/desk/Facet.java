package dev.redress.desk;

import dev.redress.complaint.Snapshot;
import dev.redress.intake.ProductRef;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** By what complaints are told apart when a rise is looked for. Immutable, thread-safe. */
public final class Facet {

    private final String name;
    private final Function<Snapshot, @Nullable String> value;

    private Facet(String name, Function<Snapshot, @Nullable String> value) {
        this.name = name;
        this.value = value;
    }

    /**
     * By category; complaints without one are passed over.
     *
     * @return the facet
     */
    public static Facet category() {
        return new Facet("category", complaint -> complaint.handling().category());
    }

    /**
     * By channel.
     *
     * @return the facet
     */
    public static Facet channel() {
        return new Facet("channel", complaint -> complaint.filing().channel().code());
    }

    /**
     * By the name of the product or service; complaints about none are passed over.
     *
     * @return the facet
     */
    public static Facet product() {
        return new Facet("product", complaint -> {
            ProductRef product = complaint.filing().product();
            return product == null ? null : product.name();
        });
    }

    /**
     * By a field of the host's, a place for example; complaints without it are passed over. A field with personal data has no values here.
     *
     * @param key the field's key
     * @return the facet
     */
    public static Facet field(String key) {
        return new Facet("customFields." + key, complaint -> {
            Object value = complaint.filing().customFields().get(key);
            return value instanceof String || value instanceof Number || value instanceof Boolean
                    ? value.toString()
                    : null;
        });
    }

    @Nullable
    String of(Snapshot complaint) {
        return value.apply(complaint);
    }

    /** Its name, such as {@code category}. */
    @Override
    public String toString() {
        return name;
    }
}
