package vn.lensong.adapters.persistence.audit;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.application.audit.ChainCheck;
import vn.lensong.domain.Digest;
import vn.lensong.domain.audit.Link;

/** Walks along every chain, in pages, and hashes it anew. */
@Singleton
class StoredChainCheck implements ChainCheck {

    private static final int PAGE = 1_000;

    private final Database database;
    private final Clock clock;

    StoredChainCheck(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Result check(List<Head> kept, Consumer<Fault> fault) {
        Map<UUID, Head> open = new HashMap<>();
        kept.forEach(head -> open.put(head.stream(), head));
        Walk total = new Walk(fault);
        long streams = 0;
        UUID after = new UUID(0, 0);
        List<Stream> page;
        do {
            page = streamsAfter(after);
            for (Stream stream : page) {
                walk(stream, open.remove(stream.id), total);
                after = stream.id;
            }
            streams += page.size();
        } while (page.size() == PAGE);
        open.values().forEach(head -> total.fault(Kind.REWRITTEN, head.stream(), head.seq()));
        return new Result(clock.instant(), streams, total.events, total.unchained, total.erased, total.faults);
    }

    @Override
    public List<Head> heads() {
        return database.read(sql -> sql.list(
                "select id, newest, hash from stream where hash is not null order by id",
                row -> new Head(
                        row.id("id"),
                        row.longNumber("newest"),
                        HexFormat.of().formatHex(Objects.requireNonNull(row.bytesOrNull("hash"))))));
    }

    private void walk(Stream stream, @Nullable Head kept, Walk walk) {
        byte[] hash = Link.start();
        boolean chained = false;
        boolean found = kept == null;
        long seq = 0;
        List<Kept> page;
        do {
            page = eventsAfter(stream.id, seq);
            for (Kept event : page) {
                walk.events++;
                if (event.link.seq() != seq + 1) {
                    walk.fault(Kind.MISSING, stream.id, seq + 1);
                }
                seq = event.link.seq();
                if (event.hash == null && !chained) {
                    walk.unchained++;
                    continue;
                }
                chained = true;
                walk.erased += event.erased ? 1 : 0;
                // Goes on from what is stored, so that one altered event is one fault.
                if (event.hash == null || !Arrays.equals(event.link.after(hash), event.hash)) {
                    walk.fault(Kind.ALTERED, stream.id, seq);
                }
                hash = event.hash == null ? hash : event.hash;
                found |= kept != null
                        && kept.seq() == seq
                        && kept.hash().equals(HexFormat.of().formatHex(hash));
            }
        } while (page.size() == PAGE);
        if (seq != stream.newest || (chained && !Arrays.equals(hash, stream.hash))) {
            walk.fault(Kind.END, stream.id, seq);
        }
        if (kept != null && !found) {
            walk.fault(Kind.REWRITTEN, stream.id, kept.seq());
        }
    }

    private List<Stream> streamsAfter(UUID after) {
        return database.read(sql -> sql.list(
                "select id, newest, hash from stream where id > ? order by id limit ?",
                row -> new Stream(row.id("id"), row.longNumber("newest"), row.bytesOrNull("hash")),
                after,
                PAGE));
    }

    private List<Kept> eventsAfter(UUID stream, long seq) {
        return database.read(sql -> sql.list(
                """
                select stream, seq, id, name, subject, by_person, happened_at, facts, facts_digest, hash
                from event where stream = ? and seq > ? order by seq limit ?
                """,
                StoredChainCheck::kept,
                stream,
                seq,
                PAGE));
    }

    private static Kept kept(Row row) {
        byte[] first = row.bytesOrNull("facts_digest");
        Link link = new Link(
                row.id("stream"),
                row.longNumber("seq"),
                row.id("id"),
                row.text("name"),
                row.id("subject"),
                row.idOrNull("by_person"),
                row.instant("happened_at"),
                first == null ? Digest.bytes(row.text("facts").getBytes(StandardCharsets.UTF_8)) : first);
        return new Kept(link, row.bytesOrNull("hash"), first != null);
    }

    /** A stream as its counter says it is. */
    private record Stream(UUID id, long newest, byte @Nullable [] hash) {}

    /** An event as it is stored now. */
    private record Kept(Link link, byte @Nullable [] hash, boolean erased) {}

    /** What was counted on the way. */
    private static final class Walk {

        private final Consumer<Fault> told;
        private long events;
        private long unchained;
        private long erased;
        private long faults;

        Walk(Consumer<Fault> told) {
            this.told = told;
        }

        void fault(Kind kind, UUID stream, long seq) {
            faults++;
            told.accept(new Fault(kind, stream, seq));
        }
    }
}
