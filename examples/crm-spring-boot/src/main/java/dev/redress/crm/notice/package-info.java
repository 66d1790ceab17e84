/** How notices of complaints leave the CRM: to complainants by mail, to the organisation's own systems by a signed webhook. */
@NullMarked
package dev.redress.crm.notice;

import org.jspecify.annotations.NullMarked;
