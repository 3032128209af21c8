package vn.lensong.application.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.SourceCoverage;
import vn.lensong.domain.platform.PageTrouble;

/** What programmes received, from where, and what became of it. */
public interface Coverages {

    /** A programme's figures now; costs the same however many items it has. Empty when there is no such programme. */
    Optional<Coverage> of(UUID programmeId);

    /** Stores that a sweep was carried out; the same sweep again takes its place. */
    void swept(Sweep sweep);

    /** A broadcast's sweeps, by number. */
    List<Sweep> sweeps(UUID broadcastId);

    /**
     * Writes a programme's figures and sweeps down for good, under the digest of what is written.
     * Once: a second time changes nothing.
     */
    void certify(Coverage coverage, List<Sweep> sweeps);

    Optional<Certificate> certificate(UUID programmeId);

    /**
     * A programme's figures at one moment.
     *
     * @param sources by name; those the programme is on, and those that brought something
     * @param onAirSince null unless the broadcast is live
     * @param viewers at the last look, null when unknown
     * @param streamHealthy null when nothing is known
     * @param certifiedAt when the figures were written down for good, null before
     * @param troubles what stands between us and its page
     */
    record Coverage(
            UUID programmeId,
            Instant at,
            List<SourceCoverage> sources,
            @Nullable Instant onAirSince,
            @Nullable Integer viewers,
            @Nullable Boolean streamHealthy,
            @Nullable Instant certifiedAt,
            List<PageTrouble> troubles) {

        /** Whether people are watching now. */
        public boolean watched() {
            return onAirSince != null && viewers != null && viewers > 0;
        }

        /** Since when a source is silent though people watch; null while it is not, or is not read by us. */
        public @Nullable Instant silentSince(SourceCoverage source) {
            boolean read = !source.source().equals(InboundItem.MANUAL)
                    && !source.source().equals(InboundItem.MESSENGER);
            return onAirSince == null || !read
                    ? null
                    : source.silentSince(watched(), onAirSince, at);
        }

        /** How many items platforms show and we have not. */
        public long gap() {
            return sources.stream().mapToLong(SourceCoverage::gap).sum();
        }
    }

    /**
     * One reading of all comments after the end.
     *
     * @param no 0 at the end, 1 after a quarter of an hour, 2 after a day
     * @param platformCount what the platform counted then, null when it did not say
     * @param read how many comments it listed
     * @param gone whether the platform had no such broadcast any more
     */
    record Sweep(
            UUID broadcastId, int no, Instant doneAt, @Nullable Integer platformCount, int read, boolean gone) {}

    /**
     * The figures after the last sweep.
     *
     * @param body JSON, exactly as the digest was made of it (UTF-8)
     * @param sha256 its digest in hexadecimal
     */
    record Certificate(UUID programmeId, Instant issuedAt, String sha256, String body) {}
}
