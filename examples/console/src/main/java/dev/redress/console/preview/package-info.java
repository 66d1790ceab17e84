/** The command that shows what a draft would change. */
@NullMarked
package dev.redress.console.preview;

import org.jspecify.annotations.NullMarked;
