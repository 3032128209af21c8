package vn.lensong.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refused;
import vn.lensong.domain.Scope;

class FrameworkScriptTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final UUID OTHER = new UUID(0, 101);
    private static final Scope PROVINCE = new Scope("vn/31");

    @Test
    void a_script_is_drafted_reviewed_approved_and_retired() {
        FrameworkScript approved = Scripts.approved();

        assertThat(approved.status()).isEqualTo(FrameworkScript.Status.APPROVED);
        assertThat(approved.retired().status()).isEqualTo(FrameworkScript.Status.RETIRED);
        assertThat(Refused.code(() -> approved.approved(Scripts.REVIEWER))).isEqualTo("script.state");
    }

    @Test
    void whoever_handed_it_in_does_not_approve_it() {
        FrameworkScript handedIn = Scripts.draft().submitted(Scripts.EDITOR);

        assertThat(Refused.code(() -> handedIn.approved(Scripts.EDITOR))).isEqualTo("script.own-approval");
    }

    @Test
    void what_is_sent_back_is_a_draft_again_and_what_is_approved_is_never_rewritten() {
        assertThat(Scripts.draft().submitted(Scripts.EDITOR).sentBack().status())
                .isEqualTo(FrameworkScript.Status.DRAFT);
        assertThat(Refused.code(() -> Scripts.approved().rewritten("Khác", Scripts.content(3), null, null)))
                .isEqualTo("script.state");
    }

    @Test
    void a_draft_makes_no_programmes() {
        assertThat(Refused.code(() -> Scripts.draft().requireUsable(TODAY))).isEqualTo("script.not-approved");
    }

    @Test
    void an_edition_counts_from_its_first_day_to_its_last() {
        FrameworkScript script = Scripts.draft()
                .rewritten("Kịch bản khung", Scripts.content(5), TODAY, TODAY.plusDays(1))
                .submitted(Scripts.EDITOR)
                .approved(Scripts.REVIEWER);

        script.requireUsable(TODAY);
        script.requireUsable(TODAY.plusDays(1));
        assertThat(Refused.code(() -> script.requireUsable(TODAY.minusDays(1)))).isEqualTo("script.not-effective");
        assertThat(Refused.code(() -> script.requireUsable(TODAY.plusDays(2)))).isEqualTo("script.not-effective");
        assertThat(Refused.code(() -> Scripts.draft().rewritten("K", Scripts.content(5), TODAY, TODAY.minusDays(1))))
                .isEqualTo("script.effective");
    }

    @Test
    void the_next_edition_says_the_same_and_shares_the_lineage() {
        FrameworkScript next = Scripts.approved().nextEdition(OTHER);

        assertThat(next.status()).isEqualTo(FrameworkScript.Status.DRAFT);
        assertThat(next.edition().no()).isEqualTo(2);
        assertThat(next.edition().lineage()).isEqualTo(Scripts.approved().id());
        assertThat(next.content()).isEqualTo(Scripts.approved().content());
    }

    @Test
    void an_edition_gives_way_to_the_later_one_on_the_day_that_one_counts() {
        FrameworkScript earlier = Scripts.approved();

        assertThat(earlier.superseded(null, TODAY).status()).isEqualTo(FrameworkScript.Status.RETIRED);
        assertThat(earlier.superseded(TODAY, TODAY).status()).isEqualTo(FrameworkScript.Status.RETIRED);
        assertThat(earlier.superseded(TODAY.plusDays(7), TODAY).edition().until()).isEqualTo(TODAY.plusDays(6));
    }

    @Test
    void a_province_adapts_what_is_approved_above_it_and_remembers_from_what() {
        FrameworkScript own = Scripts.approved().adapted(OTHER, PROVINCE, "Kịch bản Hải Phòng");

        assertThat(own.edition().adaptedFrom()).isEqualTo(Scripts.approved().id());
        assertThat(own.scope()).isEqualTo(PROVINCE);
        assertThat(Refused.code(() -> Scripts.approved().adapted(OTHER, Scope.NATION, "K")))
                .isEqualTo("script.adapt-below");
    }

    @Test
    void an_adaptation_keeps_every_mandatory_segment() {
        FrameworkScript own = Scripts.approved().adapted(OTHER, PROVINCE, "Kịch bản Hải Phòng");
        FrameworkScript shorter = own.rewritten("Kịch bản Hải Phòng", Scripts.content(3), null, null);

        assertThat(Refused.code(() -> shorter.requireMandatoryOf(Scripts.approved())))
                .isEqualTo("programme.mandatory-segment");
    }

    @Test
    void a_script_without_segments_is_refused() {
        assertThat(Refused.code(() -> ScriptContent.of(List.of()))).isEqualTo("script.empty");
    }

    @Test
    void segments_are_numbered_from_one_without_gaps() {
        assertThat(Refused.code(() -> ScriptContent.of(List.of(Scripts.segment(2, SegmentType.OPENING, true)))))
                .isEqualTo("script.numbering");
    }

    @Test
    void a_key_names_one_segment() {
        ScriptSegment first = Scripts.segment(1, SegmentType.OPENING, true);

        assertThat(Refused.code(() -> ScriptContent.of(List.of(first, first.at(2))))).isEqualTo("script.key-twice");
    }

    @Test
    void a_segment_lasts_between_a_second_and_two_hours() {
        assertThat(Refused.code(() -> Timing.of(0))).isEqualTo("segment.length");
        assertThat(Refused.code(() -> Timing.of(7201))).isEqualTo("segment.length");
        assertThat(Timing.of(10).warnSeconds()).isEqualTo(10);
    }

    @Test
    void a_key_is_made_from_a_title() {
        assertThat(Key.of("Mức đóng, hỗ trợ & quyền lợi", 3)).isEqualTo("muc-dong-ho-tro-quyen-loi");
        assertThat(Key.of("…", 3)).isEqualTo("phan-3");
    }
}
