package vn.lensong.domain.partner;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * What a list says that a person allowed.
 *
 * @param purposes their stable names; whether there are such is for whoever writes consents down
 * @param proof where it lies that the person said yes, in the words of the list
 */
public record ListedConsent(Set<String> purposes, Instant givenAt, String proof) {

    private static final int LONGEST_PROOF = 500;
    private static final int LONGEST_PURPOSES = 200;

    /** How people call the purposes in a spreadsheet. */
    private static final Map<String, String> WORDS = Map.of(
            "goi_lai", "CALL_BACK",
            "tu_van", "CONSULT",
            "nhac_han", "REMIND",
            "nhan_tin", "REMIND",
            "chuyen_doi_tac", "SHARE_WITH_PARTNER");

    public ListedConsent {
        purposes = Set.copyOf(purposes);
    }

    /**
     * What three cells say, of which none may be empty then.
     *
     * @param purposes separated by commas, semicolons or strokes
     * @throws Refusal {@code field.missing}, {@code field.too-long}
     */
    public static ListedConsent of(String purposes, Instant givenAt, String proof) {
        List<String> words = Arrays.stream(Text.required("consent", purposes, LONGEST_PURPOSES).split("[,;/|+]"))
                .map(ImportColumns::plain)
                .filter(word -> !word.isBlank() && !word.equals("_"))
                .toList();
        if (words.isEmpty()) {
            throw Refusal.field("consent", "field.missing", Map.of("field", "consent"));
        }
        Set<String> named = new TreeSet<>();
        words.forEach(word -> named.add(WORDS.getOrDefault(word, word.toUpperCase(Locale.ROOT))));
        return new ListedConsent(named, givenAt, Text.required("consent_proof", proof, LONGEST_PROOF));
    }

    /** Keeps the proof, which may name somebody, out of logs. */
    @Override
    public String toString() {
        return "ListedConsent" + purposes;
    }
}
