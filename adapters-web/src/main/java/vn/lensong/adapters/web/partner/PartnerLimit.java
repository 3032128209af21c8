package vn.lensong.adapters.web.partner;

import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import vn.lensong.adapters.web.AddressBuckets;
import vn.lensong.domain.Refusal;

/** How often one partner's system may ask, and how much of that is left, in every answer. */
@ServerFilter("/api/v1/partner/**")
final class PartnerLimit implements Ordered {

    private static final String PROBE = PartnerLimit.class.getName();
    private static final long NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

    private final int perMinute;
    private final AddressBuckets buckets;

    PartnerLimit(@Value("${lensong.partners.requests-per-minute:600}") int perMinute) {
        this.perMinute = perMinute;
        this.buckets = new AddressBuckets(perMinute);
    }

    /** Behind the filter that knows who asks. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        Optional<Principal> caller = request.getUserPrincipal();
        if (caller.isEmpty()) {
            return;
        }
        ConsumptionProbe probe = buckets.of(caller.get().getName()).tryConsumeAndReturnRemaining(1);
        request.setAttribute(PROBE, probe);
        if (!probe.isConsumed()) {
            throw Refusal.tooOften("partner.too-often", Math.max(1, seconds(probe.getNanosToWaitForRefill())));
        }
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(PROBE, ConsumptionProbe.class).ifPresent(probe -> response.header(
                        "RateLimit-Limit", String.valueOf(perMinute))
                .header("RateLimit-Remaining", String.valueOf(probe.getRemainingTokens()))
                .header("RateLimit-Reset", String.valueOf(seconds(probe.getNanosToWaitForReset()))));
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, NANOS_A_SECOND);
    }
}
