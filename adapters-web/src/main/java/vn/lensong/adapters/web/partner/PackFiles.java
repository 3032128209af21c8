package vn.lensong.adapters.web.partner;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import vn.lensong.adapters.web.knowledge.AnswerList;
import vn.lensong.adapters.web.script.ScriptYaml;
import vn.lensong.adapters.web.script.YamlFile;
import vn.lensong.adapters.web.script.YamlProblem;
import vn.lensong.adapters.web.script.YamlSection;
import vn.lensong.application.knowledge.ImportDesk;
import vn.lensong.application.partner.Pack;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

/** Reads a pack's files; whatever is wrong is noted with its file and line, and reading goes on. */
@Singleton
final class PackFiles {

    private static final String ORGANISATION = "organisation.yaml";

    private final AnswerList answers;
    private final JsonMapper json;

    PackFiles(AnswerList answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    /** What was read: the pack when nothing was wrong with its files. */
    record Read(@Nullable Pack pack, List<Pack.Problem> problems) {}

    Read read(Map<String, byte[]> files) {
        List<Pack.Problem> problems = new ArrayList<>();
        Pack.Organised organised = null;
        List<Pack.PackScript> scripts = new ArrayList<>();
        List<Pack.PackAnswer> said = new ArrayList<>();
        PackBrandFiles looks = new PackBrandFiles();
        PackPlaybookFiles playbooks = new PackPlaybookFiles();
        if (!files.containsKey(ORGANISATION)) {
            problems.add(new Pack.Problem(new Pack.Place(ORGANISATION, 1), "pack.no-organisation", Map.of()));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = file.getKey();
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            if (name.equals(ORGANISATION)) {
                organised = organised(text, problems);
            } else if (name.matches("scripts/.*\\.yaml")) {
                script(name, text, scripts, problems);
            } else if (name.matches("answers/.*\\.yaml")) {
                answers(name, text, said, problems);
            } else if (name.matches("playbooks/.*\\.yaml")) {
                playbooks.take(name, file.getValue(), problems);
            } else if (!looks.take(name, file.getValue(), problems)) {
                problems.add(new Pack.Problem(new Pack.Place(name, 1), "pack.unknown-file", Map.of()));
            }
        }
        Pack.PackBrand brand = looks.brand(problems);
        boolean whole = organised != null && problems.isEmpty();
        return new Read(
                whole
                        ? new Pack(organised, brand, scripts, said, playbooks.targets(), playbooks.areas())
                        : null,
                problems);
    }

    private static Pack.@Nullable Organised organised(String text, List<Pack.Problem> problems) {
        List<YamlProblem> found = new ArrayList<>();
        YamlSection top = YamlFile.mapping(text, found);
        Pack.Organised organised = top == null ? null : organised(top);
        note(ORGANISATION, found, problems);
        return found.isEmpty() ? organised : null;
    }

    private static Pack.@Nullable Organised organised(YamlSection top) {
        String name = top.required("name");
        String path = top.required("scope");
        Scope scope = path.isBlank() ? null : top.checked(() -> new Scope(path.strip()));
        List<Pack.PackBranch> branches = top.each("branches", (section, no) -> new Pack.PackBranch(
                new Pack.Place(ORGANISATION, section.line()), section.required("key"), section.required("name")));
        top.done();
        return scope == null
                ? null
                : new Pack.Organised(new Pack.Place(ORGANISATION, top.line()), scope, name.strip(), branches);
    }

    private static void script(
            String file, String text, List<Pack.PackScript> scripts, List<Pack.Problem> problems) {
        ScriptYaml.Read read = ScriptYaml.read(text);
        note(file, read.problems(), problems);
        ScriptYaml.Script script = read.script();
        if (script != null) {
            scripts.add(new Pack.PackScript(
                    new Pack.Place(file, 1),
                    script.title(),
                    script.product(),
                    script.from(),
                    script.until(),
                    script.content()));
        }
    }

    /** A list of what an import of answers takes, written as YAML; each is told by the line it begins at. */
    private void answers(String file, String text, List<Pack.PackAnswer> said, List<Pack.Problem> problems) {
        List<YamlProblem> found = new ArrayList<>();
        Node root = YamlFile.root(text, found);
        if (root != null && !(root instanceof SequenceNode)) {
            found.add(new YamlProblem(1, 1, "", "answer.not-a-list", Map.of()));
        }
        if (root instanceof SequenceNode list && found.isEmpty()) {
            try {
                List<ImportDesk.Row> rows = answers.read(asJson(text));
                for (int i = 0; i < rows.size(); i++) {
                    int line = list.getValue().get(i).getStartMark().orElseThrow().getLine() + 1;
                    said.add(new Pack.PackAnswer(new Pack.Place(file, line), rows.get(i)));
                }
            } catch (YamlEngineException | Refusal e) {
                found.add(new YamlProblem(1, 1, "", "yaml.malformed", Map.of()));
            }
        }
        note(file, found, problems);
    }

    private byte[] asJson(String text) {
        Object value = new Load(LoadSettings.builder().setMaxAliasesForCollections(10).build()).loadFromString(text);
        try {
            return json.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void note(String file, List<YamlProblem> found, List<Pack.Problem> problems) {
        found.forEach(problem -> problems.add(new Pack.Problem(
                new Pack.Place(file, problem.line()), problem.code(), problem.details())));
    }
}
