package vn.lensong.application.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.knowledge.ImportDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.brand.BrandContent;
import vn.lensong.domain.brand.Logo;
import vn.lensong.domain.script.ScriptContent;
import vn.lensong.domain.target.RuleForm;

/**
 * An organisation as files: what it is called, its branches, how it looks, its scripts and answers, and its playbooks: whom
 * it looks for, and which branch follows whom up after a show.
 *
 * @param brand null when the pack says nothing of it
 */
public record Pack(
        Organised organisation,
        @Nullable PackBrand brand,
        List<PackScript> scripts,
        List<PackAnswer> answers,
        List<PackTarget> targets,
        List<PackArea> areas) {

    public Pack {
        scripts = List.copyOf(scripts);
        answers = List.copyOf(answers);
        targets = List.copyOf(targets);
        areas = List.copyOf(areas);
    }

    /** What {@code organisation.yaml} says. */
    public record Organised(Place place, Scope scope, String name, List<PackBranch> branches) {

        public Organised {
            branches = List.copyOf(branches);
        }
    }

    /** A branch by its short name, which stands in its scope. */
    public record PackBranch(Place place, String key, String name) {}

    /** How the organisation looks, with its logos. */
    public record PackBrand(Place place, BrandContent content, List<PackLogo> logos) {

        public PackBrand {
            logos = List.copyOf(logos);
        }
    }

    /** A logo as its file is; it is drawn anew before anybody sees it. */
    public record PackLogo(Place place, Logo.Variant variant, Logo.Backdrop backdrop, byte[] file) {}

    /** Whom the organisation looks for: a target list by its name. */
    public record PackTarget(Place place, String name, String purpose, RuleForm rule) {}

    /** Which communes a branch follows up after a show. */
    public record PackArea(Place place, String key, List<String> communes) {

        public PackArea {
            communes = List.copyOf(communes);
        }
    }

    /** A framework script. */
    public record PackScript(
            Place place,
            String title,
            Product product,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            ScriptContent content) {}

    /** An answer, as it would be imported alone. */
    public record PackAnswer(Place place, ImportDesk.Row row) {}

    /** Where something stands; lines are counted from 1. */
    public record Place(String file, int line) {}

    /** Something that keeps a pack from being installed. */
    public record Problem(Place place, String code, Map<String, Object> details) {

        public Problem {
            details = Map.copyOf(details);
        }
    }

    /** What became of one part of a pack. */
    public record Change(Place place, String what, Outcome outcome) {}

    /** Whether a part was new. */
    public enum Outcome {
        CREATED,
        UPDATED,
        /** It is here already just so. */
        UNCHANGED
    }
}
