package vn.lensong.application.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.policy.PolicyTables;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.Rendering;
import vn.lensong.domain.policy.PolicyTable;

/**
 * What this node searches in, kept in step with what is stored.
 *
 * <p>Every node has an index of its own and makes it anew when the stored revision is another one: whoever
 * changes an answer does so before it is answered, and the other nodes look once a second. A search takes
 * what is there and waits for nobody.
 */
public final class AnswerIndex {

    static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Answers answers;
    private final AnswerSearch search;
    private final PolicyTables tables;
    private final Clock clock;
    private final ReentrantLock building = new ReentrantLock();
    private volatile @Nullable Content content;
    private volatile Instant nextLook = Instant.MIN;

    public AnswerIndex(Answers answers, AnswerSearch search, PolicyTables tables, Clock clock) {
        this.answers = answers;
        this.search = search;
        this.tables = tables;
        this.clock = clock;
    }

    /** Approved answers that fit, the best first; as {@link AnswerSearch#search}. */
    List<AnswerSearch.Found> search(String text, Predicate<Standing> among, int limit) {
        Content now = content();
        return search.search(text, id -> now.holds(id, among), limit);
    }

    /** All approved ones. */
    Collection<Standing> standing() {
        return content().byId.values();
    }

    /** Is in step with everything that was stored before, when it returns. */
    public void catchUp() {
        building.lock();
        try {
            look();
        } finally {
            building.unlock();
        }
    }

    /** Looks whether anything was changed elsewhere, unless building it the last time took so long that it is too soon. */
    public void follow() {
        if (!clock.instant().isBefore(nextLook)) {
            catchUp();
        }
    }

    private Content content() {
        Content now = content;
        if (now == null) {
            catchUp();
            now = content;
        }
        return now == null ? Content.NOTHING : now;
    }

    private void look() {
        Instant began = clock.instant();
        LocalDate today = LocalDate.ofInstant(began, HANOI);
        // Read before the answers: what is saved in between is found at the next look.
        long revision = answers.revision();
        Content now = content;
        if (now == null || now.revision != revision || !now.day.equals(today)) {
            build(revision, today);
            Instant ended = clock.instant();
            // While thousands are imported elsewhere, half of the time is left for other work.
            nextLook = ended.plus(Duration.between(began, ended));
        }
    }

    private void build(long revision, LocalDate today) {
        PolicyTable table = tables.table();
        List<AnswerSearch.Entry> entries = new ArrayList<>();
        Map<UUID, Standing> byId = new HashMap<>();
        for (Answer answer : answers.approved()) {
            List<String> wordings = new ArrayList<>(List.of(answer.content().question()));
            wordings.addAll(answer.content().wordings());
            Rendering rendering = answer.content().on(table, today);
            entries.add(new AnswerSearch.Entry(
                    answer.id(), answer.scope(), wordings, Rendering.text(rendering.written(), name -> "")));
            byId.put(answer.id(), Standing.of(answer));
        }
        search.replace(entries);
        content = new Content(revision, today, byId);
    }

    private record Content(long revision, LocalDate day, Map<UUID, Standing> byId) {

        static final Content NOTHING = new Content(-1, LocalDate.EPOCH, Map.of());

        boolean holds(UUID id, Predicate<Standing> among) {
            Standing standing = byId.get(id);
            return standing != null && among.test(standing);
        }
    }

    /**
     * What a search has to know of an approved answer.
     *
     * @param from the first day on which it stands, null for always
     * @param until the first day on which it stands no more, null while none is known
     */
    record Standing(
            UUID id,
            Scope scope,
            @Nullable UUID overlays,
            Product product,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static Standing of(Answer answer) {
            LocalDate last = answer.content().validTo();
            LocalDate until = last == null ? null : last.plusDays(1);
            if (answer.recheck() != null && (until == null || answer.recheck().from().isBefore(until))) {
                until = answer.recheck().from();
            }
            return new Standing(
                    answer.id(),
                    answer.scope(),
                    answer.overlays(),
                    answer.content().product(),
                    answer.content().validFrom(),
                    until);
        }

        boolean stands(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }
}
