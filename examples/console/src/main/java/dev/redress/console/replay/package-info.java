/** Drives the cases of a real event log through the lifecycle, by a map of what its activities mean. */
@NullMarked
package dev.redress.console.replay;

import org.jspecify.annotations.NullMarked;
