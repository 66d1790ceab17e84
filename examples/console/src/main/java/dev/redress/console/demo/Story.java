package dev.redress.console.demo;

import dev.redress.store.ComplaintId;

/** One complaint and what happens to it. */
interface Story {

    /** What it is about, in one line. */
    String title();

    /** Lets it happen, and says to which complaint. */
    ComplaintId happen(Scene scene);
}
