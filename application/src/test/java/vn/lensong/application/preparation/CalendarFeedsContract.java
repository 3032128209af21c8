package vn.lensong.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.POST;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.Digest;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;

/** What the store of calendar addresses keeps to. */
public interface CalendarFeedsContract {

    CalendarFeeds feeds();

    People people();

    @Test
    default void a_calendar_lies_under_its_newest_address_only() {
        UUID person = person();
        String first = Digest.of("một " + person);
        String second = Digest.of("hai " + person);
        feeds().set(person, first, NOON);
        feeds().set(person, second, NOON.plusSeconds(60));

        assertThat(feeds().owner(first)).isEmpty();
        assertThat(feeds().owner(second)).contains(person);
        assertThat(feeds().since(person)).contains(NOON.plusSeconds(60));
    }

    @Test
    default void a_revoked_address_leads_nowhere() {
        UUID person = person();
        String digest = Digest.of("ba " + person);
        feeds().set(person, digest, NOON);

        feeds().revoke(person);
        feeds().revoke(person);

        assertThat(feeds().owner(digest)).isEmpty();
        assertThat(feeds().since(person)).isEmpty();
    }

    private UUID person() {
        UUID id = UUID.randomUUID();
        people().add(new Person(id, "lich-" + id, "Người có lịch", "x", List.of(new Grant(Role.OPERATOR, POST))));
        return id;
    }
}
