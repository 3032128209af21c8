package vn.lensong.adapters.web.partner;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.Actor;
import vn.lensong.application.partner.Pack;
import vn.lensong.application.partner.PackDesk;

/** Organisations as packs of files. */
@Tag(name = "partners")
@Controller("/api/v1/organisation-packs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PackController {

    private final PackDesk desk;
    private final PackFiles files;
    private final Messages messages;

    PackController(PackDesk desk, PackFiles files, Messages messages) {
        this.desk = desk;
        this.files = files;
        this.messages = messages;
    }

    /**
     * A zip with {@code organisation.yaml}, {@code brand/kit.yaml} with logos such as {@code brand/full-on-light.svg},
     * {@code scripts/*.yaml}, {@code answers/*.yaml}, and {@code playbooks/*.yaml}: target lists ({@code kind: TARGET}) and
     * the communes of branches ({@code kind: SPRINT}). It is checked as a whole:
     * while anything is wrong nothing is stored, and every problem is told with its file and line. Installing the same
     * again changes nothing. With {@code check} it is only read. Looks, scripts and answers come in as drafts. Errors:
     * pack.not-a-zip, pack.too-large, pack.file-name, scope.not-found, role.missing. Roles: ADMIN.
     */
    @Operation(summary = "Install an organisation's pack, or only check it")
    @Post
    @Consumes({"application/zip", "application/octet-stream"})
    @Secured("ADMIN")
    Installed install(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable Boolean check,
            @Body byte[] zip) {
        PackFiles.Read read = files.read(PackArchive.open(zip));
        Pack pack = read.pack();
        List<Pack.Problem> problems = new ArrayList<>(read.problems());
        if (pack != null) {
            problems.addAll(desk.check(actor, pack));
        }
        if (pack == null || !problems.isEmpty() || Boolean.TRUE.equals(check)) {
            return new Installed(
                    false, List.of(), problems.stream().map(one -> wrong(one, request)).toList());
        }
        List<PartLine> parts = desk.install(actor, pack).stream()
                .map(change -> new PartLine(
                        change.place().file(), change.place().line(), change.what(), change.outcome()))
                .toList();
        return new Installed(true, parts, List.of());
    }

    private WrongLine wrong(Pack.Problem problem, HttpRequest<?> request) {
        return new WrongLine(
                problem.place().file(),
                problem.place().line(),
                problem.code(),
                messages.text(problem.code(), problem.details(), request));
    }

    /** Whether it is here now, what became of each part, and what is wrong with it. */
    @Serdeable
    record Installed(boolean installed, List<PartLine> parts, List<WrongLine> problems) {}

    /** What became of a part. */
    @Serdeable
    record PartLine(String file, int line, String what, Pack.Outcome outcome) {}

    /** What is wrong, and where. */
    @Serdeable
    record WrongLine(String file, int line, String code, String message) {}
}
