package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.lensong.application.Actor;
import vn.lensong.application.conversation.CallBackDesk;
import vn.lensong.application.conversation.HearMessages;
import vn.lensong.domain.conversation.CallBack;
import vn.lensong.domain.conversation.MessageArrival;

/** Invented Messenger threads in each stage of the window, which become questions as real ones do, and two promised calls. */
@Singleton
final class DemoConversations {

    private static final String PAGE = "1001";

    private final HearMessages messages;
    private final CallBackDesk callBacks;
    private final Clock clock;

    DemoConversations(HearMessages messages, CallBackDesk callBacks, Clock clock) {
        this.messages = messages;
        this.callBacks = callBacks;
        this.clock = clock;
    }

    void load(Actor operator) {
        Instant now = clock.instant();
        hear("gia-lap-hoi-thoai-1", "Em đóng BHXH tự nguyện 3 năm rồi, giờ đóng tiếp ở đâu ạ?", now.minus(Duration.ofMinutes(25)));
        hear("gia-lap-hoi-thoai-2", "Nhà tôi 5 khẩu thì BHYT hộ gia đình đóng bao nhiêu?", now.minus(Duration.ofHours(30)));
        hear("gia-lap-hoi-thoai-3", "Cảm ơn trang, để tôi hỏi lại vợ", now.minus(Duration.ofDays(9)));
        promise(operator, "Bác Sáu (giả lập)", "0900 000 061", "Xin gọi lại sau 19 giờ, ban ngày đi làm đồng", now, 2);
        promise(operator, "Chị Hạnh (giả lập)", "0900 000 062", "Gọi đến tổng đài, máy bận nên hẹn gọi lại", now, 20);
    }

    private void hear(String person, String text, Instant at) {
        messages.receive(List.of(new MessageArrival(
                "facebook", PAGE, person, "demo-" + person, false, text, false, null, at, at, "{}")));
    }

    private void promise(Actor operator, String name, String phone, String why, Instant now, int hours) {
        Instant from = now.plus(Duration.ofHours(hours));
        callBacks.promise(
                operator,
                new CallBackDesk.Wish(
                        null,
                        null,
                        null,
                        name,
                        phone,
                        CallBack.Channel.PHONE,
                        CallBack.Basis.ASKED,
                        why,
                        new CallBack.Slot(from, from.plus(Duration.ofHours(1))),
                        null));
    }
}
