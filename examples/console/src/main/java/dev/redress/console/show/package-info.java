/** The command that shows one complaint. */
@NullMarked
package dev.redress.console.show;

import org.jspecify.annotations.NullMarked;
