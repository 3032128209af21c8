package vn.lensong.application.promotion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;
import vn.lensong.domain.programme.Programme;

/** Programmes as those who bring people to them look at them. */
public interface SharedProgrammes {

    /** Programmes that lie inside any of these scopes or around one, not cancelled, latest start first, then by id. */
    Page<Row> page(List<Scope> scopes, Page.Ask ask);

    /** One programme. */
    record Row(UUID id, String title, Instant startsAt, Programme.Status status, String organisationName) {}
}
