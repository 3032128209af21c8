package vn.lensong.application.lead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadListEvent;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Phone;

/**
 * Leads of one province of which nothing is written before all of it is. Whoever looks for one finds it as it was saved
 * here. A lead keeps the version that it was read with: somebody else may be faster until it is written, and not later.
 */
final class GatheredLeads implements Leads {

    private final Leads leads;
    private final Scope province;
    private final Set<String> asked = new HashSet<>();

    /** As they stand in the store, and who a number belongs to there. */
    private final Map<UUID, Lead> read = new HashMap<>();

    private final Held all = new Held();

    /** What one person of the list made of it; stands, or is dropped. */
    private final Held one = new Held();

    GatheredLeads(Leads leads, Scope province) {
        this.leads = leads;
        this.province = province;
    }

    /** Looks for the leads of these numbers at once. */
    void load(Collection<String> numbers) {
        List<String> fresh = numbers.stream().distinct().filter(asked::add).toList();
        if (!fresh.isEmpty()) {
            leads.ofNumbers(province, fresh).forEach((number, lead) -> {
                read.putIfAbsent(lead.id(), lead);
                all.owners.putIfAbsent(number, lead.id());
            });
        }
    }

    /** What was saved since the last one stood or was dropped belongs to all. */
    void stands() {
        all.add(one);
        one.clear();
    }

    /** What was saved since the last one stood or was dropped never was. */
    void drops() {
        one.clear();
    }

    List<Change> changes() {
        return List.copyOf(all.changes.values());
    }

    void write(LeadListEvent.TakenIn told) {
        leads.saveListed(changes(), told);
    }

    @Override
    public Optional<Lead> find(UUID id) {
        return Stream.of(one.changes, all.changes)
                .map(held -> held.get(id))
                .filter(Objects::nonNull)
                .map(Change::next)
                .findFirst()
                .or(() -> Optional.ofNullable(read.get(id)))
                .or(() -> leads.find(id));
    }

    @Override
    public Optional<Lead> ofPerson(Scope where, @Nullable String personKey, List<String> phones) {
        if (personKey != null || !where.equals(province)) {
            throw new IllegalArgumentException("key, province: another (expected: none, and that of the list)");
        }
        Map<String, Lead> found = ofNumbers(where, phones);
        return Leads.unfinished(
                phones.stream().map(found::get).filter(Objects::nonNull).toList(), Lead::state);
    }

    @Override
    public Map<String, Lead> ofNumbers(Scope where, Collection<String> numbers) {
        load(numbers);
        Map<String, Lead> found = new LinkedHashMap<>();
        for (String number : numbers) {
            UUID owner = owner(number);
            if (owner != null) {
                found.put(number, find(owner).orElseThrow());
            }
        }
        return found;
    }

    @Override
    public void save(Lead next, LeadEvent because) {
        boolean fresh = next.version() == 0;
        for (Phone phone : next.phones()) {
            UUID owner = owner(phone.e164());
            if (owner == null || fresh && find(owner).orElseThrow().state() == LeadState.ENROLLED) {
                one.owners.put(phone.e164(), next.id());
            }
        }
        one.add(next, List.of(because));
    }

    private @Nullable UUID owner(String number) {
        UUID now = one.owners.get(number);
        return now == null ? all.owners.get(number) : now;
    }

    @Override
    public void saveBoth(Lead kept, LeadEvent.Absorbed absorbed, Lead gone, LeadEvent.Merged merged) {
        throw new UnsupportedOperationException("merged: two (expected: none in a list)");
    }

    @Override
    public void saveListed(List<Change> changes, LeadListEvent.TakenIn told) {
        throw new UnsupportedOperationException("listed: inside a list (expected: outside)");
    }

    /** What was saved, and who a number belongs to by that. */
    private static final class Held {

        private final Map<UUID, Change> changes = new LinkedHashMap<>();
        private final Map<String, UUID> owners = new HashMap<>();

        void add(Held more) {
            more.changes.forEach((id, change) -> add(change.next(), change.because()));
            owners.putAll(more.owners);
        }

        void add(Lead next, List<LeadEvent> because) {
            Change before = changes.get(next.id());
            List<LeadEvent> reasons = new ArrayList<>(before == null ? List.of() : before.because());
            reasons.addAll(because);
            changes.put(next.id(), new Change(next, reasons));
        }

        void clear() {
            changes.clear();
            owners.clear();
        }
    }
}
