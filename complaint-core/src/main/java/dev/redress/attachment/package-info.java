/** Files that come with complaints: kept beside the store, named and digested in the journal. */
@NullMarked
package dev.redress.attachment;

import org.jspecify.annotations.NullMarked;
