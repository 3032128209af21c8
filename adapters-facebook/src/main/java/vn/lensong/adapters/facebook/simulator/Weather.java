package vn.lensong.adapters.facebook.simulator;

import java.time.Duration;
import java.time.Instant;

/**
 * What one look at a comments edge meets.
 *
 * @param oddity variant of G-PAGE, empty when there is none
 * @param draw a number that makes a cursor differ from others to the same place
 * @param listedUntil comments written later are not listed yet
 * @param named whether authors may be seen
 */
record Weather(String oddity, int draw, Instant listedUntil, boolean named) {

    private static final Duration LAG = Duration.ofSeconds(10);

    static Weather of(GraphRequest request, World world, Faults faults, boolean named) {
        boolean further = request.param("after").isPresent();
        String oddity = faults.draw(
                        FaultKind.G_PAGE,
                        request.endpoint(),
                        fault -> further || !fault.variant().startsWith("cursor"))
                .map(faults::variant)
                // On a first page no cursor can be repeated or have died.
                .map(variant -> further ? variant : "empty")
                .orElse("");
        Instant listedUntil = faults.draw(FaultKind.G_STALE, request.endpoint())
                .map(fault -> world.now().minus(fault.lasting().isZero() ? LAG : fault.lasting()))
                .orElse(Instant.MAX);
        int draw = oddity.equals("empty") ? faults.draw(FaultKind.G_PAGE, 1_000_000) : 0;
        return new Weather(oddity, draw, listedUntil, named);
    }
}
