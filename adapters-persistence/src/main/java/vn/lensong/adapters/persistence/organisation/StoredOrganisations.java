package vn.lensong.adapters.persistence.organisation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Branch;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.organisation.Page;

/** Provinces, organisations, branches and pages in the database. */
@Singleton
class StoredOrganisations implements Organisations {

    private final Database database;

    StoredOrganisations(Database database) {
        this.database = database;
    }

    @Override
    public List<Province> provinces() {
        return database.read(sql -> sql.list(
                "select code, name from province order by code",
                row -> new Province(row.text("code"), row.text("name"))));
    }

    @Override
    public List<Organisation> inside(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> sql.list(
                "select * from organisation where " + where.inside("scope") + " order by scope",
                StoredOrganisations::organisation,
                where.values().toArray()));
    }

    @Override
    public Optional<Organisation> find(UUID id) {
        return database.read(
                sql -> sql.first("select * from organisation where id = ?", StoredOrganisations::organisation, id));
    }

    @Override
    public Optional<Organisation> at(Scope scope) {
        return database.read(sql -> sql.first(
                "select * from organisation where scope = ?", StoredOrganisations::organisation, scope.path()));
    }

    @Override
    public void add(Organisation organisation) {
        add(
                "organisation.taken",
                "insert into organisation (id, kind, scope, name) values (?, ?, ?, ?)",
                organisation.id(),
                organisation.kind(),
                organisation.scope().path(),
                organisation.name());
    }

    @Override
    public List<Branch> branches(UUID organisationId) {
        return database.read(sql -> sql.list(
                "select * from branch where organisation_id = ? order by scope",
                StoredOrganisations::branch,
                organisationId));
    }

    @Override
    public Optional<Branch> branch(UUID id) {
        return database.read(sql -> sql.first("select * from branch where id = ?", StoredOrganisations::branch, id));
    }

    @Override
    public void add(Branch branch) {
        add(
                "branch.taken",
                "insert into branch (id, organisation_id, scope, name) values (?, ?, ?, ?)",
                branch.id(),
                branch.organisationId(),
                branch.scope().path(),
                branch.name());
    }

    @Override
    public List<Page> pages(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> sql.list(
                "select * from page where " + where.inside("scope") + " order by name, id",
                StoredOrganisations::page,
                where.values().toArray()));
    }

    @Override
    public Optional<Page> page(UUID id) {
        return database.read(sql -> sql.first("select * from page where id = ?", StoredOrganisations::page, id));
    }

    @Override
    public void add(Page page) {
        add(
                "page.taken",
                "insert into page (id, organisation_id, scope, platform, external_id, name) values (?, ?, ?, ?, ?, ?)",
                page.id(),
                page.organisationId(),
                page.scope().path(),
                page.platform(),
                page.externalId(),
                page.name());
    }

    private void add(String taken, String insert, Object... values) {
        Conflict.refusing(
                () -> Refusal.conflict(taken, Map.of()), () -> database.change(sql -> sql.update(insert, values)));
    }

    private static Organisation organisation(Row row) {
        return new Organisation(
                row.id("id"), row.constant("kind", Organisation.Kind.class), new Scope(row.text("scope")), row.text("name"));
    }

    private static Branch branch(Row row) {
        return new Branch(row.id("id"), row.id("organisation_id"), new Scope(row.text("scope")), row.text("name"));
    }

    private static Page page(Row row) {
        return new Page(
                row.id("id"),
                row.id("organisation_id"),
                new Scope(row.text("scope")),
                row.text("platform"),
                row.text("external_id"),
                row.text("name"));
    }
}
