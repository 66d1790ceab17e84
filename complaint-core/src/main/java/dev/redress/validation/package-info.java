/**
 * What is wrong with an input, said by path and rule and never with the offending value; and what plain text may contain.
 */
@NullMarked
package dev.redress.validation;

import org.jspecify.annotations.NullMarked;
