/** Computes business-time cases of existing systems, to compare the library with them. */
@NullMarked
package dev.redress.console.businesstime;

import org.jspecify.annotations.NullMarked;
