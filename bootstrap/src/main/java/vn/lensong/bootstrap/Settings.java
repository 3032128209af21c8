package vn.lensong.bootstrap;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.DatabaseUrl;

/** What was set, the environment before the file, and what follows from it. */
final class Settings {

    private static final int SHORTEST_SECRET = 32;

    private final Mode mode;
    private final Map<Setting, String> set;

    /** Demo has invented data and accounts; serve has none. */
    enum Mode {
        DEMO,
        SERVE
    }

    private Settings(Mode mode, Map<Setting, String> set) {
        this.mode = mode;
        this.set = set;
    }

    /** Reads the environment, and the file it names or the one in the data folder. */
    static Settings read(Mode mode, Map<String, String> environment) {
        Map<Setting, String> set = new EnumMap<>(Setting.class);
        Path file = Path.of(environment.getOrDefault(
                Setting.LENSONG_CONFIG.name(),
                environment.getOrDefault(Setting.LENSONG_DATA.name(), "./data") + "/lensong.properties"));
        Map<String, String> all = new HashMap<>(fromFile(file, environment));
        all.putAll(environment);
        for (Setting setting : Setting.values()) {
            String value = all.get(setting.name());
            if (value != null && !value.isBlank()) {
                set.put(setting, value.strip());
            }
        }
        return new Settings(mode, set);
    }

    private static Map<String, String> fromFile(Path file, Map<String, String> environment) {
        if (!Files.exists(file)) {
            if (environment.containsKey(Setting.LENSONG_CONFIG.name())) {
                throw new CannotStart("LENSONG_CONFIG: không có tệp " + file + " / there is no file " + file);
            }
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> values = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith("LENSONG_") && !isSetting(name)) {
                throw new CannotStart(file + ": không có thiết lập " + name + " / there is no setting " + name);
            }
            values.put(name, properties.getProperty(name));
        }
        return values;
    }

    private static boolean isSetting(String name) {
        for (Setting setting : Setting.values()) {
            if (setting.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    Mode mode() {
        return mode;
    }

    @Nullable String get(Setting setting) {
        return set.get(setting);
    }

    String get(Setting setting, String otherwise) {
        return set.getOrDefault(setting, otherwise);
    }

    int port() {
        return number(Setting.LENSONG_PORT, 8080);
    }

    int managementPort() {
        return number(Setting.LENSONG_MANAGEMENT_PORT, port() + 1);
    }

    int simulatorPort() {
        return number(Setting.LENSONG_SIMULATOR_PORT, 0);
    }

    /** Seconds a question may wait until the producer is told; 0 for never. */
    int escalateAfter() {
        return number(Setting.LENSONG_ESCALATE_AFTER, 180);
    }

    Path data() {
        return Path.of(get(Setting.LENSONG_DATA, "./data"), mode == Mode.DEMO ? "demo" : "").normalize();
    }

    /**
     * Whether a real Facebook app is configured; without any of it the simulator runs. Half of it is
     * refused: a province that believes it is on Facebook must not talk to a simulator.
     */
    boolean facebookConfigured() {
        boolean secret = set.containsKey(Setting.LENSONG_FACEBOOK_APP_SECRET);
        boolean tokens = set.containsKey(Setting.LENSONG_FACEBOOK_PAGE_TOKENS);
        if (secret != tokens) {
            Setting missing = secret ? Setting.LENSONG_FACEBOOK_PAGE_TOKENS : Setting.LENSONG_FACEBOOK_APP_SECRET;
            throw new CannotStart("Kết nối Facebook còn thiếu " + missing + ".\n" + missing
                    + " is missing: set it, or none of LENSONG_FACEBOOK_* to run on the simulator.");
        }
        return secret;
    }

    String publicUrl() {
        return get(Setting.LENSONG_PUBLIC_URL, "http://127.0.0.1:" + port());
    }

    String databaseUrl() {
        return get(Setting.LENSONG_DB_URL, DatabaseUrl.h2(data()));
    }

    boolean onPostgres() {
        return databaseUrl().startsWith("jdbc:postgresql:");
    }

    /**
     * What logins are signed with. A demo makes one and keeps it in its data folder; serve refuses to
     * start without one, because a secret that everybody knows is none.
     */
    String signingSecret() {
        String secret = get(Setting.LENSONG_SIGNING_SECRET);
        if (secret == null && mode == Mode.DEMO) {
            return KeptSecret.in(data().resolve("signing-secret"));
        }
        if (secret == null || secret.length() < SHORTEST_SECRET) {
            throw new CannotStart("Hãy đặt LENSONG_SIGNING_SECRET (ít nhất 32 ký tự ngẫu nhiên), ví dụ: "
                    + "LENSONG_SIGNING_SECRET=$(openssl rand -hex 32)\n"
                    + "Set LENSONG_SIGNING_SECRET to at least 32 random characters.");
        }
        return secret;
    }

    int number(Setting setting, int otherwise) {
        String value = get(setting);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 0 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with the name of the setting.
        }
        throw new CannotStart(setting + ": " + value + " (cần một số từ 0 đến 65535 / expected: 0 to 65535)");
    }
}
