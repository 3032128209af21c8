package vn.lensong.adapters.persistence.privacy;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Page;
import vn.lensong.application.privacy.PersonRequests;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.Identity;
import vn.lensong.domain.privacy.PersonRequest;
import vn.lensong.domain.privacy.RequestClock;
import vn.lensong.domain.privacy.RequestEvent;

/** Requests in the database, with whoever asks encrypted. */
@Singleton
class StoredPersonRequests implements PersonRequests, Resealable {

    private static final String COLUMN = "person_request.person";

    private final Database database;
    private final Journal journal;
    private final FieldCipher cipher;
    private final Json json;

    StoredPersonRequests(Database database, Journal journal, FieldCipher cipher, Json json) {
        this.database = database;
        this.journal = journal;
        this.cipher = cipher;
        this.json = json;
    }

    @Override
    public Optional<PersonRequest> find(UUID id) {
        return database.read(sql -> sql.first("select * from person_request where id = ?", this::request, id));
    }

    @Override
    public Page<PersonRequest> page(List<Scope> scopes, boolean open, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        Scopes where = new Scopes(scopes);
        List<Object> values = new ArrayList<>(where.values());
        values.add(open);
        String further = "";
        String way = open ? ">" : "<";
        if (from != null) {
            further = " and (next_at " + way + " ? or (next_at = ? and id > ?))";
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        String query = "select * from person_request where " + where.inside("scope") + " and open = ?" + further
                + " order by next_at " + (open ? "" : "desc") + ", id limit ?";
        List<PersonRequest> rows = database.read(sql -> sql.list(query, this::request, values.toArray()));
        return Cursor.page(rows, ask, row -> new Cursor(next(row), row.id()));
    }

    /** What lists are ordered by: the clock that runs, or when it was settled. */
    private static Instant next(PersonRequest request) {
        Instant next = request.next();
        return next != null ? next : Objects.requireNonNull(request.settledAt());
    }

    @Override
    public void save(PersonRequest next, RequestEvent because) {
        database.change(sql -> {
            List<@Nullable Object> values = values(next);
            if (next.version() == 0) {
                values.add(next.id());
                sql.update(
                        "insert into person_request (scope, kind, person, received_at, answer_by, due_at, next_at, state,"
                                + " open, owner_id, answered_at, settled_at, outcome, erased, leftovers, id, version)"
                                + " values (" + Sql.marks(16) + ", 1)",
                        values.toArray());
            } else {
                values.add(next.id());
                values.add(next.version());
                int changed = sql.update(
                        "update person_request set scope = ?, kind = ?, person = ?, received_at = ?, answer_by = ?,"
                                + " due_at = ?, next_at = ?, state = ?, open = ?, owner_id = ?, answered_at = ?,"
                                + " settled_at = ?, outcome = ?, erased = ?, leftovers = ?, version = version + 1"
                                + " where id = ? and version = ?",
                        values.toArray());
                if (changed == 0) {
                    throw Refusal.stale();
                }
            }
            journal.append(sql, List.of(because));
        });
    }

    private List<@Nullable Object> values(PersonRequest request) {
        Identity who = request.who();
        String person = json.write(new Person(
                request.name(),
                request.contact(),
                request.words(),
                who == null ? List.of() : List.copyOf(who.keys()),
                who == null ? List.of() : List.copyOf(who.phones())));
        return new ArrayList<>(Arrays.asList(
                request.scope().path(),
                request.kind(),
                cipher.sealed(person, COLUMN),
                request.receivedAt(),
                request.answerBy(),
                request.dueAt(),
                next(request),
                request.state(),
                request.open(),
                request.ownerId(),
                request.answeredAt(),
                request.settledAt(),
                request.outcome(),
                json.write(request.erased()),
                request.leftovers() == null ? null : json.write(request.leftovers())));
    }

    private PersonRequest request(Row row) {
        Person person = json.read(cipher.opened(row.text("person"), COLUMN), Person.class);
        String leftovers = row.textOrNull("leftovers");
        boolean nobody = person.keys.isEmpty() && person.phones.isEmpty();
        return new PersonRequest(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.constant("kind", PersonRequest.Kind.class),
                person.name,
                person.contact,
                person.words,
                nobody ? null : new Identity(Set.copyOf(person.keys), Set.copyOf(person.phones)),
                row.instant("received_at"),
                row.instant("answer_by"),
                row.instant("due_at"),
                row.constant("state", PersonRequest.State.class),
                row.idOrNull("owner_id"),
                row.instantOrNull("answered_at"),
                row.instantOrNull("settled_at"),
                row.text("outcome"),
                numbers(json.read(row.text("erased"), Map.class)),
                leftovers == null ? null : Arrays.asList(json.read(leftovers, String[].class)));
    }

    private static Map<String, Integer> numbers(Map<?, ?> stored) {
        return stored.entrySet().stream()
                .collect(Collectors.toMap(one -> String.valueOf(one.getKey()), one -> ((Number) one.getValue()).intValue()));
    }

    @Override
    public List<RequestClock> clocks() {
        return database.read(sql -> sql.list(
                "select * from privacy_clock order by kind, valid_from",
                row -> new RequestClock(
                        row.constant("kind", PersonRequest.Kind.class),
                        LocalDate.parse(row.text("valid_from")),
                        row.number("answer_days"),
                        row.number("due_days"),
                        row.text("legal_basis"))));
    }

    @Override
    public int reseal(Sql sql, int most) {
        return SealedColumn.reseal(sql, cipher, "person_request", COLUMN, most);
    }

    /** What is encrypted of a request. */
    @Serdeable
    record Person(String name, String contact, String words, List<String> keys, List<String> phones) {}
}
