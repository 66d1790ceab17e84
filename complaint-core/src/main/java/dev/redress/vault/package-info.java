/**
 * Encryption of what is sealed, under keys that lie outside the database: whoever destroys a key has erased what lies under it from
 * every copy, backups too.
 */
@NullMarked
package dev.redress.vault;

import org.jspecify.annotations.NullMarked;
