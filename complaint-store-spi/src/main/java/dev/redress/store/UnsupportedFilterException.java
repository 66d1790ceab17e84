package dev.redress.store;

/** The store cannot search by this filter. Thrown instead of an answer that would be wrong. */
public final class UnsupportedFilterException extends StoreException {

    private static final long serialVersionUID = 1L;

    private final transient Filter filter;

    /**
     * Makes the exception.
     *
     * @param filter the filter that is not supported
     */
    public UnsupportedFilterException(Filter filter) {
        super("this store cannot search by " + filter.getClass().getSimpleName() + "; leave the filter out");
        this.filter = filter;
    }

    /**
     * The filter that is not supported.
     *
     * @return the filter
     */
    public Filter filter() {
        return filter;
    }
}
