package vn.lensong.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lensong.application.knowledge.AnswerSearch.Entry;
import vn.lensong.application.knowledge.AnswerSearch.Found;
import vn.lensong.domain.Scope;

/** What every search for approved answers keeps to. */
public interface AnswerSearchContract {

    UUID PENSION = new UUID(0, 1);
    UUID CARD = new UUID(0, 2);
    UUID MATERNITY = new UUID(0, 3);

    /** The search to try, the same one each time within a test. */
    AnswerSearch search();

    /** Three answers of an invented province. */
    static List<Entry> three() {
        return List.of(
                new Entry(
                        PENSION,
                        Scope.NATION,
                        List.of("Đóng BHXH tự nguyện bao nhiêu năm thì có lương hưu?", "Mấy năm thì được lĩnh lương hưu?"),
                        "Đủ tuổi nghỉ hưu và đủ thời gian đóng thì được hưởng lương hưu hằng tháng."),
                new Entry(
                        CARD,
                        Scope.NATION,
                        List.of("Mất thẻ BHYT thì xin cấp lại ở đâu?"),
                        "Báo với cơ quan BHXH nơi gần nhất hoặc làm trên ứng dụng VssID."),
                new Entry(
                        MATERNITY,
                        Scope.NATION,
                        List.of("Tham gia tự nguyện sinh con có được trợ cấp thai sản không?"),
                        "Có, mỗi con được một khoản trợ cấp."));
    }

    private List<UUID> found(String text) {
        return search().search(text, any -> true, 10).stream().map(Found::answerId).toList();
    }

    @Test
    default void a_new_search_finds_nothing() {
        assertThat(found("lương hưu")).isEmpty();
    }

    @Test
    default void the_question_itself_comes_first_and_is_sure() {
        search().replace(three());

        Found first = search().search("Mất thẻ BHYT thì xin cấp lại ở đâu?", any -> true, 10).getFirst();

        assertThat(first.answerId()).isEqualTo(CARD);
        assertThat(first.confident()).isTrue();
    }

    @Test
    default void marks_and_their_encoding_make_no_difference_to_what_comes_first() {
        search().replace(three());
        String asked = "mất thẻ bhyt xin cấp lại ở đâu";

        assertThat(found(Normalizer.normalize(asked, Normalizer.Form.NFD)).getFirst()).isEqualTo(CARD);
        assertThat(found("mat the bhyt xin cap lai o dau").getFirst()).isEqualTo(CARD);
    }

    @Test
    default void another_wording_finds_the_answer_too() {
        search().replace(three());

        assertThat(found("mấy năm thì được lĩnh lương hưu").getFirst()).isEqualTo(PENSION);
    }

    @Test
    default void scores_lie_above_0_up_to_1_and_never_rise() {
        search().replace(three());

        List<Double> scores = search().search("tự nguyện có lương hưu, thai sản và thẻ BHYT không?", any -> true, 10)
                .stream()
                .map(Found::score)
                .toList();

        assertThat(scores).hasSizeGreaterThan(1).allMatch(score -> score > 0 && score <= 1);
        assertThat(scores).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    default void those_that_fit_equally_come_by_their_id() {
        List<UUID> ids = IntStream.range(0, 7).mapToObj(i -> new UUID(1, i)).toList();
        List<Entry> alike = new ArrayList<>(ids.stream()
                .map(id -> new Entry(id, Scope.NATION, List.of("Sổ BHXH bị rách đổi ở đâu?"), "Ở cơ quan BHXH."))
                .toList());
        search().replace(alike.reversed());

        assertThat(found("đổi sổ bị rách")).isEqualTo(ids);
    }

    @Test
    default void no_more_come_than_asked_for() {
        search().replace(three());

        assertThat(search().search("tự nguyện lương hưu thai sản thẻ BHYT", any -> true, 2)).hasSize(2);
    }

    @Test
    default void what_does_not_count_is_in_nobodys_way() {
        List<Entry> many = new ArrayList<>(three());
        for (int i = 0; i < 60; i++) {
            many.add(new Entry(
                    new UUID(2, i), Scope.province("31"), List.of("Mất thẻ BHYT xin cấp lại ở đâu?"), "Ở phường."));
            many.add(new Entry(
                    new UUID(3, i), Scope.province("31"), List.of("Tiểu mục " + i + " quy định những gì?"), "Rất nhiều."));
        }
        search().replace(many);

        List<Found> counting =
                search().search("mất thẻ BHYT xin cấp lại ở đâu", id -> id.getMostSignificantBits() == 0, 1);

        assertThat(counting).extracting(Found::answerId).containsExactly(CARD);
    }

    @Test
    default void each_answer_is_asked_about_at_most_once() {
        search().replace(three());
        ConcurrentHashMap<UUID, Integer> times = new ConcurrentHashMap<>();

        search().search("lương hưu tự nguyện, thẻ BHYT", id -> times.merge(id, 1, Integer::sum) > 0, 10);

        assertThat(times.values()).isNotEmpty().allMatch(count -> count == 1);
    }

    @Test
    default void what_is_replaced_is_gone() {
        search().replace(three());

        search().replace(three().subList(0, 1));

        assertThat(found("mất thẻ BHYT xin cấp lại ở đâu")).doesNotContain(CARD);
        assertThat(found("bao nhiêu năm có lương hưu")).containsExactly(PENSION);
    }

    @Test
    default void an_empty_list_empties_it() {
        search().replace(three());

        search().replace(List.of());

        assertThat(found("lương hưu")).isEmpty();
    }

    @Test
    default void a_text_without_a_word_finds_nothing() {
        search().replace(three());

        assertThat(found("")).isEmpty();
        assertThat(found(" \n?!… 😀👍 ")).isEmpty();
    }

    @Test
    default void no_text_is_refused() {
        search().replace(three());

        for (String text : List.of(
                "lương AND (hưu OR \"",
                "thẻ:* ~5 ^2 [a TO b] \\",
                "\u0301\u0323 \uD800 thẻ",
                "a".repeat(40_000),
                "thẻ ".repeat(9_000),
                String.join(" ", IntStream.range(0, 8_000).mapToObj(i -> "từ" + i).toList()))) {
            assertThat(search().search(text, any -> true, 3)).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    default void an_answer_without_wordings_or_words_does_no_harm() {
        List<Entry> odd = new ArrayList<>(three());
        odd.add(new Entry(new UUID(3, 1), Scope.NATION, List.of(), ""));
        odd.add(new Entry(new UUID(3, 2), Scope.NATION, List.of("", "?"), "…"));

        search().replace(odd);

        assertThat(found("mất thẻ BHYT cấp lại").getFirst()).isEqualTo(CARD);
    }

    @Test
    default void a_search_sees_all_of_one_list_or_all_of_another() throws Exception {
        List<Entry> odd = batch(4);
        List<Entry> even = batch(5);
        search().replace(odd);
        AtomicBoolean done = new AtomicBoolean();
        Callable<Boolean> searching = () -> {
            boolean whole = true;
            while (!done.get()) {
                List<Found> found = search().search("đổi sổ bị rách ở đâu", any -> true, 100);
                long kinds = found.stream().map(one -> one.answerId().getMostSignificantBits()).distinct().count();
                whole &= kinds == 1 && found.size() == 40;
            }
            return whole;
        };

        try (var threads = Executors.newFixedThreadPool(3)) {
            var first = threads.submit(searching);
            var second = threads.submit(searching);
            for (int i = 0; i < 40; i++) {
                search().replace(i % 2 == 0 ? even : odd);
            }
            done.set(true);

            assertThat(first.get()).isTrue();
            assertThat(second.get()).isTrue();
        }
    }

    private static List<Entry> batch(long kind) {
        return IntStream.range(0, 40)
                .mapToObj(i -> new Entry(
                        new UUID(kind, i), Scope.NATION, List.of("Sổ BHXH bị rách đổi ở đâu?"), "Ở cơ quan BHXH."))
                .toList();
    }
}
