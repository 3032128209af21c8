package vn.lensong.adapters.web.script;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.script.ContingencyCard;
import vn.lensong.domain.script.EndAction;
import vn.lensong.domain.script.Key;
import vn.lensong.domain.script.PreparationTemplate;
import vn.lensong.domain.script.ScriptContent;
import vn.lensong.domain.script.ScriptSegment;
import vn.lensong.domain.script.SegmentLock;
import vn.lensong.domain.script.SegmentType;
import vn.lensong.domain.script.Staging;
import vn.lensong.domain.script.Timing;
import vn.lensong.domain.script.Track;

/** Framework scripts as YAML, which people can write in any editor; every problem is told with its line. */
public final class ScriptYaml {

    private ScriptYaml() {}

    /** A script as a file has it. */
    public record Script(
            String title,
            Product product,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            ScriptContent content) {}

    /** What a file held: a script when there was nothing wrong, or else all that was, from top to bottom. */
    public record Read(@Nullable Script script, List<YamlProblem> problems) {}

    /**
     * The script in a file that is known to be right.
     *
     * @throws IllegalStateException when it is not
     */
    public static Script known(String text) {
        Read read = read(text);
        if (read.script() == null) {
            throw new IllegalStateException("script: " + read.problems());
        }
        return read.script();
    }

    public static Read read(String text) {
        List<YamlProblem> problems = new ArrayList<>();
        YamlSection top = YamlFile.mapping(text, problems);
        Script script = top == null ? null : script(top, problems);
        problems.sort(Comparator.comparingInt(YamlProblem::line).thenComparingInt(YamlProblem::column));
        return new Read(problems.isEmpty() ? script : null, List.copyOf(problems));
    }

    private static @Nullable Script script(YamlSection top, List<YamlProblem> problems) {
        String title = top.required("title");
        Product product = top.choice("product", Product.class, Product.BOTH);
        LocalDate from = top.date("effectiveFrom");
        LocalDate until = top.date("effectiveUntil");
        Set<String> keys = new HashSet<>();
        List<ScriptSegment> segments = top.each("segments", (section, no) -> segment(section, no, keys));
        List<PreparationTemplate> preparation = top.each("preparation", (section, no) -> item(section));
        List<ContingencyCard> cards = top.each("contingencies", (section, no) -> card(section, segments));
        top.done();
        if (!problems.isEmpty()) {
            return null;
        }
        ScriptContent content = top.checked(() -> new ScriptContent(segments, preparation, cards));
        return content == null ? null : new Script(title, product, from, until, content);
    }

    private static @Nullable ScriptSegment segment(YamlSection section, int no, Set<String> keys) {
        String title = section.required("title");
        section.required("type");
        section.required("plannedSeconds");
        String key = unused(section.text("key"), title, no, keys);
        SegmentType type = section.choice("type", SegmentType.class, SegmentType.POLICY);
        Timing timing = section.checked(() -> new Timing(
                section.number("plannedOffset"),
                section.number("plannedSeconds", 1),
                section.choice("lock", SegmentLock.class, SegmentLock.DURATION),
                section.flag("linked", true),
                section.number("warnSeconds", Timing.WARN),
                section.number("dangerSeconds", Timing.DANGER),
                section.choice("endAction", EndAction.class, EndAction.HOLD)));
        Staging staging = section.checked(() -> new Staging(
                section.texts("speakers"),
                section.texts("media"),
                section.text("overlaySet"),
                owners(section.section("owners")),
                section.number("questionQuota", 0)));
        boolean mandatory = section.flag("mandatory", false);
        String script = section.text("script");
        List<String> messages = section.texts("keyMessages");
        if (timing == null || staging == null || title.isBlank()) {
            return null;
        }
        return section.checked(
                () -> new ScriptSegment(no, key, type, title, timing, mandatory, script, messages, staging));
    }

    /** A key that was written stays as it is; one that is made from a title gets its number when it is taken. */
    private static String unused(String written, String title, int no, Set<String> keys) {
        if (!written.isBlank()) {
            keys.add(written);
            return written;
        }
        String made = Key.of(title, no);
        if (!keys.add(made)) {
            made = made + "-" + no;
            keys.add(made);
        }
        return made;
    }

    private static Map<Track, String> owners(@Nullable YamlSection section) {
        Map<Track, String> owners = new java.util.EnumMap<>(Track.class);
        if (section != null) {
            for (Track track : Track.values()) {
                String owner = section.text(track.name().toLowerCase(java.util.Locale.ROOT));
                if (!owner.isBlank()) {
                    owners.put(track, owner);
                }
            }
            section.done();
        }
        return owners;
    }

    private static @Nullable PreparationTemplate item(YamlSection section) {
        section.required("minutesBefore");
        section.required("track");
        return section.checked(() -> new PreparationTemplate(
                section.required("key"),
                section.choice("track", Track.class, Track.CONTENT),
                section.required("title"),
                section.number("minutesBefore", 0),
                section.flag("blocking", false),
                section.text("evidence"),
                section.text("owner")));
    }

    /** The substitute is named by its title, as people know it, or by its key. */
    private static @Nullable ContingencyCard card(YamlSection section, List<ScriptSegment> segments) {
        String named = section.text("substituteSegment").strip();
        String key = segments.stream()
                .filter(segment -> segment.title().equals(named) || segment.key().equals(named))
                .map(ScriptSegment::key)
                .findFirst()
                .orElse(named.isEmpty() ? null : named);
        return section.checked(() -> new ContingencyCard(
                section.required("key"),
                section.required("title"),
                section.required("trigger"),
                section.texts("steps"),
                key,
                section.text("wordsToViewers"),
                section.choice("declaredBy", Role.class, Role.PRODUCER)));
    }
}
