package vn.lensong.adapters.web.promotion;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import vn.lensong.application.promotion.CitizenWords;

/** What citizens read, from the same files as all other sentences. */
@Singleton
final class VietnameseWords implements CitizenWords {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Override
    public String text(String key, Map<String, String> gaps) {
        String text = ResourceBundle.getBundle("i18n.messages", VIETNAMESE).getString(key);
        for (Map.Entry<String, String> gap : gaps.entrySet()) {
            text = text.replace("{" + gap.getKey() + "}", gap.getValue());
        }
        return text;
    }
}
