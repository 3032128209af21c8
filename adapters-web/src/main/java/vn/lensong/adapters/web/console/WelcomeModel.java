package vn.lensong.adapters.web.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a hotspot's pages are given; what is not there is empty.
 *
 * @param again where it is asked for once more
 * @param message of the place, or what was done
 * @param title the next programme's
 * @param headline where it stands, or what was done
 * @param when it begins
 * @param access where the device is let through
 * @param join where the programme is
 * @param qr an SVG element
 * @param number where a number may be left
 * @param back the welcome page
 * @param error what was wrong with what was sent
 * @param last how the last programme was
 */
public record WelcomeModel(
        Language chosen,
        String css,
        String place,
        String ssid,
        String again,
        String message,
        String title,
        String headline,
        String when,
        String access,
        String join,
        String qr,
        String number,
        String back,
        String error,
        List<Wording> wordings,
        @Nullable Last last) {

    public WelcomeModel {
        wordings = List.copyOf(wordings);
    }

    public String language() {
        return chosen.code();
    }

    public String word(String key, Object... arguments) {
        return Words.in(chosen).word(key, arguments);
    }

    public boolean hasNext() {
        return !title.isEmpty();
    }

    /** A question with its box, which nobody ticks but the person. */
    public record Wording(String field, int no, String text) {}

    /** The last programme in figures. */
    public record Last(String title, List<Figure> figures) {

        public Last {
            figures = List.copyOf(figures);
        }
    }

    /** One of them. */
    public record Figure(String what, String count) {}
}
