package vn.lensong.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;
import vn.lensong.adapters.persistence.DatabaseUrl;
import vn.lensong.adapters.persistence.privacy.ForgetNumbers;
import vn.lensong.adapters.persistence.privacy.PersonalKeys;
import vn.lensong.adapters.web.about.Installation;
import vn.lensong.application.Timers;
import vn.lensong.application.knowledge.KeepAnswers;
import vn.lensong.application.privacy.KeepTimes;
import vn.lensong.application.programme.CheckPages;
import vn.lensong.application.promotion.ForgetVisitors;
import vn.lensong.application.question.EscalateWaiting;
import vn.lensong.application.question.LapseLeases;
import vn.lensong.application.target.RefreshLists;

/** The running platform: its server, and the simulator when no Facebook app is configured. */
public final class Lensong implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lensong.class);

    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final @Nullable FacebookSimulator simulator;

    private Lensong(ApplicationContext context, EmbeddedServer server, @Nullable FacebookSimulator simulator) {
        this.context = context;
        this.server = server;
        this.simulator = simulator;
    }

    /** Starts with these settings; everything is ready when it returns. */
    static Lensong start(Settings settings, SimulatorOptions simulated) {
        String secret = settings.signingSecret();
        makeFolder(settings);
        FacebookSimulator simulator =
                settings.facebookConfigured() ? null : FacebookSimulator.start(simulated);
        try {
            Map<String, Object> properties = properties(settings, secret);
            properties.putAll(simulator == null ? facebook(settings) : simulation(settings, simulator));
            ApplicationContext context = ApplicationContext.builder()
                    .properties(properties)
                    .singletons(new Installation(
                            Version.current(),
                            settings.mode().name(),
                            settings.onPostgres() ? "POSTGRESQL" : "H2"))
                    .banner(false)
                    .deduceEnvironment(false)
                    .start();
            // Under another secret no number could be read: better not to start at all.
            context.getBean(PersonalKeys.class);
            EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
            context.getBean(LabelWatch.class).start();
            Lensong lensong = new Lensong(context, server, simulator);
            lensong.firstStart(settings);
            return lensong;
        } catch (RuntimeException e) {
            if (simulator != null) {
                simulator.close();
            }
            throw StartFailure.explained(e, settings);
        }
    }

    /** The same on its database alone: no server, no deliveries, no timed jobs. The caller closes it. */
    static ApplicationContext offline(Settings settings) {
        return offline(settings, settings.get(Setting.LENSONG_SIGNING_SECRET, ""), Map.of("lensong.earlier-numbers", "left"));
    }

    /** The same for what needs the keys of personal numbers, which are sealed under the secret. */
    static ApplicationContext offlineWithKeys(Settings settings) {
        return offline(settings, settings.signingSecret(), Map.of());
    }

    private static ApplicationContext offline(Settings settings, String secret, Map<String, Object> more) {
        makeFolder(settings);
        try {
            Map<String, Object> properties = properties(settings, secret);
            properties.putAll(more);
            properties.put("lensong.relay.enabled", false);
            properties.put("lensong.timers.enabled", false);
            return ApplicationContext.builder()
                    .properties(properties)
                    .banner(false)
                    .deduceEnvironment(false)
                    .start();
        } catch (RuntimeException e) {
            throw StartFailure.explained(e, settings);
        }
    }

    private void firstStart(Settings settings) {
        boolean somebody = context.getBean(FirstStart.class).prepare(settings.get(Setting.LENSONG_ADMIN_PASSWORD));
        if (!somebody && settings.mode() == Settings.Mode.SERVE) {
            LOG.warn("nobody can log in yet: set LENSONG_ADMIN_PASSWORD and start again to make the account admin");
        }
        Timers timers = context.getBean(Timers.class);
        timers.set(LapseLeases.NAME, LapseLeases.EVERYWHERE, Instant.now());
        timers.set(CheckPages.NAME, CheckPages.EVERYWHERE, Instant.now());
        timers.set(EscalateWaiting.NAME, EscalateWaiting.EVERYWHERE, Instant.now());
        timers.set(ForgetNumbers.NAME, ForgetNumbers.EVERYWHERE, context.getBean(ForgetNumbers.class).next());
        timers.set(ForgetVisitors.NAME, ForgetVisitors.EVERYWHERE, Instant.now());
        timers.set(KeepAnswers.NAME, KeepAnswers.EVERYWHERE, Instant.now());
        timers.set(KeepTimes.NAME, KeepTimes.EVERYWHERE, context.getBean(KeepTimes.class).next());
        timers.set(RefreshLists.NAME, RefreshLists.EVERYWHERE, Instant.now());
    }

    public int port() {
        return server.getPort();
    }

    public ApplicationContext context() {
        return context;
    }

    /** The simulator, null when Facebook itself is connected. */
    public @Nullable FacebookSimulator simulator() {
        return simulator;
    }

    @Override
    public void close() {
        context.close();
        if (simulator != null) {
            simulator.close();
        }
    }

    private static void makeFolder(Settings settings) {
        try {
            Files.createDirectories(settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> properties(Settings settings, String secret) {
        Map<String, Object> properties = new HashMap<>(FileSettings.properties(settings));
        properties.putAll(MessagingSettings.properties(settings));
        properties.put("lensong.escalate-after", settings.escalateAfter());
        properties.put(
                "lensong.calculations-per-minute",
                Math.max(1, settings.number(Setting.LENSONG_CALCULATIONS_PER_MINUTE, 3000)));
        properties.put(
                "lensong.public-reads-per-minute",
                Math.max(1, settings.number(Setting.LENSONG_PUBLIC_READS_PER_MINUTE, 6000)));
        properties.put(
                "lensong.partners.loopback",
                settings.get(
                        Setting.LENSONG_PARTNERS_LOOPBACK, String.valueOf(settings.mode() == Settings.Mode.DEMO)));
        String header = settings.get(Setting.LENSONG_CLIENT_ADDRESS_HEADER);
        if (header != null) {
            properties.put("micronaut.server.client-address-header", header);
        }
        // On Facebook itself an address of this machine alone would lead nobody anywhere.
        String publicUrl =
                settings.facebookConfigured() ? settings.get(Setting.LENSONG_PUBLIC_URL) : settings.publicUrl();
        properties.put("lensong.public-url", publicUrl == null ? "" : publicUrl);
        properties.put("micronaut.server.port", settings.port());
        properties.put("endpoints.all.port", settings.managementPort());
        properties.put("micronaut.security.token.jwt.signatures.secret.generator.secret", secret);
        properties.put("lensong.sealing-secret", secret);
        properties.put("datasources.default.url", DatabaseUrl.tuned(settings.databaseUrl()));
        properties.put("datasources.default.username", settings.get(Setting.LENSONG_DB_USER, "lensong"));
        properties.put("datasources.default.password", settings.get(Setting.LENSONG_DB_PASSWORD, ""));
        properties.put(
                "datasources.default.driver-class-name",
                settings.onPostgres() ? "org.postgresql.Driver" : "org.h2.Driver");
        return properties;
    }

    private static Map<String, Object> facebook(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        put(properties, "graph-url", settings.get(Setting.LENSONG_FACEBOOK_GRAPH_URL));
        put(properties, "graph-version", settings.get(Setting.LENSONG_FACEBOOK_GRAPH_VERSION));
        put(properties, "app-id", settings.get(Setting.LENSONG_FACEBOOK_APP_ID));
        put(properties, "app-secret", settings.get(Setting.LENSONG_FACEBOOK_APP_SECRET));
        put(properties, "previous-app-secret", settings.get(Setting.LENSONG_FACEBOOK_PREVIOUS_APP_SECRET));
        put(properties, "verify-token", settings.get(Setting.LENSONG_FACEBOOK_VERIFY_TOKEN));
        put(properties, "page-tokens", settings.get(Setting.LENSONG_FACEBOOK_PAGE_TOKENS));
        put(properties, "public-url", settings.get(Setting.LENSONG_PUBLIC_URL));
        return properties;
    }

    private static Map<String, Object> simulation(Settings settings, FacebookSimulator simulator) {
        Map<String, Object> properties = new HashMap<>();
        SimulatorOptions options = simulator.options();
        put(properties, "graph-url", simulator.url());
        put(properties, "app-id", options.appId());
        put(properties, "app-secret", options.appSecret());
        put(properties, "verify-token", "simulated-verify-token");
        put(
                properties,
                "page-tokens",
                String.join(
                        ",",
                        options.pages().stream()
                                .map(page -> page.id() + "=" + page.token())
                                .toList()));
        put(properties, "public-url", settings.publicUrl());
        return properties;
    }

    private static void put(Map<String, Object> properties, String key, @Nullable String value) {
        if (value != null) {
            properties.put("lensong.facebook." + key, value);
        }
    }
}
