/**
 * The kit for authors of store adapters: extend {@link dev.redress.store.tck.ComplaintStoreTck}, give it a store, and every
 * rule of the SPI is tested under its number.
 */
@NullMarked
package dev.redress.store.tck;

import org.jspecify.annotations.NullMarked;
