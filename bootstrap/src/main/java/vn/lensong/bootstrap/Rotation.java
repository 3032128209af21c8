package vn.lensong.bootstrap;

import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import vn.lensong.application.privacy.KeyRotation;

/** The command {@code rotate-keys}: begins a rotation, which a running server carries to its end, or the next to start. */
final class Rotation {

    private Rotation() {}

    /** Whether it began; not while another goes on. */
    static boolean begin(Settings settings, PrintStream out) {
        try (ApplicationContext context = Lensong.offlineWithKeys(settings)) {
            boolean begun = context.getBean(KeyRotation.class).begin();
            out.println(
                    begun
                            ? "Đã bắt đầu đổi khóa; máy chủ làm tiếp trong lúc chạy. / A rotation has begun; the server goes on with it while it runs."
                            : "Lần đổi khóa trước chưa xong. / The rotation before is not done yet.");
            return begun;
        } catch (RuntimeException e) {
            throw StartFailure.explained(e, settings);
        }
    }
}
