/** The command that sums complaints up. */
@NullMarked
package dev.redress.console.stats;

import org.jspecify.annotations.NullMarked;
