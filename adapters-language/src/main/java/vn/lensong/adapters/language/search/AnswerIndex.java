package vn.lensong.adapters.language.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.lensong.application.knowledge.AnswerSearch.Entry;
import vn.lensong.application.knowledge.AnswerSearch.Found;
import vn.lensong.domain.question.Likeness;

/**
 * What was given at one time, ready to be searched; it never changes.
 *
 * <p>Lucene finds the candidates by questions and answers together. Then each of them is compared with
 * the question once more, wording by wording, which puts the closest question first and says whether any
 * is close enough to speak of.
 */
final class AnswerIndex {

    private static final String ASKED = "asked";
    private static final String ASKED_PAIRS = "asked-pairs";
    private static final String MARKED = "marked";
    private static final String TOLD = "told";
    private static final String TOLD_PAIRS = "told-pairs";

    /** What these weigh beside a word of a stored question. */
    private static final double NEIGHBOURS = 0.5;

    private static final double MARKS = 0.2;
    private static final double IN_ANSWER = 0.5;

    private static final int CANDIDATES = 50;
    /** A longer text may name any year and scheme beside its question: what was read of it counts. */
    private static final int COMMENT = 500;
    /** What likeness weighs beside what Lucene found. */
    private static final double LIKENESS = 0.4;
    /** The same of a wording's very words: what is called by the same name is closer than what means it. */
    private static final double VERBATIM = 0.2;
    /** The same of a question that an answer's text has in one place, and of one that it has in a row. */
    private static final double TOGETHER = 0.2;

    private static final double IN_A_ROW = 0.2;
    private static final double ALL = 1 + LIKENESS + VERBATIM + TOGETHER + IN_A_ROW;
    /** What is left of an answer's place for each contradiction. */
    private static final double CONTRADICTED = 0.6;
    /** From this share of its words on a question counts as asked before, where they are about insurance. */
    private static final double COVERED = 0.25;
    /** The same where none of them is: small talk finds a word or two anywhere. */
    private static final double COVERED_BY_ANY_WORDS = 0.42;

    /** As little as this share of what one rare word says is no question: "hóng", "hay", "ib em". */
    private static final double LEAST_SAID = 0.38;

    /** Texts differ more in length than questions do, and a long one says everything: it is held to its length. */
    private static final Similarity BY_FIELD = new PerFieldSimilarityWrapper() {

        private final Similarity questions = new BM25Similarity();
        private final Similarity texts = new BM25Similarity(1.2f, 0.9f);

        @Override
        public Similarity get(String field) {
            return field.equals(TOLD) || field.equals(TOLD_PAIRS) ? texts : questions;
        }
    };

    private static final FieldType TERMS = new FieldType();

    static {
        TERMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        TERMS.freeze();
    }

    private final TermReader reader;
    private final List<StoredAnswer> answers = new ArrayList<>();
    private final KnownWords known = new KnownWords();
    private final Rarity rarity = new Rarity();
    private final IndexSearcher searcher;

    AnswerIndex(List<Entry> all, TermReader reader) {
        this.reader = reader;
        all.stream().sorted(Comparator.comparing(Entry::answerId)).forEach(this::read);
        known.close();
        answers.replaceAll(answer -> answer.weighed(rarity));
        searcher = index();
    }

    /** The best that count; equal ones by their id. */
    List<Found> search(String text, Predicate<UUID> among, int limit) {
        Asked asked = asked(text);
        if (asked.terms().isEmpty() || answers.isEmpty()) {
            return List.of();
        }
        List<ScoreDoc> candidates = candidates(asked, among, Math.max(CANDIDATES, limit));
        if (candidates.isEmpty()) {
            return List.of();
        }
        double best = candidates.getFirst().score;
        List<Weighed> weighed = new ArrayList<>(candidates.size());
        double certainty = 0.01;
        for (ScoreDoc candidate : candidates) {
            Weighed next = weighed(asked, answers.get(candidate.doc), candidate.score / best);
            weighed.add(next);
            certainty = Math.max(certainty, next.certainty());
        }
        double scale = certainty;
        return weighed.stream()
                .sorted(Comparator.comparingDouble(Weighed::order).reversed().thenComparing(Weighed::id))
                .limit(limit)
                .map(one -> new Found(one.id(), one.order() * scale, one.confident()))
                .toList();
    }

    /**
     * A candidate after the second look.
     *
     * @param order above 0 and at most 1: the higher, the further up
     * @param certainty 0 to 1: how much of the question is known here at all
     */
    private record Weighed(UUID id, double order, double certainty, boolean confident) {}

    private Weighed weighed(Asked asked, StoredAnswer answer, double found) {
        Asked.Fit closest = Asked.Fit.NONE;
        boolean confident = false;
        double coverage = 0;
        double verbatim = 0;
        for (StoredAnswer.Wording wording : answer.wordings()) {
            Asked.Fit fit = asked.fit(wording, reader);
            closest = fit.likeness() > closest.likeness() ? fit : closest;
            coverage = Math.max(coverage, fit.coverage());
            verbatim = Math.max(verbatim, fit.verbatim());
            confident |= fit.coverage() >= (fit.ofTheField() ? COVERED : COVERED_BY_ANY_WORDS)
                    && fit.said() >= LEAST_SAID * rarity.most()
                    && fit.contradictions() == 0;
        }
        Passages.Best passage = asked.passages().in(answer.told().sequence());
        double alike = found
                + LIKENESS * closest.likeness()
                + VERBATIM * verbatim
                + TOGETHER * passage.together()
                + IN_A_ROW * passage.inARow();
        return new Weighed(
                answer.id(),
                alike / ALL * Math.pow(CONTRADICTED, closest.contradictions()),
                Math.max(coverage, asked.foundIn(answer) / 2),
                confident);
    }

    private Asked asked(String text) {
        TermReader.Spelled spelled = reader.spelled(TypedWords.asked(text), known::meant);
        return Asked.of(reader.asked(spelled), reader.told(spelled), likeness(text, spelled), rarity);
    }

    private static Likeness likeness(String text, TermReader.Spelled spelled) {
        return Likeness.of(text.length() <= COMMENT ? text : String.join(" ", spelled.words()));
    }

    private List<ScoreDoc> candidates(Asked asked, Predicate<UUID> among, int most) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        asked.terms().singles().forEach((term, weight) -> clause(query, ASKED, term, weight));
        asked.terms().pairs().forEach((pair, weight) -> clause(query, ASKED_PAIRS, pair, weight * NEIGHBOURS));
        asked.terms().marked().forEach(term -> clause(query, MARKED, term, MARKS));
        asked.told().singles().forEach((term, weight) -> clause(query, TOLD, term, weight * IN_ANSWER));
        asked.told().pairs().forEach((pair, weight) -> clause(query, TOLD_PAIRS, pair, weight * IN_ANSWER));
        try {
            return searcher.search(query.build(), new Counting(document -> among.test(answers.get(document).id()), most));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clause(BooleanQuery.Builder query, String field, String term, double weight) {
        query.add(new BoostQuery(new TermQuery(new Term(field, term)), (float) weight), BooleanClause.Occur.SHOULD);
    }

    private void read(Entry entry) {
        List<StoredAnswer.Wording> wordings = entry.wordings().stream()
                .map(wording -> new StoredAnswer.Wording(reader.asked(stored(wording)), Likeness.of(wording), 0))
                .toList();
        Set<String> terms = new HashSet<>();
        wordings.forEach(wording -> terms.addAll(wording.terms().singles().keySet()));
        rarity.add(terms);
        answers.add(new StoredAnswer(entry.answerId(), wordings, reader.told(stored(entry.answer()))));
    }

    private TermReader.Spelled stored(String text) {
        TermReader.Spelled spelled = reader.spelled(TypedWords.of(text), List::of);
        known.add(spelled.words());
        return spelled;
    }

    private IndexSearcher index() {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null).setSimilarity(BY_FIELD))) {
            for (StoredAnswer answer : answers) {
                writer.addDocument(document(answer));
            }
            writer.forceMerge(1);
            writer.commit();
            IndexSearcher opened = new IndexSearcher(DirectoryReader.open(directory));
            opened.setQueryCache(null);
            opened.setSimilarity(BY_FIELD);
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(StoredAnswer answer) {
        Document document = new Document();
        for (StoredAnswer.Wording wording : answer.wordings()) {
            field(document, ASKED, wording.terms().sequence());
            field(document, ASKED_PAIRS, wording.terms().neighbours());
            field(document, MARKED, wording.terms().marked());
        }
        field(document, TOLD, answer.told().sequence());
        field(document, TOLD_PAIRS, answer.told().neighbours());
        return document;
    }

    private static void field(Document document, String name, List<String> terms) {
        document.add(new Field(name, new TermStream(terms), TERMS));
    }
}
