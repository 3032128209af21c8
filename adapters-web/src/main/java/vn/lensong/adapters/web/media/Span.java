package vn.lensong.adapters.web.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a file that is asked for: a byte to begin with, and how many. */
record Span(long from, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /**
     * What a Range header asks for: the whole file when there is none or it asks for several parts, which nobody has
     * to answer; empty when it asks for what lies behind the end.
     */
    static Optional<Span> of(@Nullable String header, long size) {
        Matcher one = ONE.matcher(header == null ? "" : header);
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.of(new Span(0, size));
        }
        if (one.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(one.group(2)), size);
            return last == 0 ? Optional.empty() : Optional.of(new Span(size - last, last));
        }
        long from = Long.parseLong(one.group(1));
        long to = one.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(one.group(2)), size - 1);
        if (from >= size) {
            return Optional.empty();
        }
        return to < from ? Optional.of(new Span(0, size)) : Optional.of(new Span(from, to - from + 1));
    }

    boolean whole(long size) {
        return length == size;
    }

    /** As the Content-Range header tells it. */
    String told(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
