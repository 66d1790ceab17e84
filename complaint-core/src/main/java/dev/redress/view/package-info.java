/**
 * Who may see what of a complaint: one table of decisions, and the views that it makes. Knows what a complaint and its journal
 * hold, and neither desk nor store.
 */
@NullMarked
package dev.redress.view;

import org.jspecify.annotations.NullMarked;
