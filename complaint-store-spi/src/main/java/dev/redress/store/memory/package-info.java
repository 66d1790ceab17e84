/** The reference store: keeps everything in memory, follows every rule of the SPI, forgets when the process ends. */
@NullMarked
package dev.redress.store.memory;

import org.jspecify.annotations.NullMarked;
