/** The machine: which command is possible where, what it decides, and what comes of it. Pure functions. */
@NullMarked
package dev.redress.lifecycle;

import org.jspecify.annotations.NullMarked;
