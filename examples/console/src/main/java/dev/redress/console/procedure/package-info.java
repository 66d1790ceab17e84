/** The commands that show the procedures that ship. */
@NullMarked
package dev.redress.console.procedure;

import org.jspecify.annotations.NullMarked;
