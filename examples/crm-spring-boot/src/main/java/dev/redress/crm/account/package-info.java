/** Who may log in, as what, and where to. */
@NullMarked
package dev.redress.crm.account;

import org.jspecify.annotations.NullMarked;
