/** Where complaints are filed, moved, found and read: what a host works with. */
@NullMarked
package dev.redress.desk;

import org.jspecify.annotations.NullMarked;
