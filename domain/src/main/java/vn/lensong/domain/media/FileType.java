package vn.lensong.domain.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The types of files that are taken in, each known by its first bytes.
 *
 * <p>Only what is listed here is stored: pages and drawings that can carry script (HTML, SVG) are no type of ours,
 * whatever name or label they come under.
 */
public enum FileType {
    MP4("video/mp4", "mp4"),
    QUICKTIME("video/quicktime", "mov"),
    WEBM("video/webm", "webm"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    PDF("application/pdf", "pdf");

    /** How many first bytes tell the type. */
    public static final int HEAD = 64;

    private static final Set<String> MP4_BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "mp71", "avc1",
            "dash", "M4V ", "M4VH", "M4VP", "MSNV", "3gp4", "3gp5", "3gp6", "3gp7", "3g2a");

    private final String contentType;
    private final String ending;

    FileType(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    /** The type that begins like this; empty for every other. */
    public static Optional<FileType> of(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.begins(head)).findFirst();
    }

    /** The media type it is served under. */
    public String contentType() {
        return contentType;
    }

    /** The usual ending of its name, without the dot. */
    public String ending() {
        return ending;
    }

    public boolean picture() {
        return this == PNG || this == JPEG || this == WEBP || this == GIF;
    }

    private boolean begins(byte[] head) {
        return switch (this) {
            case MP4 -> text(head, 4, 4).equals("ftyp") && MP4_BRANDS.contains(text(head, 8, 4));
            case QUICKTIME -> text(head, 4, 4).equals("ftyp") && text(head, 8, 4).equals("qt  ");
            case WEBM -> text(head, 0, 4).equals("\u001aE\u00df\u00a3") && text(head, 4, HEAD).contains("webm");
            case PNG -> text(head, 0, 8).equals("\u0089PNG\r\n\u001a\n");
            case JPEG -> text(head, 0, 3).equals("\u00ff\u00d8\u00ff");
            case WEBP -> text(head, 0, 4).equals("RIFF") && text(head, 8, 4).equals("WEBP");
            case GIF -> text(head, 0, 6).equals("GIF87a") || text(head, 0, 6).equals("GIF89a");
            case PDF -> text(head, 0, 5).equals("%PDF-");
        };
    }

    /** A byte a character, so that numbers compare as text; shorter where the file ends. */
    private static String text(byte[] head, int from, int length) {
        int start = Math.min(from, head.length);
        int end = Math.min(from + length, head.length);
        return new String(head, start, end - start, StandardCharsets.ISO_8859_1);
    }
}
