package vn.lensong.domain.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Digest;

/**
 * One event as a link of its stream's chain: whoever changes, removes, inserts or reorders events of a stream breaks
 * every hash after that place.
 *
 * <p>The facts enter by their digest, so that words a citizen may ask us to erase can go and the chain still holds.
 *
 * @param seq the number in the stream, from 1
 * @param at to the microsecond, as databases keep it
 * @param factsDigest SHA-256 of the facts as they were first written, 32 bytes
 */
public record Link(
        UUID stream,
        long seq,
        UUID id,
        String name,
        UUID subject,
        @Nullable UUID by,
        Instant at,
        byte[] factsDigest) {

    /** Before the first link of a chain. */
    private static final byte[] START = new byte[32];

    public Link {
        at = at.truncatedTo(ChronoUnit.MICROS);
        factsDigest = factsDigest.clone();
        if (factsDigest.length != START.length) {
            throw new IllegalArgumentException("factsDigest: " + factsDigest.length + " bytes (expected: 32)");
        }
    }

    /** What a chain hashes from before it has a link. */
    public static byte[] start() {
        return START.clone();
    }

    @Override
    public byte[] factsDigest() {
        return factsDigest.clone();
    }

    /** The hash of this link after the one before it. */
    public byte[] after(byte[] before) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(before);
            write(out, stream);
            out.writeLong(seq);
            write(out, id);
            byte[] named = name.getBytes(StandardCharsets.UTF_8);
            out.writeInt(named.length);
            out.write(named);
            write(out, subject);
            out.writeBoolean(by != null);
            if (by != null) {
                write(out, by);
            }
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            out.write(factsDigest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Digest.bytes(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Link link && Arrays.equals(after(START), link.after(START));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
