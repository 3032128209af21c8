package vn.lensong.adapters.persistence.lead;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Enrolment;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.Interest;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadConsent;
import vn.lensong.domain.lead.LeadOwner;
import vn.lensong.domain.lead.LeadPerson;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.lead.Progress;
import vn.lensong.domain.lead.Temperature;
import vn.lensong.domain.policy.SupportGroup;

/** A lead as columns and back: the one place that reads and writes what is known of a person. */
@Singleton
@SerdeImport(LeadConsent.class)
class LeadColumns {

    /** To be selected beside the lead's row: the number it is insured under. */
    static final String DOCUMENT = Numbers.beside("l.document_number", "document_number");

    private final Json json;
    private final Numbers numbers;

    LeadColumns(Json json, Numbers numbers) {
        this.json = json;
        this.numbers = numbers;
    }

    /** Every column of the lead's row but its id and version, with its value. */
    Map<String, @Nullable Object> of(Sql sql, Lead lead) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("programme_id", lead.programmeId());
        columns.put("product", lead.product());
        columns.put("captured_at", lead.capturedAt());
        columns.put("temperature", lead.temperature());
        columns.put("consents", json.write(lead.consents().toArray(LeadConsent[]::new)));
        owner(columns, lead.owner());
        person(columns, lead.person());
        followUp(columns, lead.followUp());
        progress(columns, lead.progress());
        columns.put("document_number", document(sql, lead));
        return columns;
    }

    /** The leads of these ids; those that are not there are left out. */
    Map<UUID, Lead> leads(Sql sql, UUID[] ids) {
        if (ids.length == 0) {
            return Map.of();
        }
        Map<UUID, List<HeldPhone>> phones = heldPhones(sql, ids);
        Map<UUID, List<LeadSource>> sources = sources(sql, ids);
        Map<UUID, Lead> leads = new HashMap<>();
        sql.list(
                "select l.*" + DOCUMENT + " from lead l where l.id = any(?)",
                row -> {
                    UUID id = row.id("id");
                    return leads.put(
                            id,
                            lead(
                                    row,
                                    sources.getOrDefault(id, List.of()),
                                    phones.getOrDefault(id, List.of()).stream().map(HeldPhone::phone).toList()));
                },
                (Object) ids);
        return leads;
    }

    private Lead lead(Row row, List<LeadSource> sources, List<Phone> phones) {
        return new Lead(
                row.id("id"),
                row.longNumber("version"),
                new Interest(
                        row.id("programme_id"),
                        row.constant("product", Product.class),
                        row.instant("captured_at"),
                        sources),
                new LeadOwner(
                        new Scope(row.text("scope")),
                        row.idOrNull("branch_id"),
                        row.idOrNull("collector_id"),
                        row.instantOrNull("given_at"),
                        row.instantOrNull("accepted_at")),
                person(row),
                phones,
                followUp(row),
                Arrays.asList(json.read(row.text("consents"), LeadConsent[].class)),
                progress(row));
    }

    /** The numbers of several leads, each lead's in their order. */
    Map<UUID, List<HeldPhone>> heldPhones(Sql sql, UUID[] leadIds) {
        Map<UUID, List<HeldPhone>> phones = new HashMap<>();
        sql.list(
                "select lead_id, phone, as_written" + Numbers.beside("phone", "phone")
                        + Numbers.beside("as_written", "as_written")
                        + " from lead_phone where lead_id = any(?) order by lead_id, place",
                row -> phones.computeIfAbsent(row.id("lead_id"), id -> new ArrayList<>())
                        .add(new HeldPhone(
                                row.text("phone"),
                                new Phone(numbers.opened(row, "phone"), numbers.opened(row, "as_written")))),
                (Object) leadIds);
        return phones;
    }

    /** The numbers of one lead in their order. */
    List<Phone> phones(Sql sql, UUID leadId) {
        return heldPhones(sql, new UUID[] {leadId}).getOrDefault(leadId, List.of()).stream()
                .map(HeldPhone::phone)
                .toList();
    }

    /** A number as it is kept, and what it is. */
    record HeldPhone(String token, Phone phone) {}

    /** Those of several leads at once, each lead's in their order. */
    Map<UUID, List<String>> phones(Sql sql, UUID[] leadIds) {
        Map<UUID, List<String>> phones = new HashMap<>();
        sql.list(
                        "select lead_id, phone" + Numbers.beside("phone", "phone")
                                + " from lead_phone where lead_id = any(?) order by lead_id, place",
                        row -> Map.entry(row.id("lead_id"), numbers.opened(row, "phone")),
                        (Object) leadIds)
                .forEach(one -> phones.computeIfAbsent(one.getKey(), id -> new ArrayList<>()).add(one.getValue()));
        return phones;
    }

    /** What the lead is insured under; a row that was read with {@link #DOCUMENT}. */
    @Nullable String document(Row row) {
        return numbers.openedOrNull(row, "document_number");
    }

    private @Nullable String document(Sql sql, Lead lead) {
        Enrolment enrolment = lead.enrolment();
        return enrolment == null ? null : document(sql, enrolment);
    }

    /** The token of the number, which is kept from now on; what is left of an erased one stays. */
    String document(Sql sql, Enrolment enrolment) {
        String number = enrolment.number();
        return number.equals(Traces.ERASED) ? number : numbers.keep(sql, Numbers.Kind.DOCUMENT, number);
    }

    private static Map<UUID, List<LeadSource>> sources(Sql sql, UUID[] leadIds) {
        Map<UUID, List<LeadSource>> sources = new HashMap<>();
        sql.list(
                "select * from lead_source where lead_id = any(?) order by lead_id, place",
                row -> sources.computeIfAbsent(row.id("lead_id"), id -> new ArrayList<>())
                        .add(new LeadSource(
                                row.id("programme_id"),
                                row.idOrNull("item_id"),
                                row.constant("way", LeadSource.Way.class),
                                row.text("words"),
                                row.instant("heard_at"))),
                (Object) leadIds);
        return sources;
    }

    private static void owner(Map<String, @Nullable Object> columns, LeadOwner owner) {
        columns.put("scope", owner.scope().path());
        columns.put("branch_id", owner.branchId());
        columns.put("collector_id", owner.collectorId());
        columns.put("given_at", owner.givenAt());
        columns.put("accepted_at", owner.acceptedAt());
    }

    private static void person(Map<String, @Nullable Object> columns, LeadPerson person) {
        columns.put("person_key", person.key());
        columns.put("name", person.name());
        columns.put("commune", person.commune());
        columns.put("household_size", person.householdSize());
        columns.put("support_group", person.supportGroup());
        columns.put("chosen_income", person.chosenIncome());
        columns.put("cover", person.cover());
        columns.put("cover_expiry", person.coverExpiry());
    }

    private static LeadPerson person(Row row) {
        String expiry = row.textOrNull("cover_expiry");
        return new LeadPerson(
                row.textOrNull("person_key"),
                row.textOrNull("name"),
                row.textOrNull("commune"),
                row.numberOrNull("household_size"),
                constant(row, "support_group", SupportGroup.class),
                row.longOrNull("chosen_income"),
                constant(row, "cover", LeadPerson.Cover.class),
                expiry == null ? null : LocalDate.parse(expiry));
    }

    private static void followUp(Map<String, @Nullable Object> columns, FollowUp followUp) {
        Hesitation why = followUp.hesitation();
        FollowUp.Next next = followUp.next();
        columns.put("hesitation", why == null ? null : why.reason());
        columns.put("hesitation_text", why == null ? null : why.text());
        columns.put("channel", followUp.channel());
        columns.put("preferred_time", followUp.time());
        columns.put("chosen_temperature", followUp.chosen());
        columns.put("next_action", next == null ? null : next.action());
        columns.put("next_due_at", next == null ? null : next.dueAt());
    }

    private static FollowUp followUp(Row row) {
        Hesitation.Reason reason = constant(row, "hesitation", Hesitation.Reason.class);
        FollowUp.Action action = constant(row, "next_action", FollowUp.Action.class);
        Instant due = row.instantOrNull("next_due_at");
        return new FollowUp(
                reason == null ? null : new Hesitation(reason, orEmpty(row.textOrNull("hesitation_text"))),
                constant(row, "channel", FollowUp.Channel.class),
                orEmpty(row.textOrNull("preferred_time")),
                constant(row, "chosen_temperature", Temperature.class),
                action == null || due == null ? null : new FollowUp.Next(action, due));
    }

    private static void progress(Map<String, @Nullable Object> columns, Progress progress) {
        Enrolment enrolment = progress.enrolment();
        columns.put("state", progress.state());
        columns.put("before_state", progress.before());
        columns.put("attempts", progress.attempts());
        columns.put("until_at", progress.until());
        columns.put("note", progress.note());
        columns.put("merged_into", progress.mergedInto());
        columns.put("asked_only", progress.askedOnly());
        columns.put("enrolled_at", enrolment == null ? null : enrolment.at());
    }

    private Progress progress(Row row) {
        String number = document(row);
        Instant at = row.instantOrNull("enrolled_at");
        return new Progress(
                row.constant("state", LeadState.class),
                constant(row, "before_state", LeadState.class),
                row.number("attempts"),
                row.instantOrNull("until_at"),
                orEmpty(row.textOrNull("note")),
                row.idOrNull("merged_into"),
                row.flag("asked_only"),
                number == null || at == null ? null : new Enrolment(number, at));
    }

    static <E extends Enum<E>> @Nullable E constant(Row row, String column, Class<E> type) {
        return row.textOrNull(column) == null ? null : row.constant(column, type);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
