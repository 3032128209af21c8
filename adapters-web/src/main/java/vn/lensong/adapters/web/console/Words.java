package vn.lensong.adapters.web.console;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every word the console shows in one language, from {@code i18n/console_<language>.properties}. */
public final class Words {

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, read(language));
        }
    }

    private final String file;
    private final SortedMap<String, String> byKey;

    private Words(String file, SortedMap<String, String> byKey) {
        this.file = file;
        this.byKey = byKey;
    }

    public static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The text of a key, {@code {0}}, {@code {1}} … replaced by the arguments. */
    public String word(String key, Object... arguments) {
        String text = byKey.get(key);
        if (text == null) {
            throw new IllegalArgumentException("key: " + key + " (expected: one of " + file + ")");
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** The part a page's module needs: all keys that start with one of the given prefixes and a dot. */
    SortedMap<String, String> under(Collection<String> prefixes) {
        SortedMap<String, String> part = new TreeMap<>();
        byKey.forEach((key, text) -> {
            if (prefixes.contains(key.substring(0, key.indexOf('.')))) {
                part.put(key, text);
            }
        });
        return part;
    }

    SortedMap<String, String> all() {
        return byKey;
    }

    private static Words read(Language language) {
        String file = "i18n/console_" + language.code() + ".properties";
        try (var in = Words.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("file: " + file + " (expected: on the class path)");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            SortedMap<String, String> byKey = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> byKey.put(key, properties.getProperty(key)));
            return new Words(file, byKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
