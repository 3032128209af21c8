package vn.lensong.adapters.persistence.story;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.application.story.Stories;
import vn.lensong.domain.Scope;
import vn.lensong.domain.story.Consent;
import vn.lensong.domain.story.Placement;
import vn.lensong.domain.story.Publication;
import vn.lensong.domain.story.Story;
import vn.lensong.domain.story.StoryEvent;
import vn.lensong.domain.story.Telling;

/** Stories in the database: read whole, and found by their scope or by a programme they stand in. */
@Singleton
@SerdeImport(Telling.class)
@SerdeImport(Story.Verification.class)
@SerdeImport(Consent.class)
@SerdeImport(Placement.class)
@SerdeImport(Publication.class)
class StoredStories implements Stories {

    /** The number of whose story it is stands apart from what was told. */
    private static final String NUMBER = Numbers.beside("s.phone", "phone");

    private final Database database;
    private final Journal journal;
    private final Json json;
    private final Numbers numbers;

    StoredStories(Database database, Journal journal, Json json, Numbers numbers) {
        this.database = database;
        this.journal = journal;
        this.json = json;
        this.numbers = numbers;
    }

    @Override
    public Optional<Story> find(UUID id) {
        return database.read(sql -> sql.first("select s.*" + NUMBER + " from story s where id = ?", this::story, id));
    }

    @Override
    public List<Story> inside(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> sql.list(
                "select s.*" + NUMBER + " from story s where " + where.inside("scope") + " order by entered_at desc, id",
                this::story,
                where.values().toArray()));
    }

    @Override
    public List<Story> placedIn(UUID programmeId) {
        return database.read(sql -> sql.list(
                "select s.*" + NUMBER + " from story s join story_in_programme p on p.story_id = s.id"
                        + " where p.programme_id = ? order by s.entered_at, s.id",
                this::story,
                programmeId));
    }

    @Override
    public void save(Story next, StoryEvent because) {
        database.change(sql -> {
            store(sql, next, because);
            index(sql, next);
            journal.append(sql, List.of(because));
        });
    }

    private void store(Sql sql, Story next, StoryEvent because) {
        Telling told = next.telling();
        String number = numbers.keep(sql, Numbers.Kind.PHONE, told.phone());
        String telling = json.write(told.with(""));
        String placements = json.write(next.placements().toArray(Placement[]::new));
        String publications = json.write(next.publications().toArray(Publication[]::new));
        Conflict.storing(
                next.version(),
                () -> sql.update(
                        "insert into story (id, version, scope, entered_at, phone, telling, verification,"
                                + " consent, placements, publications) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
                        next.id(),
                        next.scope().path(),
                        because.at(),
                        number,
                        telling,
                        written(next.verification()),
                        written(next.consent()),
                        placements,
                        publications),
                () -> sql.update(
                        "update story set version = version + 1, phone = ?, telling = ?, verification = ?,"
                                + " consent = ?, placements = ?, publications = ? where id = ? and version = ?",
                        number,
                        telling,
                        written(next.verification()),
                        written(next.consent()),
                        placements,
                        publications,
                        next.id(),
                        next.version()));
    }

    /** A placement is never forgotten, so that this only grows. */
    private static void index(Sql sql, Story next) {
        List<UUID> known = sql.list(
                "select programme_id from story_in_programme where story_id = ?",
                row -> row.id("programme_id"),
                next.id());
        next.placements().stream()
                .map(Placement::programmeId)
                .distinct()
                .filter(programmeId -> !known.contains(programmeId))
                .forEach(programmeId -> sql.update(
                        "insert into story_in_programme (programme_id, story_id) values (?, ?)",
                        programmeId,
                        next.id()));
    }

    private @Nullable String written(@Nullable Object value) {
        return value == null ? null : json.write(value);
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        return text == null ? null : json.read(text, type);
    }

    private Story story(Row row) {
        return new Story(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                json.read(row.text("telling"), Telling.class).with(numbers.opened(row, "phone")),
                read(row.textOrNull("verification"), Story.Verification.class),
                read(row.textOrNull("consent"), Consent.class),
                Arrays.asList(json.read(row.text("placements"), Placement[].class)),
                Arrays.asList(json.read(row.text("publications"), Publication[].class)));
    }
}
