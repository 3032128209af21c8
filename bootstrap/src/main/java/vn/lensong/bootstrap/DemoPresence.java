package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.presence.ChannelDesk;
import vn.lensong.application.presence.ImpostorDesk;
import vn.lensong.application.presence.PresenceDesk;
import vn.lensong.domain.Scope;
import vn.lensong.domain.presence.ChannelKind;
import vn.lensong.domain.presence.Indicator;
import vn.lensong.domain.presence.Verdict;

/** Invented channels at addresses that nobody has, an impostor, and an audit of them all. */
@Singleton
final class DemoPresence {

    private final ChannelDesk channels;
    private final ImpostorDesk impostors;
    private final PresenceDesk presence;

    DemoPresence(ChannelDesk channels, ImpostorDesk impostors, PresenceDesk presence) {
        this.channels = channels;
        this.impostors = impostors;
        this.presence = presence;
    }

    void load(Actor manager, Scope province, UUID office, UUID post, UUID women) {
        publish(manager, office, ChannelKind.WEBSITE, "https://haiphong.bhxh.example", "Trang BHXH Hải Phòng (giả lập)");
        publish(manager, office, ChannelKind.FANPAGE, "https://www.facebook.com/gia-lap-bhxh-hai-phong", "BHXH Hải Phòng (giả lập)");
        publish(manager, post, ChannelKind.FANPAGE, "https://www.facebook.com/gia-lap-buu-dien-hai-phong", "Bưu điện Hải Phòng (giả lập)");
        enter(manager, post, ChannelKind.ZALO, "https://zalo.me/gia-lap-buu-dien", "Zalo Bưu điện (giả lập)");
        presence.state(manager, office, Indicator.NO_IMPOSTORS, Verdict.PASS, "Đã tìm theo tên trên Facebook và Zalo (giả lập)", null);
        presence.state(manager, women, Indicator.FANPAGE_EXISTS, Verdict.FAIL, "Hội xác nhận chưa lập fanpage (giả lập)", null);
        impostors.found(
                manager, post, ChannelKind.FANPAGE, "https://www.facebook.com/gia-lap-mao-danh",
                "Dùng logo Bưu điện, xin chuyển tiền đặt cọc (giả lập)");
        presence.start(manager, province);
    }

    private void publish(Actor manager, UUID organisation, ChannelKind kind, String url, String name) {
        channels.publish(manager, enter(manager, organisation, kind, url, name));
    }

    private UUID enter(Actor manager, UUID organisation, ChannelKind kind, String url, String name) {
        return channels.enter(manager, organisation, kind, new ChannelDesk.Wanted(url, name, manager.person()));
    }
}
