package vn.lensong.adapters.web.script;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML file as its nodes, each of which knows its line. */
public final class YamlFile {

    private static final int MOST_CHARACTERS = 1_000_000;

    private YamlFile() {}

    /** What the file holds; null, and a problem noted, when it is empty or no YAML. */
    public static @Nullable Node root(String text, List<YamlProblem> problems) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setUseMarks(true)
                    .setAllowDuplicateKeys(true)
                    .setCodePointLimit(MOST_CHARACTERS)
                    .build();
            Node root = new Compose(settings).composeString(text).orElse(null);
            if (root == null) {
                problems.add(new YamlProblem(1, 1, "", "yaml.empty", Map.of()));
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
            problems.add(new YamlProblem(line, column, "", "yaml.malformed", Map.of()));
        } catch (YamlEngineException e) {
            problems.add(new YamlProblem(1, 1, "", "yaml.malformed", Map.of()));
        }
        return null;
    }

    /** The mapping that the file holds; null, and a problem noted, when it holds none. */
    public static @Nullable YamlSection mapping(String text, List<YamlProblem> problems) {
        Node root = root(text, problems);
        return root == null ? null : YamlSection.of(root, "", problems);
    }
}
