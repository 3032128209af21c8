package vn.lensong.domain.signal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote under which comment, gathered as replies are read: a reply that is read again counts once.
 *
 * @param under who wrote under each comment
 */
public record Replies(Map<Comment, People> under) {

    public Replies {
        under = Map.copyOf(under);
    }

    /** A comment by the name its platform gives it. */
    public record Comment(String platform, String externalId) {}

    /** Something that was written under a comment. */
    public record Reply(Comment to, String person, Instant at) {}

    /** Those who wrote under a comment, and when one of them did last. */
    public record People(Set<String> who, Instant last) {

        public People {
            who = Set.copyOf(who);
        }
    }

    /** Nothing read yet. */
    public static Replies none() {
        return new Replies(Map.of());
    }

    /** With these replies, without the comments under which nobody wrote since then. */
    public Replies with(List<Reply> read, Instant since) {
        Map<Comment, Set<String>> who = new HashMap<>();
        Map<Comment, Instant> last = new HashMap<>();
        for (Reply reply : read) {
            who.computeIfAbsent(reply.to, comment -> new HashSet<>(people(comment))).add(reply.person);
            last.merge(reply.to, reply.at, (one, other) -> one.isAfter(other) ? one : other);
        }
        Map<Comment, People> all = new HashMap<>(under);
        who.forEach((comment, people) -> {
            Instant newest = last.getOrDefault(comment, Instant.EPOCH);
            People before = under.get(comment);
            all.put(comment, new People(people, before != null && before.last.isAfter(newest) ? before.last : newest));
        });
        all.values().removeIf(people -> people.last.isBefore(since));
        return new Replies(all);
    }

    /** How many people wrote under a comment, whoever wrote the comment left out. */
    public int reach(Comment comment, @Nullable String author) {
        Set<String> who = people(comment);
        return who.size() - (author != null && who.contains(author) ? 1 : 0);
    }

    private Set<String> people(Comment comment) {
        People people = under.get(comment);
        return people == null ? Set.of() : people.who;
    }
}
