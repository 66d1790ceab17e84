/** The command that lists complaints. */
@NullMarked
package dev.redress.console.list;

import org.jspecify.annotations.NullMarked;
