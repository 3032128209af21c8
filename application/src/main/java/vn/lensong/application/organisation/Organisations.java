package vn.lensong.application.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Branch;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.organisation.Page;

/**
 * Provinces, organisations, branches and pages: validated records, listed and saved.
 *
 * <p>Saving one whose scope, or whose page id on its platform, is taken refuses
 * {@code organisation.taken}, {@code branch.taken} or {@code page.taken}.
 */
public interface Organisations {

    /** The 34 provinces, by code. */
    List<Province> provinces();

    /** Organisations inside any of these scopes, by scope. */
    List<Organisation> inside(List<Scope> scopes);

    Optional<Organisation> find(UUID id);

    /** The one whose scope is exactly this: the national body, a province's office, an agent organisation. */
    Optional<Organisation> at(Scope scope);

    void add(Organisation organisation);

    /** An organisation's branches, by scope. */
    List<Branch> branches(UUID organisationId);

    Optional<Branch> branch(UUID id);

    void add(Branch branch);

    /** Pages inside any of these scopes, by name. */
    List<Page> pages(List<Scope> scopes);

    Optional<Page> page(UUID id);

    void add(Page page);

    /** A province or city of the country. */
    record Province(String code, String name) {}
}
