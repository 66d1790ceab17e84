/**
 * The storage SPI. An adapter implements {@link dev.redress.store.ComplaintStore} over plain records: identifiers, index
 * columns, a version and a chain head, an opaque document, journal entries and sealed values. Rules are numbered
 * {@code S-01} and up; each is tested under its number by the kit in {@code complaint-store-tck}.
 */
@NullMarked
package dev.redress.store;

import org.jspecify.annotations.NullMarked;
