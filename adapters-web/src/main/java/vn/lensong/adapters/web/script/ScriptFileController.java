package vn.lensong.adapters.web.script;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.adapters.web.script.ScriptShapes.Imported;
import vn.lensong.adapters.web.script.ScriptShapes.ScriptAnswer;
import vn.lensong.adapters.web.script.ScriptShapes.Wrong;
import vn.lensong.application.Actor;
import vn.lensong.application.script.ScriptDesk;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;
import vn.lensong.domain.script.FrameworkScript;

/** Framework scripts as files, in and out. */
@Tag(name = "scripts")
@Controller("/api/v1/scripts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScriptFileController {

    static final String YAML = "application/yaml";

    private final ScriptDesk desk;
    private final Once once;
    private final Messages messages;

    ScriptFileController(ScriptDesk desk, Once once, Messages messages) {
        this.desk = desk;
        this.once = once;
        this.messages = messages;
    }

    /**
     * Makes a draft from a YAML file. When anything in it is wrong nothing is written, and every problem is told with
     * the file's name, its line and column. With {@code check} it is only read. Errors: scope.malformed, scope.not-found, role.missing.
     * Roles: NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Import a framework script from YAML, or only check the file")
    @Post("/import")
    @Consumes({YAML, "text/yaml", "application/x-yaml", "text/plain"})
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> importFile(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @QueryValue String scope,
            @QueryValue @Nullable Boolean check,
            @QueryValue @Nullable String file,
            @Body byte[] content) {
        ScriptYaml.Read read = ScriptYaml.read(new String(content, StandardCharsets.UTF_8));
        ScriptYaml.Script script = read.script();
        if (script == null || Boolean.TRUE.equals(check)) {
            return HttpResponse.ok(new Imported(null, wrong(Text.optional("file", file, 255), read.problems(), request)));
        }
        return once.answer(
                request,
                actor,
                Digest.of(scope + new String(content, StandardCharsets.UTF_8)),
                HttpStatus.CREATED,
                () -> new Imported(ScriptAnswer.of(drafted(actor, new Scope(scope), script)), List.of()));
    }

    /**
     * Importing the file again gives the same script. Errors: script.not-found. Roles: NATIONAL_EDITOR,
     * PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, AUDITOR, ADMIN.
     */
    @Operation(summary = "Export a framework script as YAML")
    @Get("/{id}/export")
    @Produces(YAML)
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "AUDITOR", "ADMIN"})
    HttpResponse<byte[]> export(@Parameter(hidden = true) Actor actor, UUID id) {
        FrameworkScript script = desk.show(actor, id);
        return HttpResponse.ok(ScriptYamlWriter.write(script).getBytes(StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"kich-ban-" + id + "-" + script.edition().no() + ".yaml\"");
    }

    private FrameworkScript drafted(Actor actor, Scope scope, ScriptYaml.Script script) {
        UUID id = desk.draft(actor, scope, script.title(), script.product(), script.content());
        if (script.from() != null || script.until() != null) {
            desk.rewrite(
                    actor,
                    id,
                    desk.show(actor, id).version(),
                    new ScriptDesk.Rewriting(script.title(), script.content(), script.from(), script.until()));
        }
        return desk.show(actor, id);
    }

    private List<Wrong> wrong(String file, List<YamlProblem> problems, HttpRequest<?> request) {
        return problems.stream()
                .map(problem -> new Wrong(
                        file,
                        problem.line(),
                        problem.column(),
                        problem.field(),
                        problem.code(),
                        messages.text(problem.code(), problem.details(), request)))
                .toList();
    }
}
