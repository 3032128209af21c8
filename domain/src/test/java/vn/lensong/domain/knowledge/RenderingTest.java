package vn.lensong.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Refused;
import vn.lensong.domain.policy.PolicyTable;
import vn.lensong.domain.policy.Shipped;

/** An answer reads as the law is on the day. */
class RenderingTest {

    private static final PolicyTable TABLE = Shipped.table();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
    private static final LocalDate NEXT_YEAR = LocalDate.parse("2027-01-02");

    @Test
    void figures_are_those_of_the_day() {
        AnswerContent content = content("Người thứ nhất đóng {{household_hi.first.year}} một năm.", "");

        assertThat(spoken(content, TODAY)).isEqualTo("Người thứ nhất đóng 1.366.200 đồng một năm.");
        assertThat(spoken(content, LocalDate.parse("2026-06-30")))
                .isEqualTo("Người thứ nhất đóng 1.263.600 đồng một năm.");
    }

    @Test
    void a_figure_that_awaits_confirmation_is_not_told() {
        AnswerContent content = content("Thấp nhất {{ voluntary_si.least.net.other }}.", "");

        Rendering rendering = content.on(TABLE, NEXT_YEAR);

        assertThat(rendering.pending()).isTrue();
        assertThat(Rendering.text(rendering.spoken(), name -> "[" + name + "]"))
                .isEqualTo("Thấp nhất [voluntary_si.least.net.other].");
        assertThat(content.on(TABLE, TODAY).pending()).isFalse();
    }

    @Test
    void the_one_form_stands_in_for_the_other() {
        assertThat(spoken(content("", "Viết ra."), TODAY)).isEqualTo("Viết ra.");
        assertThat(Rendering.text(content("Nói ra.", "").on(TABLE, TODAY).written(), name -> ""))
                .isEqualTo("Nói ra.");
        assertThat(Refused.code(() -> content(" ", ""))).isEqualTo("answer.nothing-said");
    }

    @Test
    void an_unknown_figure_is_refused_with_names_that_are_near() {
        Refusal refusal = Refused.by(() -> content("{{household_hi.frist.year}}", "").requireKnownFigures());

        assertThat(refusal.code()).isEqualTo("answer.unknown-figure");
        assertThat(refusal.details()).containsEntry("name", "household_hi.frist.year");
        assertThat(String.valueOf(refusal.details().get("near"))).startsWith("household_hi.first.year, ");
    }

    @Test
    void braces_that_quote_nothing_are_refused() {
        for (String text : List.of("{{household_hi.first.year", "household_hi.first.year}}", "{{{{x}}", "{{a{b}}")) {
            assertThat(Refused.code(() -> content(text, "").requireKnownFigures()))
                    .as(text)
                    .isIn("answer.braces", "answer.unknown-figure");
        }
        assertThat(Refused.code(() -> content("{{}}", "").requireKnownFigures())).isEqualTo("answer.unknown-figure");
        content("một {dấu} ngoặc", "").requireKnownFigures();
    }

    @Test
    void each_figure_is_told_once_spoken_ones_first() {
        AnswerContent content = content(
                "{{household_hi.rate}} và {{household_hi.rate}}", "{{household_hi.benefit}}, {{household_hi.rate}}");

        assertThat(content.on(TABLE, TODAY).figures())
                .extracting(Piece::figure)
                .containsExactly("household_hi.rate", "household_hi.benefit");
        assertThat(content.figures()).isEqualTo(Set.of("household_hi.rate", "household_hi.benefit"));
    }

    @Test
    void a_spoken_form_of_more_than_45_seconds_is_refused_with_its_seconds() {
        String longest = "nói ".repeat(180).strip();

        content(longest, "").requireSound(TABLE, TODAY);
        Refusal refusal = Refused.by(() -> content(longest + " nữa", "").requireSound(TABLE, TODAY));

        assertThat(refusal.code()).isEqualTo("answer.too-long-to-say");
        assertThat(refusal.details()).containsEntry("seconds", 46).containsEntry("longest", 45);
        content("", longest + " nữa").requireSound(TABLE, TODAY);
    }

    @Test
    void a_figure_takes_the_time_of_what_it_reads_like() {
        String words = "nói ".repeat(170);

        content(words, "").requireSound(TABLE, TODAY);

        assertThat(Refused.code(
                        () -> content(words + "{{household_hi.first.year}}", "").requireSound(TABLE, TODAY)))
                .isEqualTo("answer.too-long-to-say");
    }

    @Test
    void days_in_the_wrong_order_are_refused() {
        assertThat(Refused.code(() -> new AnswerContent(
                        "Hỏi?", List.of(), "Đáp", "", "", "", Product.BOTH, NEXT_YEAR, TODAY, true)))
                .isEqualTo("answer.days");
    }

    private static AnswerContent content(String spoken, String written) {
        return new AnswerContent("Hỏi?", List.of(), spoken, written, "", "", Product.BOTH, null, null, true);
    }

    private static String spoken(AnswerContent content, LocalDate day) {
        return Rendering.text(content.on(TABLE, day).spoken(), name -> "");
    }
}
