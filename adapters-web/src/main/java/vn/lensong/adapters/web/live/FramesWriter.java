package vn.lensong.adapters.web.live;

import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.io.buffer.ByteBufferFactory;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.MessageBodyWriter;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;

/** Puts frames on a connection as they are. */
@Singleton
@Produces(MediaType.TEXT_EVENT_STREAM)
final class FramesWriter implements MessageBodyWriter<Frames> {

    @Override
    public void writeTo(
            Argument<Frames> type, MediaType mediaType, Frames frames, MutableHeaders headers, OutputStream to) {
        try {
            to.write(frames.bytes());
        } catch (IOException e) {
            throw new CodecException("frames: not written (expected: an open connection)", e);
        }
    }

    @Override
    public ByteBuffer<?> writeTo(
            Argument<Frames> type,
            MediaType mediaType,
            Frames frames,
            MutableHeaders headers,
            ByteBufferFactory<?, ?> buffers) {
        return buffers.wrap(frames.bytes());
    }
}
