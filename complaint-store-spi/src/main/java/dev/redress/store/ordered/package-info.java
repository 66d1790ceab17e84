/**
 * For stores on an ordered map of keys and values: the parts that are alike over every such map. Whoever has SQL, or rows of another
 * kind, needs nothing of it.
 */
@NullMarked
package dev.redress.store.ordered;

import org.jspecify.annotations.NullMarked;
