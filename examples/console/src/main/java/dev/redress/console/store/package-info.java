/** Opens the store that a command works on. */
@NullMarked
package dev.redress.console.store;

import org.jspecify.annotations.NullMarked;
