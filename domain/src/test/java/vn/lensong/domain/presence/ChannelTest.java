package vn.lensong.domain.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

class ChannelTest {

    private static final Instant NOON = Instant.parse("2026-11-30T05:00:00Z");
    private static final UUID SOMEBODY = UUID.randomUUID();

    @Test
    void a_channel_is_reviewed_published_and_archived() {
        Channel published = entered(SOMEBODY).published(SOMEBODY, NOON);

        assertThat(published.state()).isEqualTo(Channel.State.PUBLISHED);
        assertThat(published.validatedAt()).isEqualTo(NOON);
        assertThat(published.archived().state()).isEqualTo(Channel.State.ARCHIVED);
        assertThat(published.archived().restored().state()).isEqualTo(Channel.State.UNDER_REVIEW);
    }

    @Test
    void another_address_is_reviewed_again_and_another_name_is_not() {
        Channel published = entered(SOMEBODY).published(SOMEBODY, NOON);

        assertThat(published.changed(published.address(), "Tên khác", SOMEBODY).isPublished()).isTrue();
        Channel moved = published.changed(site("https://moi.example.vn"), "", SOMEBODY);
        assertThat(moved.state()).isEqualTo(Channel.State.UNDER_REVIEW);
        assertThat(moved.validatedAt()).isNull();
    }

    @Test
    void a_channel_that_nobody_looks_after_is_not_published() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> entered(null).published(SOMEBODY, NOON));

        assertThat(refusal.code()).isEqualTo("channel.no-owner");
    }

    @ParameterizedTest
    @CsvSource({
        "WEBSITE, http://127.0.0.1/, channel.address",
        "WEBSITE, http://10.0.0.1, channel.address",
        "WEBSITE, https://[::1]/, channel.address",
        "WEBSITE, https://bhxh.example.vn:8443/, channel.address",
        "WEBSITE, https://ai:mat@bhxh.example.vn/, channel.address",
        "WEBSITE, file:///etc/passwd, channel.address",
        "WEBSITE, javascript:alert(1), channel.address",
        "WEBSITE, https://may-chu/, channel.address",
        "WEBSITE, https://www.facebook.com/bhxh, channel.kind",
        "FANPAGE, https://facebook.com.example.vn/bhxh, channel.kind",
        "YOUTUBE, https://www.tiktok.com/@bhxh, channel.kind"
    })
    void an_address_is_of_the_open_internet_and_of_its_kind(ChannelKind kind, String url, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ChannelAddress.typed(kind, url, false));

        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void two_spellings_of_one_address_are_one() {
        assertThat(page("facebook.com/BHXHHaiPhong/").key())
                .isEqualTo(page("https://m.facebook.com/bhxhhaiphong").key())
                .isNotEqualTo(page("https://www.facebook.com/bhxhlaocai").key());
    }

    private static ChannelAddress page(String url) {
        return ChannelAddress.typed(ChannelKind.FANPAGE, url, false);
    }

    private static ChannelAddress site(String url) {
        return ChannelAddress.typed(ChannelKind.WEBSITE, url, false);
    }

    private static Channel entered(UUID owner) {
        return Channel.entered(
                UUID.randomUUID(), new Scope("vn/31"), UUID.randomUUID(), ChannelKind.WEBSITE,
                site("https://haiphong.example.vn"), "", owner, NOON);
    }
}
