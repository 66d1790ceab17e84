/** A store of complaints that is a log in a file, with everything in memory: a model for store adapters, not a product. */
@NullMarked
package dev.redress.filelog;

import org.jspecify.annotations.NullMarked;
