package vn.lensong.adapters.language.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** The best of those documents that count; the others take no place among them. */
record Counting(IntPredicate counts, int most) implements CollectorManager<Counting.Best, List<ScoreDoc>> {

    @Override
    public Best newCollector() {
        return new Best(new TopScoreDocCollectorManager(most, most).newCollector(), counts);
    }

    @Override
    public List<ScoreDoc> reduce(Collection<Best> collectors) {
        return collectors.stream()
                .flatMap(best -> List.of(best.top.topDocs().scoreDocs).stream())
                .toList();
    }

    /** Hands on what counts. */
    static final class Best extends FilterCollector {

        private final TopScoreDocCollector top;
        private final IntPredicate counts;

        private Best(TopScoreDocCollector top, IntPredicate counts) {
            super(top);
            this.top = top;
            this.counts = counts;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            return new FilterLeafCollector(super.getLeafCollector(context)) {

                @Override
                public void collect(int document) throws IOException {
                    if (counts.test(context.docBase + document)) {
                        super.collect(document);
                    }
                }
            };
        }
    }
}
