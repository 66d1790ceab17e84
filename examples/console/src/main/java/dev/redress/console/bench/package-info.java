/** The command that measures how many whole lives of complaints a store bears. */
@NullMarked
package dev.redress.console.bench;

import org.jspecify.annotations.NullMarked;
