package vn.lensong.adapters.persistence.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.Identity;

/** What leads to a person: given at first, and then what was found by it, table by table. */
public final class Traces {

    /** Stands for words that were erased. */
    public static final String ERASED = "[đã xóa]";

    /** After the country's code: what every way of writing a number without gaps ends in. */
    private static final int COUNTRY = "+84".length();

    /** What was found. */
    public enum Kind {
        ITEM,
        /** Somebody else wrote it, with the person's number in it. */
        ITEM_OF_ANOTHER,
        QUESTION,
        /** Was answered together with one of the person's. */
        QUESTION_OF_ANOTHER,
        LEAD,
        /** Is another person's, who left this number too. */
        LEAD_OF_ANOTHER,
        TEXT,
        INVITATION,
        CONVERSATION,
        MESSAGE,
        CALL_BACK,
        WINNER,
        STORY,
        GUEST,
        COMPLAINT,
        RECORD
    }

    private final Set<String> keys;
    private final Set<String> phones;
    private final Set<String> numbers;
    private final Scopes scopes;
    private final Map<Kind, Set<UUID>> found = new EnumMap<>(Kind.class);
    private final Set<UUID> programmes = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    /** @param numbers the tokens of the person's numbers */
    Traces(Identity who, Collection<String> numbers, List<Scope> scopes) {
        this(who.keys(), who.phones(), Set.copyOf(numbers), scopes);
    }

    private Traces(Set<String> keys, Set<String> phones, Set<String> numbers, List<Scope> scopes) {
        this.keys = keys;
        this.phones = phones;
        this.numbers = numbers;
        this.scopes = new Scopes(scopes);
        for (Kind kind : Kind.values()) {
            found.put(kind, new LinkedHashSet<>());
        }
    }

    /** To erase what is added to it, whosever it is. */
    static Traces ofNobody() {
        return new Traces(Set.of(), Set.of(), Set.of(), List.of(Scope.NATION));
    }

    public Set<String> keys() {
        return keys;
    }

    public Set<String> phones() {
        return phones;
    }

    /** What stands for the numbers in tables. */
    public Set<String> numbers() {
        return numbers;
    }

    /** Where it may be looked. */
    public Scopes scopes() {
        return scopes;
    }

    public Set<UUID> of(Kind kind) {
        return found.getOrDefault(kind, Set.of());
    }

    public void add(Kind kind, UUID id) {
        found.get(kind).add(id);
    }

    public void add(Kind kind, Collection<UUID> ids) {
        found.get(kind).addAll(ids);
    }

    public Set<UUID> programmes() {
        return programmes;
    }

    /** What the person is called in what was found. */
    public Set<String> names() {
        return names;
    }

    /** Texts that stand for this person and hardly for anybody else. */
    public List<String> needles() {
        List<String> needles = new ArrayList<>(keys());
        phones().forEach(phone -> needles.add(phone.substring(COUNTRY)));
        needles.addAll(numbers());
        return needles;
    }

    int size() {
        return found.values().stream().mapToInt(Set::size).sum();
    }
}
