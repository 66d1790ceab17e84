package dev.redress.lifecycle;

import dev.redress.complaint.NoticeReader;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be told of what. Immutable.
 *
 * @param code what kind of notice: 1 to 40 of a-z 0-9 -
 * @param reader for whom
 * @param role the host's role, for {@link NoticeReader#ROLE}; else null
 */
public record Notice(
        String code, NoticeReader reader, @Nullable String role) {}
