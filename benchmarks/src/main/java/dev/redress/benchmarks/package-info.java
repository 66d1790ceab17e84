/** What the library costs, beside hand-written programs that do the same and beside other libraries. */
@NullMarked
package dev.redress.benchmarks;

import org.jspecify.annotations.NullMarked;
