/** The console: each command is a few lines over the library's public API, and so shows how to call it. */
@NullMarked
package dev.redress.console;

import org.jspecify.annotations.NullMarked;
