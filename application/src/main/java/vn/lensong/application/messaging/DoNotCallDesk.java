package vn.lensong.application.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.messaging.ContactBasis;
import vn.lensong.domain.messaging.ContactKind;
import vn.lensong.domain.messaging.ContactRule;
import vn.lensong.domain.messaging.ContactVerdict;
import vn.lensong.domain.messaging.DoNotCallList;
import vn.lensong.domain.organisation.Role;

/** Where do-not-call lists are taken in, the rules of contact are read, and a number is looked at before a call. */
public final class DoNotCallDesk {

    /** How many refused rows of one list are told one by one; beyond that they are counted. */
    public static final int MOST_REFUSED = 10_000;

    private static final int AT_ONCE = 1_000;
    private static final Set<Role> KEEPERS = EnumSet.of(Role.ADMIN, Role.PROVINCE_MANAGER);
    private static final Set<Role> CALLERS = EnumSet.of(
            Role.ADMIN,
            Role.PROVINCE_MANAGER,
            Role.PRODUCER,
            Role.CARE_OFFICER,
            Role.BRANCH_LEAD,
            Role.COLLECTOR,
            Role.AUDITOR);

    private final DoNotCallLists lists;
    private final ContactGuard guard;
    private final ContactRules rules;
    private final PhoneFinder phones;
    private final Ids ids;
    private final Clock clock;

    public DoNotCallDesk(
            DoNotCallLists lists,
            ContactGuard guard,
            ContactRules rules,
            PhoneFinder phones,
            Ids ids,
            Clock clock) {
        this.lists = lists;
        this.guard = guard;
        this.rules = rules;
        this.phones = phones;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes in a list, a number in the first column of each row, in constant memory. Numbers count as they are read, so
     * that a list that is cut off protects those it had; taking it in again does no harm. A heading is left out.
     *
     * @param whole frees the numbers that only earlier lists named; for who administers the platform
     * @throws Refusal {@code role.missing}, {@code field.missing}, {@code field.too-long}; {@code do-not-call.empty}
     *     for a whole list in which no number was found: it frees nobody
     */
    public DoNotCallList takeIn(Actor actor, @Nullable String title, boolean whole, InputStream csv)
            throws IOException {
        if (whole ? !actor.works(Scope.NATION, EnumSet.of(Role.ADMIN)) : actor.scopes(KEEPERS).isEmpty()) {
            throw Refusal.forbidden("role.missing");
        }
        DoNotCallList list =
                DoNotCallList.begun(ids.next(), title == null ? "" : title, whole, actor.person(), clock.instant());
        lists.begin(list);
        NumberRows rows = new NumberRows(csv);
        for (boolean more = true; more; ) {
            Batch batch = batch(rows, list);
            more = batch.more();
            long fresh = lists.add(list.id(), batch.phones());
            list = list.and(fresh, batch.numbers() - fresh, batch.refused());
            lists.progress(list, batch.told());
        }
        if (list.fresh() + list.known() == 0) {
            throw Refusal.invalid("do-not-call.empty", Map.of());
        }
        return lists.end(list, clock.instant());
    }

    /** The lists that were taken in, newest first. */
    public Page<DoNotCallList> list(Actor actor, Page.Ask ask) {
        return actor.scopes(CALLERS).isEmpty() ? new Page<>(List.of(), null) : lists.page(ask);
    }

    /** The rows of a list in which no number was found, in their order. Refuses {@code do-not-call-list.not-found}. */
    public Page<DoNotCallLists.RefusedRow> refused(Actor actor, UUID listId, Page.Ask ask) {
        if (actor.scopes(KEEPERS).isEmpty()) {
            throw Refusal.forbidden("role.missing");
        }
        if (lists.find(listId).isEmpty()) {
            throw Refusal.notFound("do-not-call-list");
        }
        List<DoNotCallLists.RefusedRow> rows = lists.refused(listId, from(ask.cursor()), ask.limit() + 1);
        return rows.size() <= ask.limit()
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, ask.limit()), String.valueOf(rows.getLast().at()));
    }

    /** The rules of contact over time, the first first. */
    public List<ContactRule> rules(Actor actor) {
        requireCaller(actor);
        return rules.all();
    }

    /** Whether a number may be contacted now. Refuses {@code contact.no-number} where none is found in what is given. */
    public ContactVerdict check(Actor actor, ContactKind kind, ContactBasis basis, String number) {
        requireCaller(actor);
        String phone = phone(number);
        if (phone == null) {
            throw Refusal.field("phone", "contact.no-number", Map.of());
        }
        return guard.check(kind, basis, phone, clock.instant());
    }

    private static void requireCaller(Actor actor) {
        if (actor.scopes(CALLERS).isEmpty()) {
            throw Refusal.forbidden("role.missing");
        }
    }

    private Batch batch(NumberRows rows, DoNotCallList sofar) throws IOException {
        Set<String> found = new HashSet<>();
        List<DoNotCallLists.RefusedRow> told = new ArrayList<>();
        long numbers = 0;
        long refused = 0;
        while (numbers + refused < AT_ONCE) {
            String column = rows.next();
            if (column == null) {
                return new Batch(found, numbers, refused, told, false);
            }
            String phone = phone(column);
            if (phone != null) {
                found.add(phone);
                numbers++;
            } else if (!column.isEmpty() && !(rows.at() == 1 && column.chars().noneMatch(Character::isDigit))) {
                refused++;
                if (sofar.refused() + refused <= MOST_REFUSED) {
                    told.add(new DoNotCallLists.RefusedRow(rows.at(), "contact.no-number"));
                }
            }
        }
        return new Batch(found, numbers, refused, told, true);
    }

    /** As people write numbers; spreadsheets take the nought off their front. */
    private @Nullable String phone(String written) {
        return phones.find(written.matches("[1-9][0-9]{8}") ? "0" + written : written).stream()
                .map(PhoneFinder.FoundPhone::e164)
                .findFirst()
                .orElse(null);
    }

    private static long from(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw Refusal.field("cursor", "cursor.malformed", Map.of());
        }
        return Long.parseLong(cursor);
    }

    /** Some rows of a file. */
    private record Batch(
            Set<String> phones, long numbers, long refused, List<DoNotCallLists.RefusedRow> told, boolean more) {}
}
