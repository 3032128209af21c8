package vn.lensong.application.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.platform.PageTrouble.Stopped;

/** Comments behind the guard. */
record GuardedComments(String platform, CommentCalls calls, CallGuard guard) implements CommentCalls {

    @Override
    public CommentPage page(
            String pageId, String broadcastId, @Nullable Instant since, @Nullable String cursor, Arrival.Source source) {
        return guard.call(
                platform, pageId, Stopped.READING, () -> calls.page(pageId, broadcastId, since, cursor, source));
    }

    @Override
    public String reply(String pageId, String address, String text) {
        return guard.call(platform, pageId, Stopped.WRITING, () -> calls.reply(pageId, address, text));
    }

    @Override
    public @Nullable String findReply(String pageId, String address, String text) {
        return guard.<@Nullable String>call(
                platform, pageId, Stopped.READING, () -> calls.findReply(pageId, address, text));
    }

    @Override
    public void hide(String pageId, String address) {
        writing(pageId, () -> calls.hide(pageId, address));
    }

    @Override
    public void unhide(String pageId, String address) {
        writing(pageId, () -> calls.unhide(pageId, address));
    }

    private void writing(String pageId, Runnable call) {
        guard.call(platform, pageId, Stopped.WRITING, () -> {
            call.run();
            return true;
        });
    }
}
