package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One's own tasks on a screen, and the address that takes them to a telephone. */
@ExtendWith(InBrowsers.class)
class TasksBrowserTest {

    private final Browser manager;

    TasksBrowserTest(Browsers browsers) {
        manager = browsers.of("province_manager");
        manager.size(1366, 768);
    }

    @Test
    void a_calendar_gets_an_address_that_is_shown_once_and_can_be_taken_back() {
        manager.open("/tasks");
        manager.press("calendar-open");
        assertThat(manager.see("calendar-address").getDomProperty("value")).contains("/api/v1/calendar/", ".ics");
        accessible();

        manager.press("calendar-revoke");
        manager.seeNothing("calendar-revoke");
    }

    private void accessible() {
        for (int width : new int[] {360, 1366}) {
            manager.size(width, width == 360 ? 800 : 768);
            assertThat(manager.accessibilityViolations()).isEmpty();
            assertThat(manager.scrollsSideways()).isFalse();
        }
    }
}
