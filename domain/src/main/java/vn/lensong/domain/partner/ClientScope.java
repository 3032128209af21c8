package vn.lensong.domain.partner;

import java.util.Arrays;
import java.util.Optional;

/** What a partner's system may do, by the word it asks for. */
public enum ClientScope {
    /** Reads the organisation's leads, without names and numbers. */
    LEADS_READ("leads:read"),
    /** Sees the names and numbers of the leads it reads and is told of. */
    LEADS_CONTACT("leads:contact"),
    /** Brings leads in. */
    LEADS_WRITE("leads:write"),
    /** Says what came of a lead. */
    OUTCOMES_WRITE("outcomes:write");

    private final String word;

    ClientScope(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The one that this word asks for; empty when there is none. */
    public static Optional<ClientScope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
