package vn.lensong.application.partner;

import java.util.Map;
import java.util.UUID;
import vn.lensong.domain.partner.SinkMapping;

/**
 * Puts a lead into another organisation's own system: its customer base, its telephone centre.
 *
 * <p><b>Shape.</b> Each call says how one lead stands now, whole and not what changed: putting the same one again leaves
 * it as it is, and a later one takes the place of an earlier one. Times are ISO 8601 in UTC, numbers of people E.164,
 * states and products the words of our API.
 *
 * <p><b>Order.</b> Calls for one system come one after the other. They come in the order things became due, so that after
 * a failure an older one may come behind a newer one; since both say how the lead stands when they are sent, the last
 * one is right.
 *
 * <p><b>Once.</b> {@link Parcel#id()} is the same whenever the same is put again, and goes along where the mapping names
 * a header for it. A system that does not look at it may be given the same lead twice.
 *
 * <p><b>Errors.</b> Never throws for what the other side does. It answers: taken, when the status is one of success or
 * one the mapping calls done; {@code REFUSED}, when the mapping says the same will never be taken, and it is not put
 * again; every other failure is put again later, for days. It follows no redirect ({@code REDIRECT}), reads no long
 * answer ({@code LONG_ANSWER}), takes seconds at most ({@code NO_ANSWER}), and connects to the open internet only
 * ({@code BARRED_ADDRESS}), whatever the address's name stands for by then. {@code GONE} is never answered: one lead that
 * is gone there stops no other.
 *
 * <p>Called from many threads, for different systems at once. Keeps nothing, and writes neither lead nor secret anywhere.
 */
public interface LeadSink {

    /** Puts a lead there, and says what came of it. */
    WebhookCalls.Answer put(Parcel parcel);

    /**
     * A lead on its way.
     *
     * @param id the same whenever it is put again
     * @param secret what the mapping's header carries, as its owner told it
     * @param facts what there is to say; what is not there is left out of what is sent
     */
    record Parcel(UUID id, String url, SinkMapping mapping, String secret, Map<SinkMapping.Fact, Object> facts) {

        public Parcel {
            facts = Map.copyOf(facts);
        }

        /** Names nobody in logs, and no secret. */
        @Override
        public String toString() {
            return "Parcel[" + id + "]";
        }
    }
}
