/** The commands that lead a complaint from one stage to another, typed by both. */
@NullMarked
package dev.redress.move;

import org.jspecify.annotations.NullMarked;
