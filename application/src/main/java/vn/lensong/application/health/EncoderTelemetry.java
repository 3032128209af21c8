package vn.lensong.application.health;

import org.jspecify.annotations.Nullable;
import vn.lensong.domain.health.StreamSample;

/** What encoders say of themselves. */
public interface EncoderTelemetry {

    /** Where no encoder can be asked. */
    EncoderTelemetry NONE = access -> null;

    /**
     * The encoder's newest figures, not older than six seconds; null while it does not answer. Never blocks: asking
     * once begins to listen, and who is not asked for half a minute is left alone. What it answers is figures only; why
     * it does not is in the log, without the password.
     */
    StreamSample.@Nullable Encoder read(Encoders.Access access);
}
