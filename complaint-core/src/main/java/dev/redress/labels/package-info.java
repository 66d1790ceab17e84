/** What people read for the names that do not change: labels for screens, in English and Chinese. */
@NullMarked
package dev.redress.labels;

import org.jspecify.annotations.NullMarked;
