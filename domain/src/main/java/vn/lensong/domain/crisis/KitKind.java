package vn.lensong.domain.crisis;

import static vn.lensong.domain.crisis.KitField.choice;
import static vn.lensong.domain.crisis.KitField.day;
import static vn.lensong.domain.crisis.KitField.entry;
import static vn.lensong.domain.crisis.KitField.grade;
import static vn.lensong.domain.crisis.KitField.line;
import static vn.lensong.domain.crisis.KitField.needed;
import static vn.lensong.domain.crisis.KitField.person;
import static vn.lensong.domain.crisis.KitField.personal;
import static vn.lensong.domain.crisis.KitField.text;

import java.util.List;
import java.util.Map;
import vn.lensong.domain.Refusal;

/** What lies ready for a crisis, and what is written down of each. */
public enum KitKind {
    /** Something that may happen, and what is done then. */
    SCENARIO(
            needed(line("title")), needed(grade("likelihood")), needed(grade("impact")), needed(text("triggers")),
            text("plan"), line("owner"), day("lastDrill")),
    /** Somebody of the crisis team; a deputy names whom they stand in for. */
    MEMBER(
            needed(choice("role", "LEAD", "SPOKESPERSON", "PRESS_OFFICER", "LEGAL", "MODERATOR", "INTERNAL", "SCRIBE")),
            needed(personal(line("name"))), needed(personal(line("phone"))), person("personId"),
            entry("deputyOf"), day("onCallFrom"), day("onCallTo")),
    /** Who may say what, where. */
    SPEECH_RULE(needed(line("who")), needed(text("what")), needed(text("where"))),
    /** What the organisation is: its history, its results, what it does for society. */
    FACT_SHEET(
            needed(line("organisation")), needed(text("history")), needed(text("results")), text("socialWork"),
            text("figures"), line("contact")),
    /** A public-relations agency that can be asked for help. */
    AGENCY(
            needed(line("name")), needed(text("services")), needed(personal(line("contact"))),
            needed(personal(line("phone"))), line("contract"), day("contractTo")),
    /** Somebody of the press. */
    JOURNALIST(
            needed(line("outlet")), needed(personal(line("name"))), personal(line("phone")), personal(line("email")),
            line("beat")),
    /** An exercise of a scenario. */
    DRILL(needed(entry("scenarioId")), needed(day("plannedOn")), day("heldOn"), text("result"), text("gaps"));

    private final List<KitField> fields;

    KitKind(KitField... fields) {
        this.fields = List.of(fields);
    }

    public List<KitField> fields() {
        return fields;
    }

    KitField field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.field(name, "kit.unknown-field", Map.of("field", name)));
    }
}
