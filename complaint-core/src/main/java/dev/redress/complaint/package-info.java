/** A complaint as it stands: its stage, what was filed, who is party to it, how far its handling has come. */
@NullMarked
package dev.redress.complaint;

import org.jspecify.annotations.NullMarked;
