package vn.lensong.adapters.persistence.preparation;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.application.preparation.PreparationViews;
import vn.lensong.domain.preparation.PreparationItem.State;
import vn.lensong.domain.script.Track;

/** Preparation as people look at it, straight from the rows. */
@Singleton
class StoredPreparationViews implements PreparationViews {

    private static final String ROWS =
            """
            select i.*, p.title as programme_title, p.starts_at, o.display_name as owner_name,
                s.display_name as settled_by_name
            from preparation_item i
            join programme p on p.id = i.programme_id
            left join person o on o.id = i.owner_id
            left join person s on s.id = i.settled_by
            where
            """;

    private static final Comparator<Row> BY_DUE = Comparator.comparing(Row::dueAt).thenComparing(Row::id);

    private final Database database;

    StoredPreparationViews(Database database) {
        this.database = database;
    }

    @Override
    public List<Row> board(UUID programmeId) {
        return rows("i.programme_id = ?", programmeId);
    }

    @Override
    public Optional<Row> row(UUID itemId) {
        return rows("i.id = ?", itemId).stream().findFirst();
    }

    @Override
    public List<Row> mine(UUID personId) {
        return rows(
                "i.owner_id = ? and i.state = 'OPEN' and p.status in ('PLANNED', 'READY', 'LIVE')", personId);
    }

    private List<Row> rows(String where, UUID id) {
        return database.read(sql -> sql.list(ROWS + where, StoredPreparationViews::row, id)).stream()
                .sorted(BY_DUE)
                .toList();
    }

    private static Row row(vn.lensong.adapters.persistence.Row row) {
        Instant startsAt = row.instant("starts_at");
        int minutesBefore = row.number("minutes_before");
        return new Row(
                row.id("id"),
                row.longNumber("version"),
                row.id("programme_id"),
                row.text("programme_title"),
                startsAt,
                row.constant("track", Track.class),
                row.text("title"),
                minutesBefore,
                startsAt.minus(Duration.ofMinutes(minutesBefore)),
                row.idOrNull("owner_id"),
                row.textOrNull("owner_name"),
                row.text("suggested"),
                row.flag("blocking"),
                row.textOrNull("template_key") != null,
                row.text("evidence"),
                row.constant("state", State.class),
                row.textOrNull("settled_by_name"),
                row.instantOrNull("settled_at"),
                row.text("words"));
    }
}
