/**
 * People and organisations, as the host knows them: who complains, who acts, how to reach them; and money.
 */
@NullMarked
package dev.redress.party;

import org.jspecify.annotations.NullMarked;
