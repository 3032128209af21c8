package vn.lensong.adapters.web.promotion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.promotion.ShareKitDesk;
import vn.lensong.application.promotion.ShareReadings;
import vn.lensong.application.promotion.SharedProgrammes;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.ShareReport;

/** What people of ours share a programme with, and how far it came. */
@Tag(name = "promotion")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ShareKitController {

    private static final String KIT = "/programmes/{id}/share-kit";

    private final ShareKitDesk desk;
    private final Once once;

    ShareKitController(ShareKitDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * Those at the caller's scopes, inside them and above them. Errors: list.limit, cursor.malformed. Roles:
     * PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "List the programmes that the caller may bring people to, latest start first")
    @Get("/shareable-programmes")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR"})
    Page<ProgrammeLine> programmes(
            @Parameter(hidden = true) Actor actor, @QueryValue @Nullable Integer limit, @QueryValue @Nullable String cursor) {
        return desk.programmes(actor, Lists.ask(limit, cursor)).map(ProgrammeLine::of);
    }

    /**
     * The caller's own link, made when it is first asked for; words, a QR code as SVG, and what the caller said was
     * shared. Errors: programme.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST,
     * CARE_OFFICER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Show what the caller shares a programme with")
    @Get(KIT)
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR"})
    KitAnswer kit(@Parameter(hidden = true) Actor actor, UUID id) {
        return KitAnswer.of(desk.kit(actor, id));
    }

    /**
     * Errors: programme.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Take the picture to post, 1200 by 630, as PNG")
    @Get(KIT + "/picture")
    @Produces(MediaType.IMAGE_PNG)
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<byte[]> picture(@Parameter(hidden = true) Actor actor, UUID id) {
        return HttpResponse.ok(desk.picture(actor, id))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .contentType(MediaType.IMAGE_PNG_TYPE);
    }

    /**
     * With a link of its own, so that visits by the poster are told apart. Errors: programme.not-found, role.missing.
     * Roles: PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Take the poster, A4, as PDF")
    @Get(KIT + "/poster")
    @Produces(MediaType.APPLICATION_PDF)
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<byte[]> poster(@Parameter(hidden = true) Actor actor, UUID id) {
        return HttpResponse.ok(desk.poster(actor, id))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=ap-phich.pdf")
                .contentType(MediaType.APPLICATION_PDF_TYPE);
    }

    /**
     * Where everybody can see it; counted, and never a condition of anything. Errors: field.missing, field.too-long,
     * share.bad-address, share.too-many, programme.not-found, role.missing.
     * Roles: PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Say that the caller shared a programme in public, with the address")
    @Post("/programmes/{id}/shares")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> shared(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Shared shared) {
        return once.answer(
                request,
                actor,
                shared,
                HttpStatus.CREATED,
                () -> KitAnswer.of(desk.shared(actor, id, Fields.required("url", shared.url()))));
    }

    /**
     * As the platform counts them: every two minutes while live, at the end, a day after. Errors: list.limit,
     * cursor.malformed, programme.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, OPERATOR, AUDITOR.
     */
    @Operation(summary = "List the public counts of a programme's post, newest first")
    @Get("/programmes/{id}/share-readings")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "AUDITOR"})
    Page<ReadingLine> readings(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.readings(actor, id, Lists.ask(limit, cursor)).map(ReadingLine::of);
    }

    /** Where it can be seen. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Shared(@Nullable String url) {}

    /** A programme to bring people to. */
    @Serdeable
    record ProgrammeLine(UUID id, String title, Instant startsAt, Programme.Status status, String organisationName) {

        static ProgrammeLine of(SharedProgrammes.Row row) {
            return new ProgrammeLine(row.id(), row.title(), row.startsAt(), row.status(), row.organisationName());
        }
    }

    /** What somebody said was shared. */
    @Serdeable
    record ReportLine(UUID id, String url, Instant at) {

        static ReportLine of(ShareReport report) {
            return new ReportLine(report.id(), report.url(), report.at());
        }
    }

    /** What a programme is shared with. */
    @Serdeable
    record KitAnswer(
            UUID programmeId,
            String title,
            Instant startsAt,
            Programme.Status status,
            String province,
            String link,
            String text,
            String qr,
            long visits,
            List<ReportLine> reports) {

        static KitAnswer of(ShareKitDesk.Kit kit) {
            return new KitAnswer(
                    kit.programmeId(),
                    kit.title(),
                    kit.startsAt(),
                    kit.status(),
                    kit.province(),
                    kit.link(),
                    kit.text(),
                    kit.qr(),
                    kit.visits(),
                    kit.reports().stream().map(ReportLine::of).toList());
        }
    }

    /** Public counts at a moment. */
    @Serdeable
    record ReadingLine(Instant at, @Nullable Long shares, @Nullable Long reactions, @Nullable Long comments) {

        static ReadingLine of(ShareReadings.Reading reading) {
            return new ReadingLine(reading.at(), reading.shares(), reading.reactions(), reading.comments());
        }
    }
}
