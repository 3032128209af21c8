package vn.lensong.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest that keys, certificates and the audit chain are built from: SHA-256. */
public final class Digest {

    private Digest() {}

    /** Of the UTF-8 bytes, in hex. */
    public static String of(String text) {
        return HexFormat.of().formatHex(bytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The 32 bytes of it. */
    public static byte[] bytes(byte[] of) {
        return sum().digest(of);
    }

    /** One to be fed bit by bit. */
    public static MessageDigest sum() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }
}
