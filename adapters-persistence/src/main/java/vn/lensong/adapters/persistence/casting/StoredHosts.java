package vn.lensong.adapters.persistence.casting;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.casting.Hosts;
import vn.lensong.domain.Scope;
import vn.lensong.domain.casting.Certificate;
import vn.lensong.domain.casting.HostEvent;
import vn.lensong.domain.casting.HostProfile;

/** Profiles of hosts in the database; what somebody did is JSON, since nobody searches for it. */
@Singleton
@SerdeImport(HostProfile.Completion.class)
@SerdeImport(HostProfile.Rehearsal.class)
@SerdeImport(HostProfile.Rating.class)
@SerdeImport(Certificate.class)
class StoredHosts implements Hosts {

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredHosts(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Optional<HostProfile> find(UUID personId) {
        return Optional.ofNullable(of(List.of(personId)).get(personId));
    }

    @Override
    public Map<UUID, HostProfile> of(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        String marks = String.join(", ", Collections.nCopies(people.size(), "?"));
        return database
                .read(sql -> sql.list(
                        "select * from host_profile where person_id in (" + marks + ")",
                        this::profile,
                        people.toArray()))
                .stream()
                .collect(Collectors.toMap(HostProfile::personId, Function.identity()));
    }

    @Override
    public void save(HostProfile next, HostEvent because) {
        String completions = json.write(next.completions().toArray(HostProfile.Completion[]::new));
        String certificates = json.write(next.certificates().toArray(Certificate[]::new));
        String rehearsals = json.write(next.rehearsals().toArray(HostProfile.Rehearsal[]::new));
        String ratings = json.write(next.ratings().toArray(HostProfile.Rating[]::new));
        database.change(sql -> {
            Conflict.storing(
                    next.version(),
                    () -> sql.update(
                            "insert into host_profile (person_id, version, scope, about, completions, certificates,"
                                    + " rehearsals, ratings) values (?, 1, ?, ?, ?, ?, ?, ?)",
                            next.personId(),
                            next.scope().path(),
                            next.about(),
                            completions,
                            certificates,
                            rehearsals,
                            ratings),
                    () -> sql.update(
                            "update host_profile set version = version + 1, about = ?, completions = ?,"
                                    + " certificates = ?, rehearsals = ?, ratings = ?"
                                    + " where person_id = ? and version = ?",
                            next.about(),
                            completions,
                            certificates,
                            rehearsals,
                            ratings,
                            next.personId(),
                            next.version()));
            journal.append(sql, List.of(because));
        });
    }

    private HostProfile profile(Row row) {
        return new HostProfile(
                row.id("person_id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.text("about"),
                Arrays.asList(json.read(row.text("completions"), HostProfile.Completion[].class)),
                Arrays.asList(json.read(row.text("certificates"), Certificate[].class)),
                Arrays.asList(json.read(row.text("rehearsals"), HostProfile.Rehearsal[].class)),
                Arrays.asList(json.read(row.text("ratings"), HostProfile.Rating[].class)));
    }
}
