/**
 * Trees of categories: what complaints are about, why things went wrong, and what a regulator calls it; versioned, with renames
 * and merges. Pure data and checks.
 */
@NullMarked
package dev.redress.taxonomy;

import org.jspecify.annotations.NullMarked;
