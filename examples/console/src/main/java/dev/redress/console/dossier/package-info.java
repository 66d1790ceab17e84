/** Shows one complaint as a person reads it, and as JSON. */
@NullMarked
package dev.redress.console.dossier;

import org.jspecify.annotations.NullMarked;
