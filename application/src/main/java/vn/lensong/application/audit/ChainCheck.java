package vn.lensong.application.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Looks whether the record of all events is as it was written.
 *
 * <p>Within a stream each event's hash covers the one before it, so a change, a gap or an insertion shows. Cutting off
 * a stream's end, or writing a whole chain anew, shows against heads that were kept somewhere else.
 */
public interface ChainCheck {

    /**
     * Reads every event once, stream by stream, a page at a time; costs minutes per million.
     *
     * @param kept heads noted at an earlier check; each must still be in the chain
     * @param fault told each fault as it is found
     */
    Result check(List<Head> kept, Consumer<Fault> fault);

    /** Where each chain ends, ordered by stream. */
    List<Head> heads();

    /**
     * The end of a stream's chain at some moment.
     *
     * @param hash hexadecimal
     */
    record Head(UUID stream, long seq, String hash) {}

    /**
     * @param unchained events from before there was a chain: not covered
     * @param erased events whose words were erased at somebody's wish: covered but for these words
     */
    record Result(Instant at, long streams, long events, long unchained, long erased, long faults) {}

    /** Something is not as it was written. */
    record Fault(Kind kind, UUID stream, long seq) {}

    /** What is wrong at the place. */
    enum Kind {
        /** The event's content or its hash was changed. */
        ALTERED,
        /** An event is missing here. */
        MISSING,
        /** The stream ends before its own counter, or goes beyond it. */
        END,
        /** A kept head is not in the chain any more. */
        REWRITTEN
    }
}
