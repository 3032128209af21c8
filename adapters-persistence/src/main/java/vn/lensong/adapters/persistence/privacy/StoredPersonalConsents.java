package vn.lensong.adapters.persistence.privacy;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.privacy.PersonalConsents;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.ConsentWording;
import vn.lensong.domain.privacy.Held;
import vn.lensong.domain.privacy.PersonalConsent;
import vn.lensong.domain.privacy.PersonalConsentEvent;

/** Consents in the database: person and proof encrypted, found by keyed hashes; erased with the person. */
@Singleton
class StoredPersonalConsents implements PersonalConsents, PersonalHolding, Resealable {

    private static final String COLUMN = "personal_consent.person";
    private static final String KEY = "personal_consent.key";
    private static final String PHONE = "personal_consent.phone";

    private final Database database;
    private final Journal journal;
    private final FieldCipher cipher;
    private final Json json;

    StoredPersonalConsents(Database database, Journal journal, FieldCipher cipher, Json json) {
        this.database = database;
        this.journal = journal;
        this.cipher = cipher;
        this.json = json;
    }

    @Override
    public Optional<PersonalConsent> find(UUID id) {
        return database.read(sql -> sql.first("select * from personal_consent where id = ?", this::consent, id));
    }

    @Override
    public List<PersonalConsent> of(PersonalConsent.Subject subject, List<Scope> scopes) {
        return database.read(sql -> {
            Map<String, PersonalConsent> newest = new LinkedHashMap<>();
            rows(sql, lookups(subject.key(), KEY), lookups(subject.phone(), PHONE), subject.leadId(), new Scopes(scopes))
                    .forEach(consent -> newest.putIfAbsent(consent.purpose(), consent));
            return List.copyOf(newest.values());
        });
    }

    private List<String> lookups(@Nullable String value, String column) {
        return value == null ? List.of() : cipher.lookups(value, column);
    }

    private List<PersonalConsent> rows(
            Sql sql, List<String> keys, List<String> phones, @Nullable UUID leadId, Scopes scopes) {
        List<String> ways = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (!keys.isEmpty()) {
            ways.add("key_lookup in (" + Sql.marks(keys.size()) + ")");
            values.addAll(keys);
        }
        if (!phones.isEmpty()) {
            ways.add("phone_lookup in (" + Sql.marks(phones.size()) + ")");
            values.addAll(phones);
        }
        if (leadId != null) {
            ways.add("lead_id = ?");
            values.add(leadId);
        }
        if (ways.isEmpty()) {
            return List.of();
        }
        values.addAll(scopes.values());
        return sql.list(
                "select * from personal_consent where (" + String.join(" or ", ways) + ") and " + scopes.inside("scope")
                        + " order by changed_at desc, id",
                this::consent,
                values.toArray());
    }

    @Override
    public void save(PersonalConsent next, PersonalConsentEvent because) {
        database.change(sql -> {
            List<@Nullable Object> values = values(next);
            values.add(because.at());
            values.add(next.id());
            if (next.version() == 0) {
                sql.update(
                        "insert into personal_consent (scope, person, key_lookup, phone_lookup, lead_id, purpose, state,"
                                + " wording, way, asked_at, answered_at, withdrawn_at, changed_at, id, version) values ("
                                + Sql.marks(14) + ", 1)",
                        values.toArray());
            } else {
                values.add(next.version());
                int changed = sql.update(
                        "update personal_consent set scope = ?, person = ?, key_lookup = ?, phone_lookup = ?, lead_id = ?,"
                                + " purpose = ?, state = ?, wording = ?, way = ?, asked_at = ?, answered_at = ?,"
                                + " withdrawn_at = ?, changed_at = ?, version = version + 1 where id = ? and version = ?",
                        values.toArray());
                if (changed == 0) {
                    throw Refusal.stale();
                }
            }
            journal.append(sql, List.of(because));
        });
    }

    private List<@Nullable Object> values(PersonalConsent consent) {
        PersonalConsent.Subject subject = consent.subject();
        PersonalConsent.Proof proof = consent.proof();
        Person person = new Person(
                subject.key(),
                subject.phone(),
                proof == null ? null : proof.kind().name(),
                proof == null ? null : proof.reference());
        return new ArrayList<>(Arrays.asList(
                consent.scope().path(),
                cipher.sealed(json.write(person), COLUMN),
                subject.key() == null ? null : cipher.lookup(subject.key(), KEY),
                subject.phone() == null ? null : cipher.lookup(subject.phone(), PHONE),
                subject.leadId(),
                consent.purpose(),
                consent.state(),
                consent.wording(),
                consent.way(),
                consent.askedAt(),
                consent.answeredAt(),
                consent.withdrawnAt()));
    }

    private PersonalConsent consent(Row row) {
        Person person = json.read(cipher.opened(row.text("person"), COLUMN), Person.class);
        return new PersonalConsent(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                new PersonalConsent.Subject(person.key, person.phone, row.idOrNull("lead_id")),
                row.text("purpose"),
                row.constant("state", PersonalConsent.State.class),
                row.number("wording"),
                row.constant("way", PersonalConsent.Way.class),
                row.instantOrNull("asked_at"),
                row.instantOrNull("answered_at"),
                person.proofKind == null || person.proof == null
                        ? null
                        : new PersonalConsent.Proof(
                                PersonalConsent.Proof.Kind.valueOf(person.proofKind), person.proof),
                row.instantOrNull("withdrawn_at"));
    }

    @Override
    public List<ConsentWording> wordings() {
        return database.read(sql -> sql.list(
                "select * from consent_wording order by purpose, valid_from, no",
                row -> new ConsentWording(
                        row.text("purpose"),
                        row.number("no"),
                        LocalDate.parse(row.text("valid_from")),
                        row.flag("sensitive"),
                        row.text("vietnamese"),
                        row.text("english"))));
    }

    @Override
    public void trace(Sql sql, Traces traces) {
        traced(sql, traces).forEach(consent -> traces.add(Traces.Kind.RECORD, consent.id()));
    }

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        return traced(sql, traces).stream()
                .map(consent -> new Held(
                        "consent",
                        consent.id(),
                        Optional.ofNullable(consent.answeredAt()).or(() -> Optional.ofNullable(consent.askedAt())).orElseThrow(),
                        data(consent)))
                .toList();
    }

    private static Map<String, String> data(PersonalConsent consent) {
        Map<String, String> data = new LinkedHashMap<>(Map.of(
                "purpose", consent.purpose(),
                "state", consent.state().name(),
                "wording", String.valueOf(consent.wording()),
                "way", consent.way().name()));
        PersonalConsent.Proof proof = consent.proof();
        if (proof != null) {
            data.put("proof", proof.reference());
        }
        return data;
    }

    /** With the person goes what the person allowed: there is nothing left that it could be about. */
    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        List<UUID> ids = traced(sql, traces).stream().map(PersonalConsent::id).toList();
        return Map.of("consent", In.update(sql, "delete from personal_consent where id in (?)", ids));
    }

    private List<PersonalConsent> traced(Sql sql, Traces traces) {
        List<String> keys = traces.keys().stream().flatMap(key -> cipher.lookups(key, KEY).stream()).toList();
        List<String> phones =
                traces.phones().stream().flatMap(phone -> cipher.lookups(phone, PHONE).stream()).toList();
        Map<UUID, PersonalConsent> found = new LinkedHashMap<>();
        rows(sql, keys, phones, null, traces.scopes()).forEach(one -> found.put(one.id(), one));
        for (UUID lead : traces.of(Traces.Kind.LEAD)) {
            rows(sql, List.of(), List.of(), lead, traces.scopes()).forEach(one -> found.put(one.id(), one));
        }
        return List.copyOf(found.values());
    }

    @Override
    public int reseal(Sql sql, int most) {
        List<PersonalConsent> old = sql.list(
                "select * from personal_consent where person not like ? or key_lookup not like ? or phone_lookup not like ?"
                        + " order by id limit ? for update",
                this::consent,
                cipher.current() + "%",
                cipher.currentLookup() + "%",
                cipher.currentLookup() + "%",
                most);
        for (PersonalConsent consent : old) {
            List<@Nullable Object> values = values(consent);
            sql.update(
                    "update personal_consent set person = ?, key_lookup = ?, phone_lookup = ? where id = ?",
                    values.get(1),
                    values.get(2),
                    values.get(3),
                    consent.id());
        }
        return old.size();
    }

    /** What is encrypted of a consent. */
    @Serdeable
    record Person(
            @Nullable String key, @Nullable String phone, @Nullable String proofKind, @Nullable String proof) {}
}
