package dev.redress.desk;

import dev.redress.event.Entry;
import dev.redress.record.EntryForm;
import dev.redress.store.ComplaintId;
import dev.redress.store.ProjectedEntry;

/**
 * Something that happened to a complaint, with its place among all that happened. Holds no sealed texts. Immutable.
 *
 * @param cursor where to go on after it
 * @param complaint which complaint
 * @param entry the entry of its journal
 */
public record Change(String cursor, ComplaintId complaint, Entry entry) {

    static Change of(ProjectedEntry projected) {
        return new Change(
                projected.cursor(), projected.complaint(), EntryForm.read(projected.complaint(), projected.entry()));
    }
}
