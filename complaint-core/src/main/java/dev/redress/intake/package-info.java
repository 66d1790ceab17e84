/**
 * What comes in: the facts of a new complaint, the custom fields a host declares, and the rules an intake has to keep.
 */
@NullMarked
package dev.redress.intake;

import org.jspecify.annotations.NullMarked;
