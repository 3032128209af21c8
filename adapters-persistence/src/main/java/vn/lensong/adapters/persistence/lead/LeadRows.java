package vn.lensong.adapters.persistence.lead;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.lead.Enrolment;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.Phone;

/** Writes leads, one or many at once, into all tables in which they stand; of many it costs little more than of one. */
@Singleton
class LeadRows {

    private final LeadColumns columns;
    private final LeadContacts contacts;
    private final Numbers numbers;

    LeadRows(LeadColumns columns, LeadContacts contacts, Numbers numbers) {
        this.columns = columns;
        this.contacts = contacts;
        this.numbers = numbers;
    }

    /**
     * Stores each of these leads as it is now, since then. Refuses {@code stale} when one was changed meanwhile, or has a
     * contact of another, and {@code lead.number-taken}.
     *
     * @return by what each is looked for, the surest first
     */
    Map<UUID, List<String>> store(Sql sql, Map<Lead, Instant> leads) {
        List<UUID> known = leads.keySet().stream()
                .filter(lead -> lead.version() > 0)
                .map(Lead::id)
                .toList();
        Map<UUID, List<LeadColumns.HeldPhone>> held = known.isEmpty() ? Map.of() : columns.heldPhones(sql, ids(known));
        List<Lead> renumbered = leads.keySet().stream()
                .filter(lead -> !phones(held, lead).equals(lead.phones()))
                .toList();
        // Numbers are held before rows that speak of them, here as everywhere: nobody waits both ways.
        Map<Numbers.Text, String> tokens = numbers.keep(
                sql,
                renumbered.stream()
                        .flatMap(lead -> lead.phones().stream())
                        .flatMap(phone -> Stream.of(number(phone), writing(phone)))
                        .toList());
        storeRows(sql, leads);
        storePhones(sql, renumbered, tokens);
        storeSources(sql, leads.keySet(), known);
        Set<UUID> anew = renumbered.stream().map(Lead::id).collect(Collectors.toSet());
        Map<Lead, List<String>> whose = new LinkedHashMap<>();
        for (Lead lead : leads.keySet()) {
            List<String> its = anew.contains(lead.id())
                    ? lead.phones().stream().map(phone -> token(tokens, number(phone))).toList()
                    : held.getOrDefault(lead.id(), List.of()).stream().map(LeadColumns.HeldPhone::token).toList();
            whose.put(lead, LeadContacts.joined(lead.person().key(), its));
        }
        contacts.take(sql, whose);
        storeEnrolments(sql, leads.keySet(), known);
        Map<UUID, List<String>> byId = new HashMap<>();
        whose.forEach((lead, its) -> byId.put(lead.id(), its));
        return byId;
    }

    private static List<Phone> phones(Map<UUID, List<LeadColumns.HeldPhone>> held, Lead lead) {
        return held.getOrDefault(lead.id(), List.of()).stream().map(LeadColumns.HeldPhone::phone).toList();
    }

    private void storeRows(Sql sql, Map<Lead, Instant> leads) {
        List<@Nullable Object[]> fresh = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        List<String> names = new ArrayList<>();
        leads.forEach((lead, at) -> {
            Map<String, @Nullable Object> values = new LinkedHashMap<>(columns.of(sql, lead));
            values.put("changed_at", at);
            names.clear();
            names.addAll(values.keySet());
            List<@Nullable Object> all = new ArrayList<>(values.values());
            all.add(lead.id());
            if (lead.version() == 0) {
                fresh.add(all.toArray());
            } else {
                all.add(lead.version());
                changed.add(all.toArray());
            }
        });
        Conflict.refusing(
                Refusal::stale,
                () -> sql.batch(
                        "insert into lead (" + String.join(", ", names) + ", id, version) values ("
                                + Sql.marks(names.size() + 1) + ", 1)",
                        fresh));
        if (sql.updates(
                        "update lead set " + String.join(" = ?, ", names)
                                + " = ?, version = version + 1 where id = ? and version = ?",
                        changed)
                != changed.size()) {
            throw Refusal.stale();
        }
    }

    private static void storePhones(Sql sql, List<Lead> leads, Map<Numbers.Text, String> tokens) {
        List<@Nullable Object[]> before = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Lead lead : leads) {
            if (lead.phones().isEmpty()) {
                continue;
            }
            if (lead.version() > 0) {
                before.add(new @Nullable Object[] {lead.id()});
            }
            for (int place = 0; place < lead.phones().size(); place++) {
                Phone phone = lead.phones().get(place);
                rows.add(new @Nullable Object[] {
                    lead.id(), place, token(tokens, number(phone)), token(tokens, writing(phone))
                });
            }
        }
        sql.batch("delete from lead_phone where lead_id = ?", before);
        sql.batch("insert into lead_phone (lead_id, place, phone, as_written) values (?, ?, ?, ?)", rows);
    }

    private static String token(Map<Numbers.Text, String> tokens, Numbers.Text of) {
        return of.text().isEmpty() ? of.text() : String.valueOf(tokens.get(of));
    }

    private static Numbers.Text number(Phone phone) {
        return new Numbers.Text(Numbers.Kind.PHONE, phone.e164());
    }

    private static Numbers.Text writing(Phone phone) {
        return new Numbers.Text(Numbers.Kind.WRITTEN, phone.asWritten());
    }

    /** What was heard stays as it stands there, and more of it comes behind; nothing of it stays with a merged one. */
    private static void storeSources(Sql sql, Collection<Lead> leads, List<UUID> known) {
        Map<UUID, Integer> held = counts(sql, "lead_source", known);
        List<@Nullable Object[]> before = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Lead lead : leads) {
            List<LeadSource> sources = lead.interest().sources();
            int first = held.getOrDefault(lead.id(), 0);
            if (first > sources.size()) {
                before.add(new @Nullable Object[] {lead.id()});
                first = 0;
            }
            for (int place = first; place < sources.size(); place++) {
                LeadSource source = sources.get(place);
                rows.add(new @Nullable Object[] {
                    lead.id(), place, source.programmeId(), source.itemId(), source.way(), source.words(), source.heardAt()
                });
            }
        }
        sql.batch("delete from lead_source where lead_id = ?", before);
        sql.batch(
                "insert into lead_source (lead_id, place, programme_id, item_id, way, words, heard_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void storeEnrolments(Sql sql, Collection<Lead> leads, List<UUID> known) {
        Map<UUID, Integer> held = counts(sql, "lead_enrolment", known);
        for (Lead lead : leads) {
            Enrolment enrolment = lead.enrolment();
            boolean there = held.getOrDefault(lead.id(), 0) > 0;
            if (enrolment == null && there) {
                sql.update("delete from lead_enrolment where lead_id = ?", lead.id());
            } else if (enrolment != null && !there) {
                String number = columns.document(sql, enrolment);
                for (Product product : covered(lead.product())) {
                    Conflict.refusing(
                            () -> Refusal.conflict("lead.number-taken", Map.of()),
                            () -> sql.update(
                                    "insert into lead_enrolment (number, product, lead_id) values (?, ?, ?)",
                                    number,
                                    product,
                                    lead.id()));
                }
            }
        }
    }

    private static Set<Product> covered(Product product) {
        return product == Product.BOTH
                ? EnumSet.of(Product.VOLUNTARY_SI, Product.HOUSEHOLD_HI)
                : EnumSet.of(product);
    }

    private static Map<UUID, Integer> counts(Sql sql, String table, List<UUID> leads) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!leads.isEmpty()) {
            sql.list(
                    "select lead_id, count(*) as held from " + table + " where lead_id = any(?) group by lead_id",
                    row -> counts.put(row.id("lead_id"), row.number("held")),
                    (Object) ids(leads));
        }
        return counts;
    }

    private static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
