package vn.lensong.application.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.knowledge.ImportDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.script.ScriptContent;

/** An organisation as files: what it is called, its branches, its scripts and its answers. */
public record Pack(Organised organisation, List<PackScript> scripts, List<PackAnswer> answers) {

    public Pack {
        scripts = List.copyOf(scripts);
        answers = List.copyOf(answers);
    }

    /** What {@code organisation.yaml} says. */
    public record Organised(Place place, Scope scope, String name, List<PackBranch> branches) {

        public Organised {
            branches = List.copyOf(branches);
        }
    }

    /** A branch by its short name, which stands in its scope. */
    public record PackBranch(Place place, String key, String name) {}

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
