package vn.lensong.domain.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lensong.domain.Product;

/**
 * What somebody wants, and every time they said so.
 *
 * @param programmeId the programme that moved them last
 * @param capturedAt when they were first heard
 * @param sources the first words first; empty only when merged
 */
public record Interest(UUID programmeId, Product product, Instant capturedAt, List<LeadSource> sources) {

    /** Whoever writes a hundred times in one programme is in its thread with all of them. */
    private static final int MOST_OF_A_PROGRAMME = 10;

    public Interest {
        sources = List.copyOf(sources);
    }

    static Interest of(Heard heard) {
        LeadSource source = heard.source();
        return new Interest(source.programmeId(), heard.product(), source.heardAt(), List.of(source));
    }

    /** Whether these words are new, and not one of too many. */
    boolean keeps(LeadSource source) {
        if (source.itemId() != null && sources.stream().anyMatch(known -> source.itemId().equals(known.itemId()))) {
            return false;
        }
        return sources.stream().filter(known -> known.programmeId().equals(source.programmeId())).count()
                < MOST_OF_A_PROGRAMME;
    }

    /** Whether these words came after all others. */
    boolean newer(LeadSource source) {
        return sources.stream().allMatch(known -> known.heardAt().isBefore(source.heardAt()));
    }

    /** With these words; the programme of the newest ones is the one that moved the person, unless that is settled. */
    Interest with(Heard heard, boolean settled) {
        List<LeadSource> all = new ArrayList<>(sources);
        if (keeps(heard.source())) {
            all.add(heard.source());
        }
        boolean moves = newer(heard.source()) && !settled;
        return new Interest(
                moves ? heard.source().programmeId() : programmeId,
                settled ? product : both(heard.product()),
                capturedAt,
                all);
    }

    Interest with(Interest other, boolean settled) {
        List<LeadSource> all = new ArrayList<>(sources);
        all.addAll(other.sources);
        return new Interest(
                programmeId,
                settled ? product : both(other.product),
                capturedAt.isBefore(other.capturedAt) ? capturedAt : other.capturedAt,
                all);
    }

    /** What of a wanted product this interest was not about yet. */
    public Product restOf(Product wanted) {
        if (wanted != Product.BOTH || product == Product.BOTH) {
            return wanted;
        }
        return product == Product.VOLUNTARY_SI ? Product.HOUSEHOLD_HI : Product.VOLUNTARY_SI;
    }

    Interest about(Product other) {
        return new Interest(programmeId, other, capturedAt, sources);
    }

    Interest emptied() {
        return new Interest(programmeId, product, capturedAt, List.of());
    }

    private Product both(Product other) {
        return product == other ? product : Product.BOTH;
    }
}
