package vn.lensong.adapters.persistence.organisation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.LoginAttempts;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.PersonEvent;
import vn.lensong.domain.organisation.Role;

/** People, their refresh tokens and their wrong passwords in the database. */
@Singleton
class StoredPeople implements People {

    private final Database database;
    private final Journal journal;

    StoredPeople(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<Person> find(UUID id) {
        return people("id = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Person> named(String username) {
        return people("username = ?", username).stream().findFirst();
    }

    @Override
    public List<Person> inside(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return people(
                "id in (select person_id from grant_held where " + where.inside("scope") + ")",
                where.values().toArray());
    }

    @Override
    public List<Person> working(Role role, Scope scope) {
        return people(
                "id in (select person_id from grant_held where held_role = ? and (scope = ? or ? like scope || '/%'))",
                role,
                scope.path(),
                scope.path());
    }

    @Override
    public void add(Person person) {
        Conflict.refusing(
                () -> Refusal.conflict("person.taken", Map.of()), () -> database.change(sql -> insert(sql, person)));
    }

    @Override
    public void add(Person person, PersonEvent because) {
        Conflict.refusing(() -> Refusal.conflict("person.taken", Map.of()), () -> database.change(sql -> {
            insert(sql, person);
            journal.append(sql, List.of(because));
        }));
    }

    @Override
    public boolean none() {
        return database.read(sql -> sql.count("select count(*) from person")) == 0;
    }

    @Override
    public LoginAttempts attempts(String key) {
        return database.read(sql -> sql.first(
                        "select failures, blocked_until from login_attempts where subject = ?",
                        row -> new LoginAttempts(row.number("failures"), row.instant("blocked_until")),
                        key)
                .orElse(LoginAttempts.NONE));
    }

    @Override
    public void attempted(String key, LoginAttempts attempts) {
        database.insist(sql -> {
            int known = sql.update(
                    "update login_attempts set failures = ?, blocked_until = ? where subject = ?",
                    attempts.failures(),
                    attempts.blockedUntil(),
                    key);
            if (known == 0) {
                sql.update(
                        "insert into login_attempts (subject, failures, blocked_until) values (?, ?, ?)",
                        key,
                        attempts.failures(),
                        attempts.blockedUntil());
            }
        });
    }

    @Override
    public void cleared(String key) {
        database.change(sql -> sql.update("delete from login_attempts where subject = ?", key));
    }

    @Override
    public void keepRefreshToken(String digest, UUID personId, Instant expiresAt) {
        database.change(sql -> sql.update(
                "insert into refresh_token (digest, person_id, expires_at, used) values (?, ?, ?, false)",
                digest,
                personId,
                expiresAt));
    }

    @Override
    public Optional<UUID> useRefreshToken(String digest, Instant now) {
        return database.write(sql -> {
            Optional<Token> token = sql.first(
                    "select person_id, expires_at, used from refresh_token where digest = ? for update",
                    Token::of,
                    digest);
            if (token.isEmpty() || !now.isBefore(token.get().expiresAt())) {
                return Optional.empty();
            }
            UUID person = token.get().personId();
            if (token.get().used()) {
                sql.update("delete from refresh_token where person_id = ?", person);
                return Optional.empty();
            }
            sql.update("update refresh_token set used = true where digest = ?", digest);
            sql.update("delete from refresh_token where person_id = ? and expires_at <= ?", person, now);
            return Optional.of(person);
        });
    }

    @Override
    public void dropRefreshTokens(UUID personId) {
        database.change(sql -> sql.update("delete from refresh_token where person_id = ?", personId));
    }

    private List<Person> people(String where, Object... values) {
        return database.read(sql -> sql.list(
                        "select * from person where " + where + " order by display_name, id", Account::of, values)
                .stream()
                .map(account -> account.with(grants(sql, account.id())))
                .toList());
    }

    private static List<Grant> grants(Sql sql, UUID personId) {
        return sql.list(
                "select held_role, scope from grant_held where person_id = ? order by place",
                row -> new Grant(row.constant("held_role", Role.class), new Scope(row.text("scope"))),
                personId);
    }

    private static void insert(Sql sql, Person person) {
        sql.update(
                "insert into person (id, username, display_name, password_hash) values (?, ?, ?, ?)",
                person.id(),
                person.username(),
                person.displayName(),
                person.passwordHash());
        List<@Nullable Object[]> grants = new ArrayList<>();
        for (Grant grant : person.grants()) {
            grants.add(new @Nullable Object[] {
                person.id(), grants.size(), grant.role(), grant.scope().path()
            });
        }
        sql.batch("insert into grant_held (person_id, place, held_role, scope) values (?, ?, ?, ?)", grants);
    }

    private record Account(UUID id, String username, String displayName, String passwordHash) {

        static Account of(Row row) {
            return new Account(
                    row.id("id"), row.text("username"), row.text("display_name"), row.text("password_hash"));
        }

        Person with(List<Grant> grants) {
            return new Person(id, username, displayName, passwordHash, grants);
        }
    }

    private record Token(UUID personId, Instant expiresAt, boolean used) {

        static Token of(Row row) {
            return new Token(row.id("person_id"), row.instant("expires_at"), row.flag("used"));
        }
    }
}
