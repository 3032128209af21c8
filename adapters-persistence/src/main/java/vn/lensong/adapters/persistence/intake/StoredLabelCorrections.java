package vn.lensong.adapters.persistence.intake;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Labels;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Ids;
import vn.lensong.application.intake.LabelCorrections;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.LabelCorrection;

/** What people said about labels, in the database; the words stay where they are, in the items. */
@Singleton
class StoredLabelCorrections implements LabelCorrections {

    private static final String NEWEST =
            """
            select i.words, c.became from label_correction c
            join inbound_item i on i.id = c.item_id
            where c.label = ? and not exists (
                select 1 from label_correction later where later.label = c.label and later.item_id = c.item_id
                    and (later.said_at > c.said_at or later.said_at = c.said_at and later.id > c.id))
            order by i.written_at, i.id
            """;

    private final Database database;
    private final Journal journal;
    private final Ids ids;

    StoredLabelCorrections(Database database, Journal journal, Ids ids) {
        this.database = database;
        this.journal = journal;
        this.ids = ids;
    }

    @Override
    public void save(
            InboundItem item, Set<Label> before, List<LabelCorrection> corrections, ItemEvent.Relabelled because) {
        database.change(sql -> {
            int changed = sql.update(
                    "update inbound_item set labels = ? where id = ? and labels = ?",
                    Labels.text(item.labels()),
                    item.id(),
                    Labels.text(before));
            if (changed == 0) {
                throw Refusal.stale();
            }
            sql.batch(
                    """
                    insert into label_correction (id, item_id, label, was, became, by_id, said_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """,
                    corrections.stream()
                            .map(said -> new @Nullable Object[] {
                                ids.next(),
                                said.itemId(),
                                said.label(),
                                said.before(),
                                said.after(),
                                said.by(),
                                said.at()
                            })
                            .toList());
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public List<Said> said(Label label) {
        return database.read(
                sql -> sql.list(NEWEST, row -> new Said(row.text("words"), row.flag("became")), label));
    }
}
