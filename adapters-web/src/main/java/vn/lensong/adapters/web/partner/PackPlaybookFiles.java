package vn.lensong.adapters.web.partner;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.script.YamlFile;
import vn.lensong.adapters.web.script.YamlProblem;
import vn.lensong.adapters.web.script.YamlSection;
import vn.lensong.application.partner.Pack;
import vn.lensong.domain.target.RuleForm;

/**
 * Reads a pack's {@code playbooks/*.yaml}. {@code kind: TARGET} is a target list with its name, purpose and rule; {@code
 * kind: SPRINT} says which communes each branch follows up after a show.
 */
final class PackPlaybookFiles {

    /** What a playbook is. */
    enum Kind {
        TARGET,
        SPRINT
    }

    private final List<Pack.PackTarget> targets = new ArrayList<>();
    private final List<Pack.PackArea> areas = new ArrayList<>();

    void take(String name, byte[] file, List<Pack.Problem> problems) {
        List<YamlProblem> found = new ArrayList<>();
        YamlSection top = YamlFile.mapping(new String(file, StandardCharsets.UTF_8), found);
        if (top != null) {
            read(name, top);
        }
        PackFiles.note(name, found, problems);
    }

    List<Pack.PackTarget> targets() {
        return targets;
    }

    List<Pack.PackArea> areas() {
        return areas;
    }

    private void read(String name, YamlSection top) {
        top.required("kind");
        switch (top.choice("kind", Kind.class, Kind.TARGET)) {
            case TARGET -> target(name, top);
            case SPRINT -> areas.addAll(top.each(
                    "branches",
                    (section, no) -> new Pack.PackArea(
                            new Pack.Place(name, section.line()), section.required("key"), section.texts("communes"))));
        }
        top.done();
    }

    private void target(String name, YamlSection top) {
        String title = top.required("name");
        String purpose = top.required("purpose");
        YamlSection rule = top.section("rule");
        if (rule == null) {
            top.required("rule");
            return;
        }
        targets.add(new Pack.PackTarget(new Pack.Place(name, rule.line()), title, purpose, rule(rule)));
    }

    /** As it is written; what it means is told where the rule is checked. */
    private static RuleForm rule(YamlSection section) {
        YamlSection not = section.section("not");
        Integer atLeast = section.number("atLeast");
        Integer atMost = section.number("atMost");
        RuleForm form = new RuleForm(
                section.has("all") ? section.each("all", (part, no) -> rule(part)) : null,
                section.has("any") ? section.each("any", (part, no) -> rule(part)) : null,
                not == null ? null : rule(not),
                text(section, "field"),
                section.has("values") ? section.texts("values") : null,
                atLeast == null ? null : atLeast.longValue(),
                atMost == null ? null : atMost.longValue(),
                section.number("withinDays"),
                section.number("earlierThanDays"),
                section.flag("known", false) ? Boolean.TRUE : null);
        section.done();
        return form;
    }

    private static @Nullable String text(YamlSection section, String key) {
        String text = section.text(key);
        return text.isBlank() ? null : text.strip();
    }
}
