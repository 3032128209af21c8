package vn.lensong.adapters.obs.simulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The server's side of a WebSocket, as far as short texts need it: RFC 6455 without extensions. */
final class WebSocketFrames {

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int SHORT = 126;
    private static final int LONG = 127;
    private static final int LONGEST = 65_536;

    private final DataInputStream in;
    private final OutputStream out;

    private WebSocketFrames(DataInputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Answers the HTTP request for the upgrade. */
    static WebSocketFrames upgraded(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        String key = "";
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:")) {
                key = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Protocol: obswebsocket.json\r\nSec-WebSocket-Accept: " + accepted(key) + "\r\n\r\n";
        OutputStream out = socket.getOutputStream();
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return new WebSocketFrames(in, out);
    }

    /** The next text, null once the other side is gone. */
    @Nullable String next() throws IOException {
        while (true) {
            int head = in.read();
            if (head < 0 || (head & 0x0f) == CLOSE) {
                return null;
            }
            byte[] body = body();
            if ((head & 0x0f) == TEXT) {
                return new String(body, StandardCharsets.UTF_8);
            }
        }
    }

    void send(String text) throws IOException {
        frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    void end(int code) throws IOException {
        frame(CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
    }

    private byte[] body() throws IOException {
        int second = in.readUnsignedByte();
        long length = second & 0x7f;
        if (length == SHORT) {
            length = in.readUnsignedShort();
        } else if (length == LONG) {
            length = in.readLong();
        }
        if (length > LONGEST) {
            throw new IOException("frame: " + length + " bytes (expected: at most " + LONGEST + ")");
        }
        byte[] mask = (second & 0x80) == 0 ? new byte[4] : in.readNBytes(4);
        byte[] body = in.readNBytes((int) length);
        for (int i = 0; i < body.length; i++) {
            body[i] ^= mask[i % 4];
        }
        return body;
    }

    private synchronized void frame(int opcode, byte[] body) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(0x80 | opcode);
        if (body.length < SHORT) {
            frame.write(body.length);
        } else {
            frame.write(SHORT);
            frame.write(body.length >> 8);
            frame.write(body.length);
        }
        frame.write(body);
        out.write(frame.toByteArray());
        out.flush();
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static String accepted(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1: missing (expected: in every JDK)", e);
        }
    }
}
