package vn.lensong.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One HTTP/1.1 connection that is kept: a request's bytes go out, its status comes back. */
final class Wire implements AutoCloseable {

    private static final int LONGEST_WAIT = 60_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;
    private @Nullable OutputStream out;

    Wire(int port) {
        this.port = port;
    }

    /** The status of the answer, 0 when the connection failed; the next call connects again. */
    int exchange(byte[] request) {
        try {
            OutputStream to = open();
            to.write(request);
            to.flush();
            return answer();
        } catch (IOException e) {
            close();
            return 0;
        }
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // It is gone either way.
        }
        socket = null;
        in = null;
        out = null;
    }

    private OutputStream open() throws IOException {
        if (socket == null || out == null) {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(LONGEST_WAIT);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }
        return out;
    }

    private int answer() throws IOException {
        String line = line();
        int status = Integer.parseInt(line.substring(9, 12));
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        while (!(line = line()).isEmpty()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                last = lower.contains("close");
            }
        }
        if (chunked) {
            while ((length = Long.parseLong(line(), 16)) > 0) {
                skip(length + 2);
            }
            line();
        } else {
            skip(length);
        }
        if (last) {
            close();
        }
        return status;
    }

    private void skip(long bytes) throws IOException {
        if (bytes > 0 && in != null) {
            in.skipNBytes(bytes);
        }
    }

    private String line() throws IOException {
        if (in == null) {
            throw new IOException("connection: none (expected: open)");
        }
        byte[] buffer = new byte[256];
        int length = 0;
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("answer: cut off (expected: a whole line)");
            }
            if (read != '\r' && length < buffer.length) {
                buffer[length++] = (byte) read;
            }
        }
        return new String(buffer, 0, length, StandardCharsets.US_ASCII);
    }
}
