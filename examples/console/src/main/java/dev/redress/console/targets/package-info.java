/** Due dates of existing systems: which clock is behind them, and whether they were kept. */
@NullMarked
package dev.redress.console.targets;

import org.jspecify.annotations.NullMarked;
