package vn.lensong.adapters.persistence.intake;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Labels;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Folded;
import vn.lensong.domain.intake.InboundItem;

/** Inbound items as rows. */
final class ItemRows {

    private ItemRows() {}

    static Optional<InboundItem> find(Sql sql, UUID id) {
        return sql.first("select * from inbound_item where id = ?", ItemRows::item, id);
    }

    /** Held still until the transaction ends; one whose words were erased is not there. */
    static Optional<InboundItem> lock(Sql sql, UUID id) {
        return sql.first(
                "select * from inbound_item where id = ? and erased_at is null for update", ItemRows::item, id);
    }

    /** The stored ones of these items, each held still until the transaction ends, in order of their ids. */
    static List<Locked> lock(Sql sql, String platform, Collection<String> externalIds) {
        // A join, because an "in" on the key's second column makes H2 read every row of the platform.
        return sql.list(
                """
                select i.* from unnest(cast(? as varchar array), cast(? as varchar array)) as wanted(platform, item)
                join inbound_item i on i.platform = wanted.platform and i.external_id = wanted.item
                order by i.external_id for update of i
                """,
                row -> new Locked(item(row), row.instantOrNull("erased_at") != null),
                Wanted.of(platform, externalIds.size()),
                externalIds.stream().sorted().toArray(String[]::new));
    }

    static void add(Sql sql, Collection<InboundItem> items) {
        sql.batch(
                """
                insert into inbound_item (programme_id, scope, author_key, author_name, body, edited, hidden, removed,
                    written_at, address, thread_id, parent_id, words, labels, question_id, id, platform, page_id,
                    external_id, source, received_at)
                values (%s)
                """
                        .formatted(Sql.marks(21)),
                items.stream()
                        .map(item -> join(state(item), new @Nullable Object[] {
                            item.id(),
                            item.platform(),
                            item.pageId(),
                            item.externalId(),
                            item.source(),
                            item.receivedAt()
                        }))
                        .toList());
    }

    static void change(Sql sql, Collection<InboundItem> items) {
        sql.batch(
                """
                update inbound_item set programme_id = ?, scope = ?, author_key = ?, author_name = ?, body = ?,
                    edited = ?, hidden = ?, removed = ?, written_at = ?, address = ?, thread_id = ?, parent_id = ?,
                    words = ?, labels = ?, question_id = ?
                where id = ?
                """,
                items.stream()
                        .map(item -> join(state(item), new @Nullable Object[] {item.id()}))
                        .toList());
    }

    private static @Nullable Object[] state(InboundItem item) {
        Folded state = item.state();
        Arrival.Author author = state.author();
        Scope scope = item.scope();
        return new @Nullable Object[] {
            item.programmeId(),
            scope == null ? null : scope.path(),
            author == null ? null : author.key(),
            author == null ? null : author.name(),
            state.text(),
            state.edited(),
            state.hidden(),
            state.removed(),
            state.writtenAt(),
            state.address(),
            state.threadId(),
            state.parentId(),
            item.words(),
            Labels.text(item.labels()),
            item.questionId()
        };
    }

    /**
     * An item that is held still.
     *
     * @param erased whether its words were erased, so that nothing about it is stored again
     */
    record Locked(InboundItem item, boolean erased) {}

    static InboundItem item(Row row) {
        String scope = row.textOrNull("scope");
        return new InboundItem(
                row.id("id"),
                row.text("platform"),
                row.text("page_id"),
                row.text("external_id"),
                row.idOrNull("programme_id"),
                scope == null ? null : new Scope(scope),
                new Folded(
                        ChangeRows.author(row),
                        row.textOrNull("body"),
                        row.flag("edited"),
                        row.flag("hidden"),
                        row.flag("removed"),
                        row.instant("written_at"),
                        row.text("address"),
                        row.textOrNull("thread_id"),
                        row.textOrNull("parent_id")),
                row.text("words"),
                Labels.of(row.text("labels")),
                row.constant("source", Arrival.Source.class),
                row.instant("received_at"),
                row.idOrNull("question_id"));
    }

    private static @Nullable Object[] join(@Nullable Object[] first, @Nullable Object[] second) {
        @Nullable Object[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
