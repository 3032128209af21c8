package vn.lensong.adapters.language.search;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.lensong.application.knowledge.AnswerSearch;

/** Finds approved answers in an index that lies in memory and is made anew when they change. */
public final class LuceneAnswerSearch implements AnswerSearch {

    /** Lucene warns of slow vectors when it is first used. There are none here; held, or the level is forgotten. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private final TermReader reader = new TermReader();
    private volatile AnswerIndex index = new AnswerIndex(List.of(), reader);

    @Override
    public synchronized void replace(List<Entry> all) {
        index = new AnswerIndex(all, reader);
    }

    @Override
    public List<Found> search(String text, Predicate<UUID> among, int limit) {
        return index.search(text, among, limit);
    }
}
