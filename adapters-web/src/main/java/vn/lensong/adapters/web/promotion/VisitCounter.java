package vn.lensong.adapters.web.promotion;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.promotion.Visits;
import vn.lensong.domain.programme.Programme;

/**
 * Counts visits behind the back of who visits: whoever opens a link never waits for it, and a database that is away
 * costs at most figures.
 *
 * <p>Address and browser are held in memory until they became a digest under the secret of the day, and nowhere else.
 */
@Singleton
public final class VisitCounter {

    private static final Logger LOG = LoggerFactory.getLogger(VisitCounter.class);
    private static final int MOST_WAITING = 20_000;
    private static final int AT_ONCE = 200;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final String HMAC = "HmacSHA256";

    private final Visits visits;
    private final Clock clock;
    private final BlockingQueue<Seen> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean open = true;
    private @Nullable Thread worker;
    private @Nullable DaySecret secret;

    VisitCounter(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        worker = Thread.ofVirtual().name("visit-counter").start(this::work);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        open = false;
        if (worker != null) {
            worker.join(Duration.ofSeconds(5));
        }
    }

    /** Notes a visit; returns at once. Where too many wait it is not counted. */
    public void visited(UUID linkId, String address, String userAgent) {
        boolean noted = waiting.offer(new Seen(linkId, today(), address + "\n" + userAgent));
        if (!noted) {
            LOG.debug("a visit is not counted: {} wait already", MOST_WAITING);
        }
    }

    private void work() {
        List<Seen> batch = new ArrayList<>();
        while (open || !waiting.isEmpty() || !batch.isEmpty()) {
            try {
                if (batch.isEmpty()) {
                    Seen first = waiting.poll(200, TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    batch.add(first);
                    waiting.drainTo(batch, AT_ONCE - 1);
                }
                visits.count(digested(batch));
                batch.clear();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.info("visits wait to be counted: {}", e.getClass().getSimpleName());
                if (!open || !pause()) {
                    return;
                }
            }
        }
    }

    /** Of a day that is over nobody can be told apart any more: what waited past midnight is not counted. */
    private List<Visits.Visit> digested(List<Seen> batch) {
        LocalDate today = today();
        return batch.stream()
                .filter(seen -> seen.day().equals(today))
                .map(seen -> new Visits.Visit(seen.linkId(), today, digest(secretOf(today), seen.visitor())))
                .toList();
    }

    private byte[] secretOf(LocalDate day) {
        DaySecret known = secret;
        if (known == null || !known.day().equals(day)) {
            known = new DaySecret(day, visits.secretOf(day));
            secret = known;
        }
        return known.bytes();
    }

    private static String digest(byte[] secret, String visitor) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(visitor.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(HMAC + ": missing (expected: in every JDK)", e);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Programme.HANOI);
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Seen(UUID linkId, LocalDate day, String visitor) {}

    private record DaySecret(LocalDate day, byte[] bytes) {}
}
