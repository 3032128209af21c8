package vn.lensong.bootstrap;

import java.net.BindException;
import java.sql.SQLException;
import vn.lensong.adapters.persistence.DatabaseUrl;
import vn.lensong.adapters.persistence.privacy.PersonalKeys;

/** Finds the sentence for why a start failed, where there is one that helps. */
final class StartFailure {

    private StartFailure() {}

    static RuntimeException explained(RuntimeException failure, Settings settings) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof CannotStart cannotStart) {
                return cannotStart;
            }
            if (at instanceof PersonalKeys.OtherSecret) {
                return new CannotStart("LENSONG_SIGNING_SECRET khác với lần trước nên không đọc được số điện thoại, số sổ, số thẻ"
                        + " đã mã hóa; hãy dùng lại khóa cũ.\n"
                        + "LENSONG_SIGNING_SECRET is not the one of before, and encrypted numbers cannot be read: use that one.");
            }
            if (at instanceof BindException) {
                return new CannotStart(
                        "Cổng %d hoặc %d đang có chương trình khác dùng; hãy đặt LENSONG_PORT khác.%n"
                                        .formatted(settings.port(), settings.managementPort())
                                + "The port is in use: set another LENSONG_PORT.");
            }
            if (at instanceof IllegalArgumentException && String.valueOf(at.getMessage()).startsWith("lensong.facebook")) {
                return new CannotStart("Kết nối Facebook chưa đúng / the Facebook connection is wrong: " + at.getMessage());
            }
            if (at instanceof SQLException && DatabaseUrl.inUse(at)) {
                return new CannotStart(
                        "Thư mục dữ liệu %s đang được một tiến trình Lên Sóng khác dùng.%n".formatted(settings.data())
                                + "Another Lên Sóng is running on this data folder; stop it or set LENSONG_DATA.");
            }
        }
        return failure;
    }
}
