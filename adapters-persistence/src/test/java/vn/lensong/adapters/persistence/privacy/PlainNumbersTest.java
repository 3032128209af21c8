package vn.lensong.adapters.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.Idempotency;
import vn.lensong.application.Page;
import vn.lensong.application.StoreExamples;
import vn.lensong.application.conversation.CallBacks;
import vn.lensong.application.conversation.ThreadViews;
import vn.lensong.application.game.Winners;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.messaging.ContactCalls;
import vn.lensong.application.messaging.DoNotCallLists;
import vn.lensong.application.messaging.Texts;
import vn.lensong.application.promotion.Invitations;
import vn.lensong.application.promotion.OptOuts;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.story.Stories;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.conversation.CallBack;
import vn.lensong.domain.conversation.CallBackEvent;
import vn.lensong.domain.game.PrizeWinner;
import vn.lensong.domain.game.WinnerEvent;
import vn.lensong.domain.lead.Heard;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.messaging.ContactBasis;
import vn.lensong.domain.messaging.ContactCall;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.messaging.TextMessage;
import vn.lensong.domain.messaging.TextMessageEvent;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.promotion.Invitation;
import vn.lensong.domain.promotion.InvitationEvent;
import vn.lensong.domain.promotion.Invitee;
import vn.lensong.domain.promotion.OptOut;
import vn.lensong.domain.promotion.OptOutEvent;
import vn.lensong.domain.story.Story;
import vn.lensong.domain.story.StoryEvent;
import vn.lensong.domain.story.Telling;

/**
 * No table holds a number in plain, whichever store wrote it, before and after the keys changed, on both databases.
 *
 * <p>What citizens wrote themselves is kept as they wrote it, because it must not be lost: it is not in this test, and
 * the whole programme's test names the columns.
 */
class PlainNumbersTest {

    private static final String PHONE = "+84912000301";
    private static final String WRITTEN = "0912 000 301";
    private static final String DOCUMENT = "3101230301";
    private static final List<String> NUMBERS = List.of("912000301", "912 000 301", DOCUMENT);
    private static final UUID SOMEBODY = new UUID(3, 1);
    private static final Scope PROVINCE = Scope.province("31");
    private static final Instant NOON = StoreExamples.NOON;

    @TempDir
    private Path folder;

    /** On an H2 file. */
    @Nested
    class OnH2 {

        @Test
        void no_column_holds_a_number_that_any_store_wrote() {
            written(() -> Store.onH2(folder, Map.of()));
        }
    }

    /** On PostgreSQL. */
    @Nested
    class OnPostgres {

        @Test
        void no_column_holds_a_number_that_any_store_wrote() {
            written(() -> Store.onPostgres("plain_" + UUID.randomUUID().toString().substring(0, 8), Map.of()));
        }
    }

    private static void written(Supplier<Store> open) {
        try (Store store = open.get()) {
            Written all = write(store);
            for (NumberColumn column : NumberColumn.ALL) {
                assertThat(tokens(store, column)).as(column.table() + "." + column.column()).isPositive();
            }
            assertThat(plain(store)).isEmpty();
            read(store, all);

            RotateKeys rotation = store.bean(RotateKeys.class);
            rotation.begin();
            while (rotation.goesOn()) {
                store.clock().pass(Duration.ofMinutes(1));
                rotation.ring(RotateKeys.EVERYWHERE);
                read(store, all);
            }
            assertThat(plain(store)).isEmpty();
        }
    }

    private static Written write(Store store) {
        UUID programme = programme(store);
        UUID lead = lead(store, programme);
        UUID callBack = callBack(store);
        UUID text = text(store);
        UUID invitation = invitation(store, programme);
        UUID story = story(store);
        optOuts(store);
        UUID winner = claimant(store, programme);
        store.bean(DoNotCallLists.class).add(SOMEBODY, List.of(PHONE));
        store.bean(ContactCalls.class)
                .begin(new ContactCall(UUID.randomUUID(), PHONE, ContactBasis.CONSENTED, SOMEBODY, NOON), 1, NOON);
        store.bean(Idempotency.class)
                .keep("key", "caller", "f", new Idempotency.Answer(201, "{\"phone\":\"" + PHONE + "\"}"));
        return new Written(lead, callBack, text, invitation, story, winner);
    }

    private static void read(Store store, Written all) {
        Lead lead = store.bean(Leads.class).find(all.lead).orElseThrow();
        assertThat(lead.phones()).containsExactly(new Phone(PHONE, WRITTEN));
        assertThat(store.bean(Leads.class).ofPerson(PROVINCE, null, List.of(PHONE))).map(Lead::id).contains(all.lead);
        assertThat(store.bean(LeadViews.class).rows(List.of(all.lead))).singleElement().satisfies(row -> {
            assertThat(row.phones()).containsExactly(PHONE);
            assertThat(row.documentNumber()).isEqualTo(DOCUMENT);
        });
        assertThat(store.bean(CallBacks.class).find(all.callBack).orElseThrow().phone()).isEqualTo(PHONE);
        assertThat(store.bean(Texts.class).find(all.text).orElseThrow().phone()).isEqualTo(PHONE);
        assertThat(store.bean(Invitations.class).find(all.invitation).orElseThrow().invitee().phone()).isEqualTo(PHONE);
        assertThat(store.bean(Stories.class).find(all.story).orElseThrow().telling().phone()).isEqualTo(WRITTEN);
        assertThat(store.bean(Winners.class).claimant(all.winner).orElseThrow().phone()).isEqualTo(WRITTEN);
        assertThat(store.bean(OptOuts.class).page(new Page.Ask(10, null)).items()).extracting(OptOut::phone).containsExactly(PHONE);
        assertThat(store.bean(OptOuts.class).keysOfPhone(PHONE)).contains(Invitee.phoneKey(PHONE), Invitee.personKey("NV301"));
        assertThat(store.bean(DoNotCallLists.class).names(PHONE)).isTrue();
        assertThat(store.bean(ContactCalls.class).begun(PHONE, NOON.minusSeconds(1))).hasSize(1);
        assertThat(store.bean(Idempotency.class).known("key", "caller", "f").orElseThrow().body()).contains(PHONE);
        ThreadViews.Who who = store.bean(ThreadViews.class)
                .widened(new ThreadViews.Who(Set.of("NV301"), Set.of(), null), List.of(PROVINCE));
        assertThat(who.phones()).containsExactly(PHONE);
        assertThat(store.bean(ThreadViews.class).entries(who, List.of(PROVINCE), 50))
                .extracting(entry -> entry.kind().name())
                .contains("TEXT", "CALL_BACK");
    }

    private static UUID programme(Store store) {
        Programme programme = StoreExamples.programme(PROVINCE, NOON);
        store.bean(Programmes.class)
                .save(
                        programme,
                        new ProgrammeEvent.Planned(
                                programme.id(), programme.title(), programme.scriptId(), programme.startsAt(), SOMEBODY, NOON));
        return programme.id();
    }

    private static UUID lead(Store store, UUID programme) {
        LeadSource source = new LeadSource(programme, UUID.randomUUID(), LeadSource.Way.WRITTEN, "Gọi em nhé", NOON);
        Heard heard = new Heard("NV301", "An", List.of(new Phone(PHONE, WRITTEN)), Product.VOLUNTARY_SI, source);
        Lead lead = Lead.captured(UUID.randomUUID(), PROVINCE, heard);
        Leads leads = store.bean(Leads.class);
        leads.save(lead, new LeadEvent.Captured(programme, lead.id(), UUID.randomUUID(), NOON));
        Lead enrolled = leads.find(lead.id()).orElseThrow().enrolled(DOCUMENT, NOON, NOON, NOON);
        leads.save(enrolled, new LeadEvent.Enrolled(programme, lead.id(), "•", NOON, SOMEBODY, NOON));
        return lead.id();
    }

    private static UUID callBack(Store store) {
        CallBack one = CallBack.promised(
                UUID.randomUUID(),
                PROVINCE,
                null,
                null,
                null,
                "Cô Bảy",
                PHONE,
                CallBack.Channel.PHONE,
                CallBack.Basis.ASKED,
                "Xin gọi lại",
                new CallBack.Slot(NOON.plusSeconds(600), NOON.plusSeconds(2400)),
                SOMEBODY,
                "Thu",
                SOMEBODY,
                NOON);
        store.bean(CallBacks.class)
                .save(
                        one,
                        new CallBackEvent.Promised(
                                one.id(), null, null, one.channel(), one.basis(), one.ownerId(), one.slot().until(), SOMEBODY, NOON));
        return one.id();
    }

    private static UUID text(Store store) {
        TextMessage text = TextMessage.asked(
                UUID.randomUUID(),
                PROVINCE,
                TextChannel.SMS,
                TextMessage.Purpose.INVITATION,
                UUID.randomUUID(),
                PHONE,
                "Mời bác xem",
                Map.of("title", "Buổi thử"),
                SOMEBODY,
                NOON);
        store.bean(Texts.class)
                .save(text, new TextMessageEvent.Asked(text.id(), text.subject(), text.channel(), SOMEBODY, NOON));
        return text.id();
    }

    private static UUID invitation(Store store, UUID programme) {
        Invitation invitation = Invitation.prepared(
                UUID.randomUUID(), programme, PROVINCE, SOMEBODY, new Invitee(null, PHONE, "Bà An"), SOMEBODY, NOON);
        store.bean(Invitations.class)
                .save(invitation, new InvitationEvent.Prepared(programme, invitation.id(), SOMEBODY, SOMEBODY, NOON));
        return invitation.id();
    }

    private static UUID story(Store store) {
        Telling telling = new Telling(
                "Cô Sáu", WRITTEN, Product.VOLUNTARY_SI, "2,9 triệu", LocalDate.parse("2026-01-01"), "Đóng đủ 20 năm.");
        Story story = Story.entered(UUID.randomUUID(), PROVINCE, telling);
        store.bean(Stories.class).save(story, new StoryEvent.Entered(story.id(), SOMEBODY, NOON));
        return story.id();
    }

    /** One that was lifted, and one that counts. */
    private static void optOuts(Store store) {
        OptOuts optOuts = store.bean(OptOuts.class);
        for (int i = 0; i < 2; i++) {
            OptOut optOut = new OptOut(UUID.randomUUID(), Invitee.phoneKey(PHONE), SOMEBODY, NOON);
            optOuts.add(optOut, new OptOutEvent.Entered(optOut.id(), SOMEBODY, NOON));
            if (i == 0) {
                optOuts.lift(
                        optOut.lifted(SOMEBODY, NOON, "Khách gọi lại"),
                        new OptOutEvent.Lifted(optOut.id(), SOMEBODY, NOON));
            }
        }
    }

    private static UUID claimant(Store store, UUID programme) {
        UUID game = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        store.bean(Database.class).change(sql -> {
            sql.update(
                    "insert into game (id, version, programme_id, scope, state, drafted_at, seal, rules, course, decisions)"
                            + " values (?, 1, ?, 'vn/31', 'CONFIRMED', ?, '', '{}', '{}', '[]')",
                    game,
                    programme,
                    NOON);
            sql.update(
                    "insert into game_winner (id, version, game_id, programme_id, scope, item_id, who, ranked, prize,"
                            + " moved_up, notice, deadline, state) values (?, 1, ?, ?, 'vn/31', ?, 'an', 1, 0, false,"
                            + " 'Chúc mừng', ?, 'AWARDED')",
                    id,
                    game,
                    programme,
                    id,
                    NOON);
        });
        Winners winners = store.bean(Winners.class);
        PrizeWinner winner = winners.find(id).orElseThrow().identified(NOON);
        winners.identify(
                winner,
                new PrizeWinner.Claimant("Lan", WRITTEN, "An Dương"),
                new WinnerEvent.Identified(programme, game, id, SOMEBODY, NOON));
        return id;
    }

    private static int tokens(Store store, NumberColumn column) {
        return store.bean(Database.class)
                .read(sql -> sql.count(
                        "select count(*) from %s where %s like ?".formatted(column.table(), column.column()),
                        column.before() + Numbers.MARK + "%"));
    }

    private static List<String> plain(Store store) {
        return store.bean(Database.class).read(sql -> TextColumns.all(sql).stream()
                .filter(column -> column.holdsAny(sql, NUMBERS))
                .map(column -> column.table() + "." + column.name())
                .toList());
    }

    /** What was written, to be read again. */
    private record Written(UUID lead, UUID callBack, UUID text, UUID invitation, UUID story, UUID winner) {}
}
