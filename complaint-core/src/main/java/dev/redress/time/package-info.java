/** Time as the library sees it: a clock the host's tests can set. */
@NullMarked
package dev.redress.time;

import org.jspecify.annotations.NullMarked;
