package vn.lensong.adapters.web.target;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.target.RuleForm;

/**
 * A rule: exactly one of {@code all}, {@code any}, {@code not} and {@code field}, and with a field how it is compared.
 *
 * @param values one of these
 * @param withinDays with values: and that in the last so many days; alone: in the last, or for a day to come the next
 * @param earlierThanDays more than so many days ago
 * @param known true where it is enough that somebody knows it
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record RuleBody(
        @Nullable List<RuleBody> all,
        @Nullable List<RuleBody> any,
        @Nullable RuleBody not,
        @Nullable String field,
        @Nullable List<String> values,
        @Nullable Long atLeast,
        @Nullable Long atMost,
        @Nullable Integer withinDays,
        @Nullable Integer earlierThanDays,
        @Nullable Boolean known) {

    static RuleBody of(RuleForm form) {
        return new RuleBody(
                form.all() == null ? null : form.all().stream().map(RuleBody::of).toList(),
                form.any() == null ? null : form.any().stream().map(RuleBody::of).toList(),
                form.not() == null ? null : of(form.not()),
                form.field(),
                form.values(),
                form.atLeast(),
                form.atMost(),
                form.withinDays(),
                form.earlierThanDays(),
                form.known());
    }

    /** As it was written; what is nothing stays so, and is refused where the rule is read. */
    RuleForm form() {
        return new RuleForm(
                forms(all), forms(any), not == null ? null : not.form(), field, values, atLeast, atMost, withinDays,
                earlierThanDays, known);
    }

    private static @Nullable List<RuleForm> forms(@Nullable List<@Nullable RuleBody> bodies) {
        if (bodies == null) {
            return null;
        }
        List<RuleForm> forms = new ArrayList<>();
        for (RuleBody body : bodies) {
            forms.add(body == null ? NOTHING : body.form());
        }
        return forms;
    }

    private static final RuleForm NOTHING = new RuleForm(null, null, null, null, null, null, null, null, null, null);
}
