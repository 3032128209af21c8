package vn.lensong.application.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.POST;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.Topic;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.signal.Replies.Comment;
import vn.lensong.domain.signal.Signal;
import vn.lensong.domain.signal.SignalEvent;
import vn.lensong.domain.signal.SignalKind;

/** What the watch reads of an evening that nobody but it looks at, and what it finds. */
class WatchSignalsTest {

    private static final int PACE = 10;
    private static final String UNHAPPY = "Thái độ nhân viên cửa quyền quá";

    private final UUID programme = UUID.randomUUID();
    private final Broadcast broadcast = new Broadcast(
            UUID.randomUUID(), 1, programme, POST, "facebook", "page", "video", List.of(), null,
            Broadcast.State.LIVE, null, NOON, null, NOON);
    private final Evening evening = new Evening();
    private final Kept kept = new Kept();
    private final WatchSignals watch =
            new WatchSignals(evening, kept, broadcasts(), UUID::randomUUID, evening.clock());
    private int looked;

    @Test
    void a_comment_is_handed_out_a_few_times_and_not_for_an_hour() {
        quiet(0, 3_600);

        looksUntil(3_600);

        assertThat(evening.handedOut).isLessThan(evening.written.size() * 6);
        assertThat(kept.signals).isEmpty();
    }

    @Test
    void a_spark_is_found_though_its_comments_came_forty_seconds_late() {
        quiet(0, 1_200);
        looksUntil(1_200);
        for (int person = 0; person < 20; person++) {
            evening.write("khách " + person, 1_160 + person, 1_201, UNHAPPY);
        }

        looksUntil(1_210);

        assertThat(kept.signals).extracting(Signal::topic).containsExactly(Topic.ATTITUDE);
    }

    @Test
    void a_node_that_begins_in_the_middle_knows_what_was_usual_before() {
        for (int second = 0; second < 3_000; second += 3) {
            evening.write("khách " + second, second, second, second % 2 == 0 ? UNHAPPY : "Xin chào");
        }

        at(3_000);

        assertThat(kept.signals).isEmpty();
    }

    @Test
    void a_comment_that_is_edited_is_understood_anew() {
        quiet(0, 1_200);
        for (int person = 0; person < 20; person++) {
            evening.write("khách " + person, 1_150 + person, 1_150, "Xin chào");
        }
        looksUntil(1_190);
        evening.written.replaceAll(heard -> heard.person().startsWith("khách")
                ? new HeardItems.Heard(heard.itemId(), heard.at(), heard.person(), true, null, UNHAPPY)
                : heard);

        looksUntil(1_200);

        assertThat(kept.signals).extracting(Signal::topic).containsExactly(Topic.ATTITUDE);
    }

    @Test
    void a_complaint_under_which_many_wrote_one_after_the_other_has_reached_them() {
        UUID complaint = evening.write("mẹ", 100, 100, UNHAPPY);
        for (int person = 0; person < WatchSignals.REACH; person++) {
            evening.write("người " + person, 120 + person * 100, 120 + person * 100, "Đúng vậy", complaint);
        }

        looksUntil(WatchSignals.REACH * 100);
        assertThat(kept.signals).isEmpty();

        looksUntil(100 + WatchSignals.REACH * 100);
        assertThat(kept.signals).extracting(Signal::kind).containsExactly(SignalKind.REACH);
        assertThat(kept.signals.getFirst().people()).isEqualTo(WatchSignals.REACH);
    }

    @Test
    void what_people_answered_under_something_else_than_a_complaint_is_a_conversation() {
        UUID greeting = evening.write("mẹ", 100, 100, "Xin chào");
        for (int person = 0; person < WatchSignals.REACH * 2; person++) {
            evening.write("người " + person, 120 + person, 120 + person, "Chào mẹ", greeting);
        }

        looksUntil(300);

        assertThat(kept.signals).isEmpty();
    }

    private void quiet(int from, int until) {
        for (int second = from; second < until; second += 4) {
            evening.write("người " + second % 60, second, second, "Chúc chương trình thành công");
        }
    }

    private void looksUntil(int second) {
        for (; looked <= second; looked += PACE) {
            at(looked);
        }
    }

    private void at(int second) {
        evening.now = NOON.plusSeconds(second);
        assertThat(watch.ring(broadcast.id())).isEqualTo(evening.now.plus(Duration.ofSeconds(PACE)));
    }

    /** The only one there is. */
    private Broadcasts broadcasts() {
        return (Broadcasts) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Broadcasts.class}, (proxy, method, values) -> Optional.of(broadcast));
    }

    /** What was written, as far as it has come. */
    private static final class Evening implements HeardItems {

        private final List<Heard> written = new ArrayList<>();
        private final List<Instant> came = new ArrayList<>();
        private Instant now = NOON;
        private int handedOut;

        UUID write(String person, int second, int arrives, String words) {
            return write(person, second, arrives, words, null);
        }

        UUID write(String person, int second, int arrives, String words, @Nullable UUID under) {
            boolean complaint = words.equals(UNHAPPY);
            UUID id = UUID.randomUUID();
            Comment parent = under == null ? null : comment(under);
            written.add(new Heard(id, NOON.plusSeconds(second), person, complaint, parent, words));
            came.add(NOON.plusSeconds(arrives));
            return id;
        }

        private static Comment comment(UUID itemId) {
            return new Comment("facebook", itemId.toString());
        }

        Clock clock() {
            InstantSource source = () -> now;
            return source.withZone(ZoneOffset.UTC);
        }

        @Override
        public int count(UUID programmeId, Instant from, Instant until) {
            return there(from, until).size();
        }

        @Override
        public List<Heard> between(UUID programmeId, Instant from, Instant until) {
            List<Heard> found = there(from, until);
            handedOut += found.size();
            return found;
        }

        private List<Heard> there(Instant from, Instant until) {
            List<Heard> found = new ArrayList<>();
            for (int i = 0; i < written.size(); i++) {
                Heard heard = written.get(i);
                if (!came.get(i).isAfter(now) && !heard.at().isBefore(from) && !heard.at().isAfter(until)) {
                    found.add(heard);
                }
            }
            return found;
        }

        @Override
        public List<Complaint> complaints(Collection<Comment> comments) {
            return written.stream()
                    .filter(heard -> heard.complaint() && comments.contains(comment(heard.itemId())))
                    .map(heard -> new Complaint(
                            heard.itemId(), comment(heard.itemId()), heard.person(), heard.words()))
                    .toList();
        }

        @Override
        public List<Line> lines(List<UUID> itemIds) {
            return List.of();
        }
    }

    /** What was raised. */
    private static final class Kept implements Signals {

        private final List<Signal> signals = new ArrayList<>();

        @Override
        public Optional<Signal> find(UUID id) {
            return signals.stream().filter(signal -> signal.id().equals(id)).findFirst();
        }

        @Override
        public List<Signal> inside(List<Scope> scopes) {
            return List.copyOf(signals);
        }

        @Override
        public List<Signal> ofProgramme(UUID programmeId, Instant since) {
            return List.copyOf(signals);
        }

        @Override
        public void save(Signal next, SignalEvent because) {
            signals.add(next);
        }
    }
}
