package vn.lensong.adapters.persistence.lead;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Phone;

/** Whom the next words of a key or a number belong to: one lead of a province. */
@Singleton
class LeadContacts {

    private final Numbers numbers;

    LeadContacts(Numbers numbers) {
        this.numbers = numbers;
    }

    /** The contacts of a person as they are looked up, the surest first; without numbers that nobody left. */
    List<String> of(Sql sql, @Nullable String personKey, List<String> phones) {
        List<String> tokens = new ArrayList<>();
        for (String phone : phones) {
            String token = numbers.find(sql, Numbers.Kind.PHONE, phone);
            if (token != null) {
                tokens.add(token);
            }
        }
        return joined(personKey, tokens);
    }

    private static List<String> joined(@Nullable String personKey, List<String> tokens) {
        List<String> contacts = new ArrayList<>();
        if (personKey != null) {
            contacts.add("person:" + personKey);
        }
        tokens.forEach(token -> contacts.add("phone:" + token));
        return contacts;
    }

    /** The lead that this key and these numbers belong to, null when none does. */
    @Nullable UUID leadOf(Sql sql, Scope province, @Nullable String personKey, List<String> phones) {
        List<String> contacts = of(sql, personKey, phones);
        Map<String, Held> held = held(sql, province, contacts);
        List<Held> ordered = contacts.stream().filter(held::containsKey).map(held::get).toList();
        return ordered.stream()
                .filter(one -> one.state() != LeadState.ENROLLED)
                .findFirst()
                .or(() -> ordered.stream().findFirst())
                .map(Held::leadId)
                .orElse(null);
    }

    /** Takes what is free, and for a new lead what belonged to one that came to its end. Refuses {@code stale}. */
    void take(Sql sql, Lead lead) {
        Scope province = lead.scope().ofProvince();
        List<String> contacts = of(sql, lead.person().key(), lead.phones().stream().map(Phone::e164).toList());
        Map<String, Held> held = held(sql, province, contacts);
        for (String contact : contacts) {
            Held now = held.get(contact);
            if (now == null) {
                Conflict.refusing(
                        Refusal::stale,
                        () -> sql.update(
                                "insert into lead_contact (province, contact, lead_id) values (?, ?, ?)",
                                province.path(),
                                contact,
                                lead.id()));
            } else if (lead.version() == 0 && !takenOver(sql, province, contact, now, lead)) {
                throw Refusal.stale();
            }
        }
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

    private static Map<String, Held> held(Sql sql, Scope province, List<String> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        List<Object> values = new ArrayList<>(List.of(province.path()));
        values.addAll(contacts);
        return sql
                .list(
                        "select c.contact, c.lead_id, l.state from lead_contact c join lead l on l.id = c.lead_id"
                                + " where c.province = ? and c.contact in (" + Sql.marks(contacts.size()) + ")",
                        row -> new Held(
                                row.text("contact"), row.id("lead_id"), row.constant("state", LeadState.class)),
                        values.toArray())
                .stream()
                .collect(Collectors.toMap(Held::contact, one -> one));
    }

    private record Held(String contact, UUID leadId, LeadState state) {}
}
