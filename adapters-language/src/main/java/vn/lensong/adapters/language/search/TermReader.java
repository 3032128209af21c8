package vn.lensong.adapters.language.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.lensong.adapters.language.search.TypedWords.Word;

/** Reads words into the terms they are searched by. */
final class TermReader {

    private static final double FULL = 1;
    private static final double LIGHT = 0.5;
    private static final double ASIDE = 0.35;

    private final Lexicon lexicon = new Lexicon();

    /** A question: what is one thing by many names becomes one term, what only asks stands aside. */
    Terms asked(Spelled spelled) {
        Terms terms = new Terms();
        terms.wordForWord(spelled.words());
        for (int i = 0; i < spelled.words().size(); ) {
            if (spelled.words().get(i).isEmpty()) {
                terms.endSentence();
                i++;
                continue;
            }
            Lexicon.Phrase phrase = lexicon.asked(spelled.words(), i);
            if (phrase.asks()) {
                spelled.words().subList(i, i + phrase.length()).forEach(word -> terms.addAside(word, ASIDE));
            } else {
                add(terms, phrase);
                if (phrase.terms().equals(spelled.words().get(i))) {
                    terms.typed(spelled.typed().get(i));
                }
            }
            i += phrase.length();
        }
        return terms;
    }

    /** An answer, or a question as answers are written: long enough to say most things in its own words. */
    Terms told(Spelled spelled) {
        Terms terms = new Terms();
        for (int i = 0; i < spelled.words().size(); ) {
            if (spelled.words().get(i).isEmpty()) {
                terms.endSentence();
                i++;
                continue;
            }
            Lexicon.Phrase phrase = lexicon.told(spelled.words(), i);
            add(terms, phrase);
            i += phrase.length();
        }
        return terms;
    }

    boolean isOfTheField(String term) {
        return lexicon.isOfTheField(term);
    }

    /**
     * Words with nothing left short, sentence by sentence.
     *
     * @param words folded; empty where a sentence ends
     * @param typed the same words with the diacritics they were typed with
     */
    record Spelled(List<String> words, List<String> typed) {}

    /** What the words are meant for: short spellings spelt out, others as the guess has it. */
    Spelled spelled(List<Word> typed, Function<String, List<String>> guess) {
        Spelled spelled = new Spelled(new ArrayList<>(), new ArrayList<>());
        for (Word word : typed) {
            List<String> meant = lexicon.spelledOut(word.folded());
            if (meant.isEmpty() && !word.endsSentence()) {
                meant = guess.apply(word.folded());
            }
            if (meant.isEmpty() || meant.equals(List.of(word.folded()))) {
                spelled.words().add(word.folded());
                spelled.typed().add(word.typed());
            } else {
                spelled.words().addAll(meant);
                spelled.typed().addAll(meant);
            }
        }
        return spelled;
    }

    private void add(Terms terms, Lexicon.Phrase phrase) {
        for (String term : phrase.terms().split(" ")) {
            terms.add(term, lexicon.isLight(term) ? LIGHT : FULL);
        }
    }
}
