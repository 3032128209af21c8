package vn.lensong.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** One browser that follows a programme: it looks for the marks of comments in whatever is sent to it. */
final class Desk {

    private final SocketChannel channel;
    private BitSet seen = new BitSet();
    private boolean greeted;
    private boolean gone;
    private int letters = -1;
    private long number;

    private Desk(SocketChannel channel) {
        this.channel = channel;
    }

    /** Told of every comment's event that a desk is sent. */
    @FunctionalInterface
    interface Watcher {

        void received(long number);
    }

    static Desk open(int port, String programme, String token, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        String request = "GET /api/v1/programmes/" + programme + "/live HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        Desk desk = new Desk(channel);
        channel.register(selector, SelectionKey.OP_READ, desk);
        return desk;
    }

    /** Reads what is there, up to the buffer's size; how many bytes it was. */
    int read(ByteBuffer buffer, Watcher watcher) {
        int read;
        try {
            buffer.clear();
            read = channel.read(buffer);
        } catch (IOException e) {
            read = -1;
        }
        if (read < 0) {
            gone = true;
            close();
            return 0;
        }
        greeted |= read > 0;
        byte[] bytes = buffer.array();
        for (int i = 0; i < read; i++) {
            byte next = bytes[i];
            if (next == Comments.MARK) {
                letters = 0;
                number = 0;
            } else if (letters >= 0) {
                letter(next, watcher);
            }
        }
        return read;
    }

    /** The server's first words have come. */
    boolean greeted() {
        return greeted;
    }

    /** The server closed the connection. */
    boolean gone() {
        return gone;
    }

    /** How many different comments came since the last question. */
    int distinct() {
        int distinct = seen.cardinality();
        seen = new BitSet();
        return distinct;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    private void letter(byte next, Watcher watcher) {
        if (next < 'a' || next > 'p') {
            letters = -1;
            return;
        }
        number = number << 4 | next - 'a';
        if (++letters == Comments.MARK_LETTERS) {
            letters = -1;
            seen.set((int) number);
            watcher.received(number);
        }
    }
}
