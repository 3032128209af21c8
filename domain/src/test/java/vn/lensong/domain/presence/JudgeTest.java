package vn.lensong.domain.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Scope;

/** What was seen, and what it means; and that what was not seen means nothing. */
class JudgeTest {

    private static final Instant NOON = Instant.parse("2026-11-30T05:00:00Z");
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final Channel SITE = channel(ChannelKind.WEBSITE, "https://haiphong.example.vn", true);
    private static final Channel FANPAGE = channel(ChannelKind.FANPAGE, "https://www.facebook.com/bhxhhp", true);
    private static final Channel VIDEO = channel(ChannelKind.YOUTUBE, "https://www.youtube.com/@bhxhhp", true);

    @Test
    void where_nothing_was_seen_nothing_is_known() {
        assertThat(new Judge(new Seen(List.of(), Map.of(), List.of()), NOON).findings())
                .hasSize(Indicator.values().length)
                .allSatisfy(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
                    assertThat(finding.evidence()).isNotEmpty();
                });
    }

    @Test
    void a_site_that_leads_to_every_channel_passes_and_one_missing_link_fails_it_with_the_address() {
        Set<String> one = Set.of("https://m.facebook.com/bhxhhp/?ref=web", "https://haiphong.example.vn/tin");

        Finding found = finding(Indicator.SITE_LINKS_CHANNELS, List.of(SITE, FANPAGE), read(one, null));
        Finding missing = finding(Indicator.SITE_LINKS_CHANNELS, List.of(SITE, FANPAGE, VIDEO), read(one, null));

        assertThat(found.verdict()).isEqualTo(Verdict.PASS);
        assertThat(missing.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(missing.evidence())
                .contains(Evidence.at(Evidence.Kind.LINK_MISSING, VIDEO.address().url()));
    }

    @Test
    void a_page_that_script_draws_shows_no_links_and_so_says_nothing() {
        assertThat(finding(Indicator.SITE_LINKS_CHANNELS, List.of(SITE, FANPAGE), read(Set.of(), null)).verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_site_is_judged_by_the_date_it_tells_and_by_no_other() {
        assertThat(updated(read(Set.of(), NOON.minus(Duration.ofDays(6))))).isEqualTo(Verdict.PASS);
        assertThat(updated(read(Set.of(), NOON.minus(Duration.ofDays(8))))).isEqualTo(Verdict.FAIL);
        assertThat(updated(read(Set.of(), null))).isEqualTo(Verdict.UNKNOWN);
        assertThat(updated(SiteLook.failed(SiteLook.Outcome.ROBOTS))).isEqualTo(Verdict.UNKNOWN);
        assertThat(updated(SiteLook.answered(500))).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_fanpage_that_posts_each_of_the_last_seven_days_is_updated_daily() {
        List<Instant> daily = IntStream.rangeClosed(1, 7).mapToObj(day -> NOON.minus(Duration.ofDays(day))).toList();

        assertThat(of(Indicator.FANPAGE_DAILY, page(true, daily, 0, null))).isEqualTo(Verdict.PASS);
        assertThat(of(Indicator.FANPAGE_DAILY, page(true, daily.subList(0, 6), 0, null))).isEqualTo(Verdict.FAIL);
        assertThat(of(Indicator.FANPAGE_ACTIVE, page(true, daily.subList(6, 7), 0, null))).isEqualTo(Verdict.FAIL);
        assertThat(of(Indicator.FANPAGE_ACTIVE, page(true, daily, 0, null))).isEqualTo(Verdict.PASS);
        assertThat(of(Indicator.FANPAGE_ACTIVE, page(true, List.of(), 0, null))).isEqualTo(Verdict.FAIL);
        assertThat(of(Indicator.FANPAGE_ACTIVE, page(true, null, 0, null))).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void replies_are_judged_by_their_median_once_there_are_five() {
        assertThat(of(Indicator.REPLY_TIME, page(true, null, 5, Duration.ofMinutes(60)))).isEqualTo(Verdict.PASS);
        assertThat(of(Indicator.REPLY_TIME, page(true, null, 5, Duration.ofMinutes(61)))).isEqualTo(Verdict.FAIL);
        assertThat(of(Indicator.REPLY_TIME, page(true, null, 4, Duration.ofMinutes(1)))).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_platform_that_does_not_say_whether_it_vouches_is_not_guessed_at() {
        assertThat(of(Indicator.VERIFIED, page(true, null, 0, null))).isEqualTo(Verdict.PASS);
        assertThat(of(Indicator.VERIFIED, page(false, null, 0, null))).isEqualTo(Verdict.FAIL);
        assertThat(of(Indicator.VERIFIED, page(null, null, 0, null))).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_video_channel_that_somebody_made_sure_of_is_there_until_its_address_says_it_is_not() {
        assertThat(video(SiteLook.failed(SiteLook.Outcome.ROBOTS))).isEqualTo(Verdict.PASS);
        assertThat(video(SiteLook.answered(404))).isEqualTo(Verdict.FAIL);
    }

    @Test
    void a_person_says_what_no_machine_sees_for_ninety_days_and_an_impostor_speaks_against_it() {
        Finding unknown = new Judge(new Seen(List.of(), Map.of(), List.of()), NOON).findings().getFirst();
        Statement none = new Statement(
                UUID.randomUUID(), Indicator.NO_IMPOSTORS, Verdict.PASS, "Đã tìm trên Facebook", "", SOMEBODY, NOON);
        Impostor found = Impostor.found(
                UUID.randomUUID(), new Scope("vn/31"), UUID.randomUUID(), ChannelKind.FANPAGE,
                ChannelAddress.typed(ChannelKind.FANPAGE, "facebook.com/bhxh-hp-gia", false), "Xin tiền", NOON);

        assertThat(unknown.with(none, NOON.plus(Duration.ofDays(89))).verdict()).isEqualTo(Verdict.PASS);
        assertThat(unknown.with(none, NOON.plus(Duration.ofDays(90))).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(unknown.with(none, NOON).with(List.of(found)).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void what_is_missing_is_done_before_what_is_not_known_and_what_matters_more_first() {
        List<Indicator> order = List.of(
                        task(Indicator.NO_IMPOSTORS, Verdict.UNKNOWN),
                        task(Indicator.FANPAGE_DAILY, Verdict.FAIL),
                        task(Indicator.FANPAGE_EXISTS, Verdict.FAIL))
                .stream()
                .sorted(Task.URGENT_FIRST)
                .map(task -> task.finding().indicator())
                .toList();

        assertThat(order)
                .containsExactly(Indicator.FANPAGE_EXISTS, Indicator.FANPAGE_DAILY, Indicator.NO_IMPOSTORS);
    }

    @Test
    void shares_are_of_those_of_whom_it_is_known() {
        List<Finding> findings = List.of(
                task(Indicator.VERIFIED, Verdict.PASS).finding(),
                task(Indicator.VERIFIED, Verdict.FAIL).finding(),
                task(Indicator.VERIFIED, Verdict.FAIL).finding(),
                task(Indicator.VERIFIED, Verdict.UNKNOWN).finding());

        assertThat(Measured.of(Indicator.VERIFIED, findings).percent()).isEqualTo(33);
        assertThat(Measured.of(Indicator.VERIFIED, List.of()).percent()).isNull();
    }

    private static Task task(Indicator indicator, Verdict verdict) {
        return new Task(UUID.randomUUID(), "BHXH", new Finding(indicator, verdict, List.of(), NOON));
    }

    private static Verdict video(SiteLook look) {
        return finding(Indicator.OWN_VIDEO, new Seen(List.of(VIDEO), Map.of(VIDEO.id(), look), List.of())).verdict();
    }

    private static Verdict updated(SiteLook look) {
        return finding(Indicator.SITE_UPDATED, List.of(SITE), look).verdict();
    }

    private static Verdict of(Indicator indicator, PageLook page) {
        return finding(indicator, new Seen(List.of(), Map.of(), List.of(page))).verdict();
    }

    private static Finding finding(Indicator indicator, List<Channel> channels, SiteLook look) {
        return finding(indicator, new Seen(channels, Map.of(SITE.id(), look), List.of()));
    }

    private static Finding finding(Indicator indicator, Seen seen) {
        return new Judge(seen, NOON).findings().stream()
                .filter(finding -> finding.indicator() == indicator)
                .findFirst()
                .orElseThrow();
    }

    private static SiteLook read(Set<String> links, @Nullable Instant newest) {
        return new SiteLook(SiteLook.Outcome.READ, 200, links, newest);
    }

    private static PageLook page(
            @Nullable Boolean verified, @Nullable List<Instant> posts, int replies, @Nullable Duration median) {
        return new PageLook("BHXH Hải Phòng", "https://www.facebook.com/1001", true, verified, posts, replies, median);
    }

    private static Channel channel(ChannelKind kind, String url, boolean validated) {
        Channel entered = Channel.entered(
                UUID.randomUUID(), new Scope("vn/31"), UUID.randomUUID(), kind,
                ChannelAddress.typed(kind, url, false), "", SOMEBODY, NOON);
        return validated ? entered.published(SOMEBODY, NOON) : entered;
    }
}
