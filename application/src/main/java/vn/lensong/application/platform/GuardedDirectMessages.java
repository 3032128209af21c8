package vn.lensong.application.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.platform.PageTrouble.Stopped;

/** Private messages behind the guard. */
record GuardedDirectMessages(String platform, DirectMessageCalls calls, CallGuard guard) implements DirectMessageCalls {

    @Override
    public Sent send(String pageId, String personKey, String text, Manner manner, String mark) {
        return guard.call(
                platform, pageId, Stopped.MESSAGING, () -> calls.send(pageId, personKey, text, manner, mark));
    }

    @Override
    public @Nullable Sent find(String pageId, String personKey, String text, Instant since) {
        return guard.<@Nullable Sent>call(
                platform, pageId, Stopped.MESSAGING, () -> calls.find(pageId, personKey, text, since));
    }

    @Override
    public Sent replyPrivately(String pageId, String address, String text, String mark) {
        return guard.call(
                platform, pageId, Stopped.MESSAGING, () -> calls.replyPrivately(pageId, address, text, mark));
    }

    @Override
    public boolean repliedPrivately(String pageId, String address) {
        return guard.call(platform, pageId, Stopped.READING, () -> calls.repliedPrivately(pageId, address));
    }
}
