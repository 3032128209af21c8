package vn.lensong.adapters.web.privacy;

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
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.privacy.ConsentBook;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.ConsentWording;
import vn.lensong.domain.privacy.Identity;
import vn.lensong.domain.privacy.PersonalConsent;

/** What people allow, purpose by purpose, with the wording they saw and the proof. */
@Tag(name = "privacy")
@Controller("/api/v1/privacy")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROVINCE_MANAGER", "ADMIN", "PRODUCER", "OPERATOR", "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR"})
@SerdeImport(ConsentWording.class)
final class ConsentController {

    private final ConsentBook book;
    private final Once once;

    ConsentController(ConsentBook book, Once once) {
        this.book = book;
        this.once = once;
    }

    /**
     * What people are asked today, one wording for each purpose. Roles: PROVINCE_MANAGER, ADMIN, PRODUCER, OPERATOR,
     * CARE_OFFICER, BRANCH_LEAD, COLLECTOR, AUDITOR.
     */
    @Operation(summary = "List what people are asked for each purpose")
    @Get("/wordings")
    @Secured({"PROVINCE_MANAGER", "ADMIN", "PRODUCER", "OPERATOR", "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR", "AUDITOR"})
    Page<ConsentWording> wordings() {
        return new Page<>(book.wordings(), null);
    }

    /**
     * By lead, account or number, which stay out of addresses. A purpose that is missing was never asked about, which
     * is no consent. It is written down who saw it. Errors: identity.empty, identity.bad-phone, field.bad-id. Roles:
     * PROVINCE_MANAGER, ADMIN, PRODUCER, OPERATOR, CARE_OFFICER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Find what a person said about each purpose")
    @Post("/consents/search")
    Page<ConsentAnswer> search(@Parameter(hidden = true) Actor actor, @Body Whose whose) {
        return new Page<>(book.of(actor, whose.subject()), null).map(ConsentAnswer::of);
    }

    /**
     * A number in a comment is no consent to be called: the person is asked first. Errors: field.missing,
     * field.bad-id, field.bad-choice, scope.malformed, scope.not-found, identity.empty, identity.bad-phone,
     * consent.purpose, consent.given, role.missing, stale. Roles: PROVINCE_MANAGER, ADMIN, PRODUCER, OPERATOR,
     * CARE_OFFICER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Enter that a person was asked, with today's wording")
    @Post("/consents/asked")
    HttpResponse<?> asked(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body Said said) {
        return answer(
                request,
                actor,
                said,
                () -> book.ask(actor, said.at(), said.subject(), said.purposeNamed(), said.wayChosen()));
    }

    /**
     * {@code yes} must be true: silence is no answer. {@code wording} is the number of the wording that the person saw.
     * Errors: those of asking, and consent.silence, consent.wording, field.too-long. Roles: PROVINCE_MANAGER, ADMIN,
     * PRODUCER, OPERATOR, CARE_OFFICER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Enter that a person said yes, with the proof")
    @Post("/consents/given")
    HttpResponse<?> given(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body Said said) {
        return answer(
                request,
                actor,
                said,
                () -> book.give(
                        actor,
                        said.at(),
                        said.subject(),
                        said.purposeNamed(),
                        Boolean.TRUE.equals(said.yes()),
                        Fields.required("wording", said.wording()),
                        said.wayChosen(),
                        new PersonalConsent.Proof(
                                Fields.choice("proofKind", said.proofKind(), PersonalConsent.Proof.Kind.class),
                                Fields.required("proof", said.proof()))));
    }

    /**
     * A no to what nobody asked is kept too. Errors: those of asking, and consent.withdrawn. Roles: PROVINCE_MANAGER,
     * ADMIN, PRODUCER, OPERATOR, CARE_OFFICER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Enter that a person said no, or takes a consent back")
    @Post("/consents/withdrawn")
    HttpResponse<?> withdrawn(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body Said said) {
        return answer(
                request,
                actor,
                said,
                () -> book.withdraw(actor, said.at(), said.subject(), said.purposeNamed(), said.wayChosen()));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, Actor actor, Said said, Runnable action) {
        return once.answer(request, actor, said, HttpStatus.CREATED, () -> {
            action.run();
            return new Page<>(book.of(actor, said.subject()), null).map(ConsentAnswer::of);
        });
    }

    private static PersonalConsent.Subject subject(
            @Nullable String key, @Nullable String phone, @Nullable String leadId) {
        return new PersonalConsent.Subject(
                key == null || key.isBlank() ? null : Identity.key(key),
                phone == null || phone.isBlank() ? null : Identity.phone(phone),
                Fields.optionalId("leadId", leadId));
    }

    /** By what a person is known. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Whose(@Nullable String leadId, @Nullable String key, @Nullable String phone) {

        PersonalConsent.Subject subject() {
            return ConsentController.subject(key, phone, leadId);
        }
    }

    /** What a person said about a purpose. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Said(
            @Nullable String scope,
            @Nullable String leadId,
            @Nullable String key,
            @Nullable String phone,
            @Nullable String purpose,
            @Nullable String way,
            @Nullable Boolean yes,
            @Nullable Integer wording,
            @Nullable String proofKind,
            @Nullable String proof) {

        Scope at() {
            return new Scope(Fields.required("scope", scope));
        }

        PersonalConsent.Subject subject() {
            return ConsentController.subject(key, phone, leadId);
        }

        String purposeNamed() {
            return Fields.required("purpose", purpose);
        }

        PersonalConsent.Way wayChosen() {
            return Fields.choice("way", way, PersonalConsent.Way.class);
        }
    }

    /** What a person said about a purpose, and how that is proved. */
    @Serdeable
    record ConsentAnswer(
            UUID id,
            String purpose,
            PersonalConsent.State state,
            int wording,
            PersonalConsent.Way way,
            @Nullable Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant withdrawnAt,
            PersonalConsent.Proof.@Nullable Kind proofKind,
            @Nullable String proof) {

        static ConsentAnswer of(PersonalConsent consent) {
            PersonalConsent.Proof proof = consent.proof();
            return new ConsentAnswer(
                    consent.id(),
                    consent.purpose(),
                    consent.state(),
                    consent.wording(),
                    consent.way(),
                    consent.askedAt(),
                    consent.answeredAt(),
                    consent.withdrawnAt(),
                    proof == null ? null : proof.kind(),
                    proof == null ? null : proof.reference());
        }
    }
}
