/** The command that brings complaints in from a CSV file, by a map that says what its columns mean. */
@NullMarked
package dev.redress.console.importing;

import org.jspecify.annotations.NullMarked;
