package vn.lensong.application.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.platform.PlatformContract.fails;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lensong.application.OutsideFailure.Kind;

/** What a platform that pushes keeps to. */
public interface PageContract extends PlatformContract {

    private PageCalls calls() {
        return world().platform().pages().orElseThrow();
    }

    @Test
    default void the_pages_we_hold_tokens_for_are_told_in_order() {
        assertThat(calls().connected()).contains(world().pageId()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void a_page_that_nobody_subscribed_is_not() {
        assertThat(calls().subscribed(world().pageId())).isFalse();
    }

    @Test
    default void a_subscribed_page_says_so_however_often_it_was_done() {
        calls().subscribe(world().pageId());
        calls().subscribe(world().pageId());

        assertThat(calls().subscribed(world().pageId())).isTrue();
    }

    @Test
    default void a_dead_token_says_so_to_whoever_subscribes() {
        world().tokenDies();

        fails(Kind.EXPIRED_TOKEN, () -> calls().subscribe(world().pageId()));
    }

    @Test
    default void a_living_token_is_accepted_with_nothing_missing() {
        assertThat(calls().standing(world().pageId())).isEqualTo(new PageCalls.Standing(true, List.of()));
    }

    @Test
    default void a_dead_token_is_not_accepted_and_that_is_no_failure() {
        world().tokenDies();

        assertThat(calls().standing(world().pageId()).accepted()).isFalse();
    }

    @Test
    default void a_token_that_is_not_ours_yet_is_judged_for_itself() {
        String page = world().pageId();

        assertThat(calls().standing(page, world().livingToken()).accepted()).isTrue();
        assertThat(calls().standing(page, "SIM_NOBODYS").accepted()).isFalse();
    }

    @Test
    default void the_followers_of_a_page_are_counted() {
        world().followedBy(99);

        assertThat(calls().followers(world().pageId())).isEqualTo(99);
    }

    @Test
    default void followers_that_the_platform_keeps_to_itself_are_unknown_and_that_is_no_failure() {
        world().followedBy(null);

        assertThat(calls().followers(world().pageId())).isNull();
    }

    @Test
    default void a_dead_token_says_so_to_whoever_counts_followers() {
        world().tokenDies();

        fails(Kind.EXPIRED_TOKEN, () -> calls().followers(world().pageId()));
    }

    @Test
    default void a_page_says_what_it_is_called_and_whether_the_platform_vouches_for_it() {
        world().vouchedFor(true);
        PageCalls.Facts vouched = calls().facts(world().pageId());
        world().vouchedFor(false);

        assertThat(vouched.name()).isNotBlank();
        assertThat(vouched.link()).startsWith("https://");
        assertThat(vouched.verified()).isTrue();
        assertThat(calls().facts(world().pageId()).verified()).isFalse();
    }

    @Test
    default void what_the_platform_keeps_to_itself_of_a_page_is_unknown_and_that_is_no_failure() {
        world().vouchedFor(null);

        assertThat(calls().facts(world().pageId()).verified()).isNull();
    }

    @Test
    default void a_dead_token_says_so_to_whoever_asks_about_the_page() {
        world().tokenDies();

        fails(Kind.EXPIRED_TOKEN, () -> calls().facts(world().pageId()));
    }
}
