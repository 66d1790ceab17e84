package dev.redress.spring;

import dev.redress.store.StoreException;

/** The start found the store's tables missing or old; making them would help. */
final class TablesNotReadyException extends StoreException {

    private static final long serialVersionUID = 1L;

    TablesNotReadyException(StoreException found) {
        super(found.getMessage() + "; set redress.store.schema=create to have them made at the start", found);
    }
}
