package vn.lensong.adapters.web.casting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.casting.CastDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;

/** Who presents a programme, and who takes over when that person cannot. */
@Tag(name = "casting")
@Controller("/api/v1/programmes/{id}/cast")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CastController {

    private final CastDesk desk;
    private final Once once;

    CastController(CastDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * Errors: cast.not-found while nobody is cast, programme.not-found, role.missing. Roles: PROVINCE_MANAGER,
     * PRODUCER, OPERATOR, HOST, AUDITOR.
     */
    @Operation(summary = "Show who presents a programme, and the backup")
    @Get
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "AUDITOR"})
    CastAnswer show(@Parameter(hidden = true) Actor actor, UUID id) {
        CastDesk.Decided decided = desk.show(actor, id);
        if (decided == null) {
            throw Refusal.notFound("cast");
        }
        return CastAnswer.of(decided);
    }

    /** Errors: programme.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER. */
    @Operation(summary = "List everybody who may present the programme, by name, and what stands in their way")
    @Get("/candidates")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    Page<CandidateAnswer> candidates(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.candidates(actor, id), null).map(CandidateAnswer::of);
    }

    /**
     * Both need a valid certificate on the programme's day, and nobody is at two programmes at once, whatever province
     * they are in. Errors: field.missing, field.bad-id, cast.same-person, host.not-found, host.not-certified,
     * host.taken, programme.state, programme.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Decide who presents a programme and who is the backup")
    @Post
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> assign(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Pair pair) {
        return once.answer(request, actor, pair, HttpStatus.OK, () -> {
            desk.assign(actor, id, Fields.id("hostId", pair.hostId()), Fields.id("backupId", pair.backupId()));
            return show(actor, id);
        });
    }

    /**
     * Before air or on air. Errors: cast.not-found, programme.state, programme.not-found, role.missing, stale. Roles:
     * PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Let the backup present instead of the host")
    @Post("/step-in")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> stepIn(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> {
            desk.stepIn(actor, id);
            return show(actor, id);
        });
    }

    /** Who presents, and who is the backup. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Pair(@Nullable String hostId, @Nullable String backupId) {}

    /** Who was cast, by name. */
    @Serdeable
    record CastAnswer(UUID hostId, String hostName, UUID backupId, String backupName) {

        static CastAnswer of(CastDesk.Decided decided) {
            return new CastAnswer(
                    decided.cast().hostId(), decided.hostName(), decided.cast().backupId(), decided.backupName());
        }
    }

    /** Somebody who may present: the products they are not certified for on the day, and whether they are free. */
    @Serdeable
    record CandidateAnswer(UUID id, String name, List<Product> uncertified, boolean taken) {

        static CandidateAnswer of(CastDesk.Candidate candidate) {
            return new CandidateAnswer(
                    candidate.personId(),
                    candidate.name(),
                    List.copyOf(candidate.uncertified()),
                    candidate.taken());
        }
    }
}
