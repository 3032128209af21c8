package vn.lensong.adapters.web.problem;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences for people, in Vietnamese and, for who asks for it, in English. */
@Singleton
public final class Messages {

    private static final Locale VIETNAMESE = Locale.of("vi");

    /** The sentence of a code with its gaps filled, such as {@code {title}}. */
    public String text(String code, Map<String, Object> details, HttpRequest<?> request) {
        ResourceBundle bundle = ResourceBundle.getBundle("i18n.messages", locale(request));
        String text;
        try {
            text = bundle.getString(code);
        } catch (MissingResourceException e) {
            return code;
        }
        for (Map.Entry<String, Object> detail : details.entrySet()) {
            text = text.replace("{" + detail.getKey() + "}", String.valueOf(detail.getValue()));
        }
        return text;
    }

    /** The language the caller reads: Vietnamese, or English for who asks for it. */
    public static Locale locale(HttpRequest<?> request) {
        return request.getLocale()
                .filter(locale -> locale.getLanguage().equals(Locale.ENGLISH.getLanguage()))
                .orElse(VIETNAMESE);
    }
}
