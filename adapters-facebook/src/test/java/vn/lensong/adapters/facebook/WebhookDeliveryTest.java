package vn.lensong.adapters.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;
import vn.lensong.adapters.facebook.simulator.Fault;
import vn.lensong.adapters.facebook.simulator.FaultKind;
import vn.lensong.adapters.facebook.simulator.Ledger;
import vn.lensong.application.platform.BroadcastCalls;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Malformed;

/** Subscription, handshake, signature and delivery in one piece, with the simulator at the other end. */
class WebhookDeliveryTest {

    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final List<Malformed> malformed = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final SimulatorWorld world = new SimulatorWorld((arrived, unreadable) -> {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("nothing is stored");
        }
        arrivals.addAll(arrived);
        malformed.addAll(unreadable);
    });
    private final FacebookSimulator simulator = world.simulator();
    private String broadcast = "";

    @BeforeEach
    void subscribeAndGoLive() {
        // A caller of its own, because the address it announces is only known when the server is up.
        try (ApplicationContext caller = ApplicationContext.run(
                Map.of(
                        "lensong.facebook.graph-url", simulator.url(),
                        "lensong.facebook.page-tokens", "1001=SIM_PAGE_1",
                        "lensong.facebook.app-id", simulator.options().appId(),
                        "lensong.facebook.app-secret", simulator.options().appSecret(),
                        "lensong.facebook.verify-token", "handshake",
                        "lensong.facebook.public-url", world.server().getURI().toString()),
                "test")) {
            caller.getBean(FacebookPages.class).subscribe(world.pageId());
        }
        BroadcastCalls calls = world.platform().broadcasts().orElseThrow();
        Instant start = world.now().plus(Duration.ofHours(1));
        broadcast = calls.schedule(world.pageId(), "Tiêu đề", "Mô tả", start).broadcastId();
        calls.goLive(world.pageId(), broadcast);
        world.videoArrives(broadcast);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_comment_is_pushed_under_the_id_that_polling_gives_it() {
        world.writes(broadcast, "Lan", "Bao nhiêu ạ? 🙏");
        await(() -> arrivals.size() == 1);

        Arrival polled = world.platform()
                .comments()
                .orElseThrow()
                .page(world.pageId(), broadcast, null, null, Arrival.Source.POLL)
                .arrivals()
                .getFirst();

        assertThat(arrivals.getFirst()).satisfies(pushed -> {
            assertThat(pushed.externalId()).isEqualTo(polled.externalId());
            assertThat(pushed.textHash()).isEqualTo(polled.textHash());
            assertThat(pushed.text()).isEqualTo("Bao nhiêu ạ? 🙏");
        });
    }

    @Test
    void a_pushed_comment_hangs_on_a_thread_of_its_broadcast() {
        world.writes(broadcast, "Lan", "Một");
        await(() -> arrivals.size() == 1);

        assertThat(world.platform()
                        .broadcasts()
                        .orElseThrow()
                        .read(world.pageId(), broadcast)
                        .threadIds())
                .contains(arrivals.getFirst().threadId());
    }

    @Test
    void a_reply_is_pushed_with_the_comment_it_answers() {
        String question = world.writes(broadcast, "Lan", "Một");
        world.answers(question, "Hùng", "Hai");
        await(() -> arrivals.size() == 2);

        assertThat(arrivals).extracting(Arrival::parentId).containsExactlyInAnyOrder(null, question);
    }

    @Test
    void whatever_happens_to_a_comment_is_pushed() {
        String id = world.writes(broadcast, "Lan", "Một");
        simulator.edit(id, "Hai");
        simulator.hide(id, true);
        simulator.hide(id, false);
        simulator.remove(id);
        await(() -> arrivals.size() == 5);

        assertThat(arrivals)
                .allSatisfy(arrival -> assertThat(arrival.externalId()).isEqualTo(id));
        assertThat(arrivals).extracting(Arrival::change).containsExactlyInAnyOrder(Arrival.Change.values());
    }

    @Test
    void what_was_not_stored_is_pushed_again() {
        failures.set(1);

        world.writes(broadcast, "Lan", "Một");

        await(() -> arrivals.size() == 1);
        assertThat(simulator.ledger().deliveries())
                .extracting(Ledger.Delivery::status)
                .contains(503, 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown-verb",
                "unknown-field",
                "unknown-members",
                "numeric-ids",
                "flat-sender",
                "no-from",
                "time-milliseconds",
                "bare"
            })
    void an_odd_shape_is_read_like_any_other(String shape) {
        simulator.faults(Fault.always(FaultKind.W_SHAPE).as(shape).times(1));

        world.writes(broadcast, "Lan", "Một");
        await(() -> !arrivals.isEmpty() && simulator.webhooksAttempted());

        assertThat(arrivals).allSatisfy(arrival -> {
            assertThat(arrival.text()).isEqualTo("Một");
            assertThat(arrival.pageId()).isEqualTo(world.pageId());
            assertThat(Duration.between(arrival.happenedAt(), world.now()).abs())
                    .isLessThan(Duration.ofHours(1));
        });
        assertThat(malformed).isEmpty();
        assertThat(simulator.ledger().deliveries())
                .extracting(Ledger.Delivery::status)
                .containsOnly(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"value-text", "value-array", "value-missing", "malformed-change"})
    void a_malformed_sibling_is_set_apart_and_not_refused(String shape) {
        simulator.faults(Fault.always(FaultKind.W_SHAPE).as(shape).times(1));

        world.writes(broadcast, "Lan", "Một");
        await(() -> !arrivals.isEmpty() && simulator.webhooksAttempted());

        assertThat(arrivals).extracting(Arrival::text).containsExactly("Một");
        assertThat(malformed).hasSize(1);
        assertThat(simulator.ledger().deliveries())
                .extracting(Ledger.Delivery::status)
                .containsOnly(200);
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(10);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("nothing came within 10 s");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
