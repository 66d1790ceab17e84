/** What the policies find in texts: categories, and complaints of the same problem. */
@NullMarked
package dev.redress.console.policy;

import org.jspecify.annotations.NullMarked;
