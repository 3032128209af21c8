package vn.lensong.adapters.facebook.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * How a simulator is set up.
 *
 * @param port on 127.0.0.1, 0 for any free one
 * @param seed the same seed and the same calls give the same ids and bytes
 * @param clock the simulator's time; closed with the simulator
 * @param requireProof whether a call without a right {@code appsecret_proof} is refused
 * @param autoEncoder whether video starts by itself a second after a broadcast was told to go live
 * @param audience whether the demo audience comes when a broadcast is live
 * @param speed what the audience's offsets are divided by
 * @param callsAllowed calls of one token in an hour before it is throttled
 * @param webhookDelay how long updates are gathered before they are sent together; zero sends each alone at once
 * @param retryDelays waits before each further attempt of a failed delivery; after the last it is given up
 */
public record SimulatorOptions(
        int port,
        long seed,
        VirtualClock clock,
        String appId,
        String appSecret,
        List<DemoPage> pages,
        boolean requireProof,
        boolean autoEncoder,
        boolean audience,
        double speed,
        int callsAllowed,
        Duration webhookDelay,
        List<Duration> retryDelays) {

    public SimulatorOptions {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed: " + speed + " (expected: > 0)");
        }
        if (callsAllowed <= 0) {
            throw new IllegalArgumentException("callsAllowed: " + callsAllowed + " (expected: > 0)");
        }
        pages = List.copyOf(pages);
        retryDelays = List.copyOf(retryDelays);
    }

    /** A quiet simulator in real time on any free port: no audience, no encoder, two Pages. */
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(
                0,
                1,
                VirtualClock.following(Clock.systemUTC()),
                "424242424242",
                "sim-app-secret",
                List.of(
                        new DemoPage("1001", "BHXH Hải Phòng (giả lập)", "SIM_PAGE_1"),
                        new DemoPage("1002", "BHXH Lào Cai (giả lập)", "SIM_PAGE_2")),
                false,
                false,
                false,
                1,
                20_000,
                Duration.ZERO,
                // Facebook gives up after about a day and a half.
                List.of(
                        Duration.ZERO,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(6),
                        Duration.ofHours(12),
                        Duration.ofHours(15)));
    }

    /** What the demo runs on: an encoder, an audience, updates gathered for a moment. */
    public static SimulatorOptions demo() {
        SimulatorOptions quiet = defaults();
        return new SimulatorOptions(
                quiet.port,
                quiet.seed,
                quiet.clock,
                quiet.appId,
                quiet.appSecret,
                quiet.pages,
                true,
                true,
                true,
                1,
                quiet.callsAllowed,
                Duration.ofMillis(200),
                quiet.retryDelays);
    }

    public SimulatorOptions withPort(int port) {
        return new SimulatorOptions(
                port, seed, clock, appId, appSecret, pages, requireProof, autoEncoder, audience, speed, callsAllowed,
                webhookDelay, retryDelays);
    }

    public SimulatorOptions withSeed(long seed) {
        return new SimulatorOptions(
                port, seed, clock, appId, appSecret, pages, requireProof, autoEncoder, audience, speed, callsAllowed,
                webhookDelay, retryDelays);
    }

    public SimulatorOptions withClock(VirtualClock clock) {
        return new SimulatorOptions(
                port, seed, clock, appId, appSecret, pages, requireProof, autoEncoder, audience, speed, callsAllowed,
                webhookDelay, retryDelays);
    }

    public SimulatorOptions withApp(String appId, String appSecret) {
        return new SimulatorOptions(
                port, seed, clock, appId, appSecret, pages, requireProof, autoEncoder, audience, speed, callsAllowed,
                webhookDelay, retryDelays);
    }

    public SimulatorOptions withPages(List<DemoPage> pages) {
        return new SimulatorOptions(
                port, seed, clock, appId, appSecret, pages, requireProof, autoEncoder, audience, speed, callsAllowed,
                webhookDelay, retryDelays);
    }

    public SimulatorOptions withProofRequired(boolean requireProof) {
        return new SimulatorOptions(
                port, seed, clock, appId, appSecret, pages, requireProof, autoEncoder, audience, speed, callsAllowed,
                webhookDelay, retryDelays);
    }

    public SimulatorOptions withAutoEncoder(boolean autoEncoder) {
        return new SimulatorOptions(
                port, seed, clock, appId, appSecret, pages, requireProof, autoEncoder, audience, speed, callsAllowed,
                webhookDelay, retryDelays);
    }

    public SimulatorOptions withAudience(boolean audience, double speed) {
        return new SimulatorOptions(
                port, seed, clock, appId, appSecret, pages, requireProof, autoEncoder, audience, speed, callsAllowed,
                webhookDelay, retryDelays);
    }

    public SimulatorOptions withCallsAllowed(int callsAllowed) {
        return new SimulatorOptions(
                port, seed, clock, appId, appSecret, pages, requireProof, autoEncoder, audience, speed, callsAllowed,
                webhookDelay, retryDelays);
    }

    public SimulatorOptions withWebhooks(Duration webhookDelay, List<Duration> retryDelays) {
        return new SimulatorOptions(
                port, seed, clock, appId, appSecret, pages, requireProof, autoEncoder, audience, speed, callsAllowed,
                webhookDelay, retryDelays);
    }

    /** Secrets stay out of whatever prints this. */
    @Override
    public String toString() {
        return "SimulatorOptions[port=" + port + ", seed=" + seed + ", pages="
                + pages.stream().map(DemoPage::id).toList() + "]";
    }
}
