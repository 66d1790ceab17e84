/** A store of complaints on an ordered map of keys and values that an engine keeps in a file: a model for store adapters, not a product. */
@NullMarked
package dev.redress.keyvalue;

import org.jspecify.annotations.NullMarked;
