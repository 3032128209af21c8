package vn.lensong.adapters.persistence.complaint;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.FieldCipher;
import vn.lensong.application.conversation.ThreadViews;
import vn.lensong.application.conversation.ThreadViews.Entry;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.RejectionReason;

/**
 * What a person complained of, as lines of their thread without a word of it: that it came in, that they were told so, and
 * that it was settled. More people read threads than may know of a confidential complaint, so those stand in none.
 */
@Singleton
public class ComplaintLines {

    private final FieldCipher cipher;

    ComplaintLines(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Of the newest {@code most} complaints inside these scopes. */
    public List<Entry> of(Sql sql, ThreadViews.Who who, List<Scope> scopes, int most) {
        List<String> ways = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        values.add(RejectionReason.NOT_A_COMPLAINT.name());
        by(ways, values, "c.key_lookup", who.keys(), ComplaintColumns.KEY);
        by(ways, values, "c.phone_lookup", who.phones(), ComplaintColumns.PHONE);
        if (ways.isEmpty()) {
            return List.of();
        }
        Scopes where = new Scopes(scopes);
        values.addAll(where.values());
        values.add(most);
        String select =
                """
                select c.id, c.programme_id, c.received_at, c.acknowledged_at, c.settled_at, c.reason from complaint c
                where c.confidential = false and (c.reason is null or c.reason <> ?)""";
        String found = select + " and (" + String.join(" or ", ways) + ") and " + where.inside("c.scope")
                + " order by c.received_at desc, c.id limit ?";
        return sql.list(found, ComplaintLines::lines, values.toArray()).stream()
                .flatMap(List::stream)
                .toList();
    }

    private void by(List<String> ways, List<Object> values, String column, Collection<String> known, String sealed) {
        List<String> lookups =
                known.stream().flatMap(one -> cipher.lookups(one, sealed).stream()).toList();
        if (!lookups.isEmpty()) {
            ways.add(column + " in (" + Sql.marks(lookups.size()) + ")");
            values.addAll(lookups);
        }
    }

    private static List<Entry> lines(Row row) {
        String settled = row.textOrNull("reason") == null ? "RESOLVED" : "REJECTED";
        return Stream.of(
                        line(row, row.instant("received_at"), null),
                        line(row, row.instantOrNull("acknowledged_at"), "ACKNOWLEDGED"),
                        line(row, row.instantOrNull("settled_at"), settled))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable Entry line(Row row, @Nullable Instant at, @Nullable String state) {
        UUID programme = row.idOrNull("programme_id");
        return at == null
                ? null
                : new Entry(
                        row.id("id"), ThreadViews.Kind.COMPLAINT, at, state == null, "", programme, null, null, state, null);
    }
}
