package vn.lensong.application.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.platform.PageTrouble.Stopped;

/**
 * Stands before every call that is made for a page: one that can only fail is not made.
 *
 * <p>While a page's token is dead, or the permission for this kind of call is missing, the call
 * fails at once as it failed before; calls for other pages, and of other kinds, go through. A call
 * that fails for such a reason is the first news of it.
 */
public interface CallGuard {

    /** Lets every call through. */
    CallGuard OPEN = new CallGuard() {
        @Override
        public <T extends @Nullable Object> T call(String platform, String pageId, Stopped purpose, Supplier<T> call) {
            return call.get();
        }
    };

    /** Makes the call, or throws what it would throw. */
    <T extends @Nullable Object> T call(String platform, String pageId, Stopped purpose, Supplier<T> call);
}
