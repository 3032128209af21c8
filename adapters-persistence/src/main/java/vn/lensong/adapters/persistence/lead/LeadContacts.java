package vn.lensong.adapters.persistence.lead;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.In;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.application.lead.Leads;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadState;

/** Whom the next words of a key or a number belong to: one lead of a province. */
@Singleton
class LeadContacts {

    private static final String PHONE = "phone:";

    private final Numbers numbers;

    LeadContacts(Numbers numbers) {
        this.numbers = numbers;
    }

    /** The contacts of a person as they are looked up, the surest first; without numbers that nobody left. */
    private List<String> of(Sql sql, @Nullable String personKey, List<String> phones) {
        Map<String, String> tokens = tokens(sql, phones);
        return joined(personKey, phones.stream().map(tokens::get).filter(Objects::nonNull).toList());
    }

    private Map<String, String> tokens(Sql sql, Collection<String> phones) {
        Map<String, String> tokens = new HashMap<>();
        numbers.found(sql, phones.stream().map(phone -> new Numbers.Text(Numbers.Kind.PHONE, phone)).distinct().toList())
                .forEach((phone, token) -> tokens.put(phone.text(), token));
        return tokens;
    }

    /** The contacts of a person whose numbers are kept as these. */
    static List<String> joined(@Nullable String personKey, List<String> tokens) {
        List<String> contacts = new ArrayList<>();
        if (personKey != null) {
            contacts.add("person:" + personKey);
        }
        tokens.forEach(token -> contacts.add(PHONE + token));
        return contacts;
    }

    /** The lead that this key and these numbers belong to, null when none does. */
    @Nullable UUID leadOf(Sql sql, Scope province, @Nullable String personKey, List<String> phones) {
        List<String> contacts = of(sql, personKey, phones);
        Map<String, Held> held = held(sql, province, contacts);
        return Leads.unfinished(
                        contacts.stream().map(held::get).filter(Objects::nonNull).toList(), Held::state)
                .map(Held::leadId)
                .orElse(null);
    }

    /** The lead that each of these numbers belongs to; without those that belong to none. */
    Map<String, UUID> leadsOf(Sql sql, Scope province, Collection<String> phones) {
        Map<String, String> tokens = tokens(sql, phones);
        Map<String, Held> held = held(sql, province, tokens.values().stream().map(PHONE::concat).toList());
        Map<String, UUID> leads = new HashMap<>();
        tokens.forEach((phone, token) -> {
            Held one = held.get(PHONE + token);
            if (one != null) {
                leads.put(phone, one.leadId());
            }
        });
        return leads;
    }

    /** Takes what is free, and for a new lead what belonged to one that came to its end. Refuses {@code stale}. */
    void take(Sql sql, Map<Lead, List<String>> contacts) {
        Map<Scope, Map<Lead, List<String>>> byProvince = new LinkedHashMap<>();
        contacts.forEach((lead, its) -> byProvince
                .computeIfAbsent(lead.scope().ofProvince(), province -> new LinkedHashMap<>())
                .put(lead, its));
        byProvince.forEach((province, theirs) -> take(sql, province, theirs));
    }

    private static void take(Sql sql, Scope province, Map<Lead, List<String>> contacts) {
        Map<String, Held> held =
                held(sql, province, contacts.values().stream().flatMap(List::stream).distinct().toList());
        Map<String, UUID> free = new LinkedHashMap<>();
        contacts.forEach((lead, its) -> {
            for (String contact : its) {
                Held now = held.get(contact);
                boolean fresh = lead.version() == 0;
                boolean lost = now == null
                        ? !lead.id().equals(free.computeIfAbsent(contact, key -> lead.id())) && fresh
                        : fresh && !takenOver(sql, province, contact, now, lead);
                if (lost) {
                    throw Refusal.stale();
                }
            }
        });
        Conflict.refusing(
                Refusal::stale,
                () -> sql.batch(
                        "insert into lead_contact (province, contact, lead_id) values (?, ?, ?)",
                        free.entrySet().stream()
                                .map(one -> new @Nullable Object[] {province.path(), one.getKey(), one.getValue()})
                                .toList()));
    }

    private static boolean takenOver(Sql sql, Scope province, String contact, Held from, Lead to) {
        return from.state() == LeadState.ENROLLED
                && sql.update(
                                "update lead_contact set lead_id = ? where province = ? and contact = ? and lead_id = ?",
                                to.id(),
                                province.path(),
                                contact,
                                from.leadId())
                        == 1;
    }

    /** By the contact alone, since H2 would read all contacts of the province; in others there is hardly one. */
    private static Map<String, Held> held(Sql sql, Scope province, Collection<String> contacts) {
        return In.list(
                        sql,
                        "select c.province, c.contact, c.lead_id, l.state from lead_contact c"
                                + " join lead l on l.id = c.lead_id where c.contact in (?)",
                        row -> new Held(
                                row.text("province"),
                                row.text("contact"),
                                row.id("lead_id"),
                                row.constant("state", LeadState.class)),
                        contacts)
                .stream()
                .filter(held -> held.province.equals(province.path()))
                .collect(Collectors.toMap(Held::contact, one -> one));
    }

    private record Held(String province, String contact, UUID leadId, LeadState state) {}
}
