/** An organisation's way of handling complaints, laid over the machine. */
@NullMarked
package dev.redress.procedure;

import org.jspecify.annotations.NullMarked;
