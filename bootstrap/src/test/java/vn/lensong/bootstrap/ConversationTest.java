package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Fault;
import vn.lensong.adapters.facebook.simulator.FaultKind;
import vn.lensong.adapters.facebook.simulator.Ledger;
import vn.lensong.application.Actor;
import vn.lensong.application.conversation.InboundMessages;
import vn.lensong.application.intake.IntakeDesk;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.conversation.MessageArrival;
import vn.lensong.domain.programme.Broadcast;

/** From a comment to Messenger, to a text and to a telephone: one person, one thread, and every window kept. */
@ExtendWith(OneProvince.class)
class ConversationTest {

    private static final String SENDING = "POST *messages";

    /** The first pause after a limit of calls is half a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Province province;

    ConversationTest(Province province) {
        this.province = province;
    }

    @Test
    void a_message_waits_in_a_thread_of_its_own_until_somebody_answers() {
        String thread = writtenBy("Cô Mai Hội Thoại", "Em muốn hỏi thêm ạ, số em 0912 345 601");

        assertThat(line(thread).get("waitingSince")).isNotNull();
        assertThat(window(line(thread))).isEqualTo("STANDARD");
        answer(thread, "Dạ, mức đóng là 22% ạ");

        assertThat(lastState(thread)).isEqualTo("SENT");
        assertThat(sent("Dạ, mức đóng là 22% ạ")).hasSize(1);
        assertThat(line(thread).get("waitingSince")).isNull();
        assertThat(entries(thread)).extracting(one -> one.get("words")).noneMatch(words -> words.toString().contains("345"));
    }

    @Test
    void an_answer_whose_confirmation_was_lost_is_written_once() {
        String thread = writtenBy("Chị Tư Hội Thoại", "Tư cho hỏi");
        province.simulator().faults(Fault.always(FaultKind.G_SLOW).on(SENDING).times(1));

        answer(thread, "Dạ, em trả lời một lần");

        assertThat(lastState(thread)).isEqualTo("SENT");
        assertThat(sent("Dạ, em trả lời một lần")).hasSize(1);
    }

    @Test
    void an_answer_waits_while_the_platform_limits_us() {
        String thread = writtenBy("Chị Năm Hội Thoại", "Năm cho hỏi");
        province.simulator().faults(Fault.always(FaultKind.G_5XX).on(SENDING).as("503").times(1));

        answer(thread, "Dạ, em gửi khi nền tảng chạy lại");

        assertThat(lastState(thread)).isEqualTo("SENT");
        assertThat(sent("Dạ, em gửi khi nền tảng chạy lại")).hasSize(1);
    }

    @Test
    void an_answer_that_meets_the_limit_of_messages_says_why_it_waits_and_is_written_once() {
        String thread = writtenBy("Chị Ngân Hội Thoại", "Ngân cho hỏi");
        province.simulator()
                .faults(Fault.always(FaultKind.G_RATE).on(SENDING).as("80006-bare").times(1));

        answer(thread, "Dạ, em gửi khi hết giới hạn");

        Eventually.see("why it waits", () -> state(thread), "WAITS_RATE_LIMITED"::equals);
        Eventually.see("sent", PATIENCE, () -> state(thread), "SENT"::equals);
        assertThat(sent("Dạ, em gửi khi hết giới hạn")).hasSize(1);
    }

    @Test
    void an_answer_from_a_page_whose_token_is_dead_says_why_it_waits_and_is_written_once_when_the_page_is_well() {
        String thread = writtenBy("Chị Oanh Hội Thoại", "Oanh cho hỏi");
        province.simulator().killToken(page(), 463);
        try {
            answer(thread, "Dạ, em gửi khi trang nối lại");

            Eventually.see("why it waits", () -> state(thread), "WAITS_EXPIRED_TOKEN"::equals);
            assertThat(sent("Dạ, em gửi khi trang nối lại")).isEmpty();
        } finally {
            province.simulator().reviveToken(page());
            province.checkPage();
        }

        Eventually.see("sent", PATIENCE, () -> state(thread), "SENT"::equals);
        assertThat(sent("Dạ, em gửi khi trang nối lại")).hasSize(1);
    }

    @Test
    void a_message_is_a_question_of_the_programme_on_air_and_its_number_a_lead_until_it_is_answered_in_messenger() {
        String programme = province.live();
        province.simulator().message(page(), "Cô Phượng Hội Thoại", "Nhà tôi 4 khẩu đóng bao nhiêu? Số tôi 0912 345 685");
        String question = questionOf(programme).get("id").toString();

        assertThat(questionOf(programme).get("askerName")).isNull();
        assertThat(source(programme)).containsEntry("stored", 1).containsEntry("open", 1);
        Eventually.see(
                "lead",
                () -> province.as("producer").get("/api/v1/leads?programmeId=" + programme).expect(200).items(),
                leads -> !leads.isEmpty());
        operator().post("/api/v1/questions/" + question + "/claim", Map.of()).expect(200);
        assertThat(operator()
                        .post("/api/v1/questions/" + question + "/answer", Map.of("channel", "WRITING", "text", "Công khai"))
                        .expect(422)
                        .text("code"))
                .isEqualTo("question.private");
        assertThat(province.as("producer")
                        .put("/api/v1/programmes/" + programme + "/overlay/question", Map.of("questionId", question), Map.of())
                        .expect(409)
                        .text("code"))
                .isEqualTo("overlay.question-private");
        operator()
                .post("/api/v1/threads/QUESTION/" + question + "/messages", Map.of("text", "Dạ, trả lời riêng cô Phượng"))
                .expect(201);

        settled(question, "Dạ, trả lời riêng cô Phượng");
        assertThat(sent("Dạ, trả lời riêng cô Phượng")).hasSize(1);
        assertThat(source(programme))
                .containsEntry("stored", 1)
                .containsEntry("open", 0)
                .containsEntry("handedOff", 1);
        assertThat(entries("QUESTION", question)).extracting(one -> one.get("kind")).containsOnly("MESSAGE");
    }

    @Test
    void a_message_that_shares_the_answer_of_a_comment_gets_it_in_its_thread_once() {
        String programme = province.live();
        province.simulator().message(page(), "Chú Hợp Hội Thoại", "Đóng năm năm một lần được không ạ?");
        String mine = questionOf(programme).get("id").toString();
        province.simulator().comment(province.liveVideo(), "Bà Chung Hội Thoại", "Cho hỏi đóng năm năm một lần được không?");
        String theirs = Eventually.see(
                        "both",
                        () -> operator().get("/api/v1/programmes/" + programme + "/questions").expect(200).items(),
                        seen -> seen.size() == 2)
                .stream()
                .map(one -> one.get("id").toString())
                .filter(id -> !id.equals(mine))
                .findFirst()
                .orElseThrow();
        List.of(mine, theirs)
                .forEach(one -> operator().post("/api/v1/questions/" + one + "/claim", Map.of()).expect(200));
        operator().post("/api/v1/questions/" + mine + "/merge", Map.of("into", theirs)).expect(200);

        operator()
                .post(
                        "/api/v1/questions/" + theirs + "/answer",
                        Map.of("channel", "WRITING", "text", "Dạ được, năm năm một lần ạ"))
                .expect(200);

        Eventually.see("in the thread", () -> sent("Dạ được, năm năm một lần ạ"), seen -> seen.size() == 1);
        String settled = Eventually.see(
                "noted",
                () -> operator().get("/api/v1/questions/" + mine).expect(200).raw(),
                raw -> raw.contains("\"replyState\":\"SENT\"") || raw.contains("m_") || raw.contains("FAILED"));
        assertThat(settled).doesNotContain("NO_REPLY_CHANNEL").doesNotContain("WINDOW_CLOSED");
    }

    @Test
    void a_call_promised_from_a_message_carries_the_name_of_its_thread() {
        String programme = province.live();
        province.simulator().comment(province.liveVideo(), "Cô Nhã Hội Thoại", "Chào cả nhà");
        Tables tables = new Tables(province);
        Eventually.see(
                "comment",
                () -> tables.text("select author_name from inbound_item where author_name = ?", "Cô Nhã Hội Thoại"),
                seen -> !seen.isEmpty());
        province.simulator().message(page(), "Cô Nhã Hội Thoại", "Mức đóng thế nào ạ? Gọi lại giúp tôi 0912 345 691");
        String question = Eventually.see(
                        "question",
                        () -> operator().get("/api/v1/programmes/" + programme + "/questions").expect(200).items().stream()
                                .filter(one -> String.valueOf(one.get("words")).startsWith("Mức đóng thế nào"))
                                .toList(),
                        seen -> !seen.isEmpty())
                .getFirst()
                .get("id")
                .toString();
        operator().post("/api/v1/questions/" + question + "/claim", Map.of()).expect(200);

        Api.Answer promised = promise(Map.of("questionId", question, "basis", "ASKED", "basisNote", "Xin gọi lại"));

        assertThat(promised.text("name")).isEqualTo("Cô Nhã Hội Thoại");
    }

    @Test
    void a_message_told_twice_is_one_and_one_that_its_author_took_back_is_empty_in_the_thread_and_marked_on_the_line() {
        String programme = province.live();
        String id = "m-" + UUID.randomUUID();
        String text = "Sinh viên năm nhất đóng BHYT bao nhiêu một năm?";
        told(told(id, page(), text, false), told(id, page(), text, false));
        String question = questionOf(programme).get("id").toString();
        assertThat(source(programme)).containsEntry("stored", 1);
        assertThat(entries("QUESTION", question)).hasSize(1);

        told(told(id, page(), null, true));

        Eventually.see(
                "taken back",
                () -> operator().get("/api/v1/questions/" + question).expect(200).raw(),
                raw -> raw.contains("\"removedByAsker\":true"));
        assertThat(entries("QUESTION", question)).extracting(one -> one.get("words")).containsExactly("");
    }

    @Test
    void a_message_to_a_page_that_had_no_programme_is_a_question_of_its_first_one() {
        String programme = province.live();
        String page = "79" + Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000);
        told(told("m-" + UUID.randomUUID(), page, "Đóng bù thời gian nghỉ thai sản thế nào ạ?", false));
        Tables tables = new Tables(province);
        Eventually.see(
                "the stray",
                () -> tables.text("select count(*) from inbound_item where page_id = ? and programme_id is null", page),
                "1"::equals);
        Broadcast known = bean(Broadcasts.class).ofProgramme(UUID.fromString(programme)).orElseThrow();
        Broadcast first = new Broadcast(
                known.id(), known.version(), known.programmeId(), known.scope(), "facebook", page, null, List.of(), null,
                Broadcast.State.SCHEDULED, null, null, null, null);

        bean(IntakeDesk.class).placePrivately(Actor.SYSTEM, first);

        assertThat(String.valueOf(questionOf(programme).get("words"))).startsWith("Đóng bù thời gian");
    }

    private void told(MessageArrival... messages) {
        bean(InboundMessages.class).receive(List.of(messages));
    }

    private static MessageArrival told(String id, String page, @Nullable String text, boolean deleted) {
        Instant now = Instant.now();
        return new MessageArrival(
                "facebook", page, "ps-" + id, id, false, text, deleted, null, now, now, "{}");
    }

    private <T> T bean(Class<T> type) {
        return province.lensong().context().getBean(type);
    }

    @Test
    void a_greeting_in_messenger_owes_no_answer_and_is_counted() {
        String programme = province.live();
        province.simulator().message(page(), "Cô Quý Hội Thoại", "Chào cả nhà");

        Eventually.see("counted", () -> sources(programme), seen -> seen.stream().anyMatch(one -> "messenger"
                .equals(one.get("source"))));

        assertThat(source(programme)).containsEntry("stored", 1).containsEntry("noAnswerNeeded", 1);
    }

    @Test
    void what_somebody_answered_privately_is_off_the_line_and_nobody_answers_it_again() {
        String question = question("Cô Rạng Hội Thoại", "Cho em hỏi mức đóng");
        Api producer = province.as("producer");
        operator().post("/api/v1/questions/" + question + "/claim", Map.of()).expect(200);

        Api.Answer held = producer
                .post("/api/v1/threads/QUESTION/" + question + "/private-reply", Map.of("text", "Hai người"))
                .expect(409);
        operator()
                .post("/api/v1/threads/QUESTION/" + question + "/private-reply", Map.of("text", "Chào cô Rạng"))
                .expect(201);

        assertThat(held.text("code")).isEqualTo("question.claimed");
        settled(question, "Chào cô Rạng");
        producer.post("/api/v1/questions/" + question + "/claim", Map.of()).expect(409);
        assertThat(sent("Hai người")).isEmpty();
    }

    @Test
    void who_wants_no_contact_any_more_is_entered_as_an_opt_out_at_the_end_of_the_call() {
        Api.Answer promised = promise(Map.of("basis", "ASKED", "basisNote", "Xin gọi lại", "phone", "0912345686"));
        attempt(promised, Map.of("outcome", "OPTED_OUT", "note", "Đừng liên hệ nữa")).expect(200);

        Eventually.see(
                "opted out",
                () -> operator()
                        .post(
                                "/api/v1/call-backs",
                                call(Map.of("basis", "CONSENTED", "basisNote", "Phiếu", "phone", "0912345686")))
                        .raw(),
                answer -> answer.contains("message.do-not-contact"));
    }

    @Test
    void an_overdue_call_counts_for_its_owner_at_once_and_is_passed_to_a_colleague() {
        Api officer = province.as("care_officer");
        int before = overdue(officer);
        Map<String, Object> soon = new HashMap<>(
                call(Map.of("basis", "ASKED", "basisNote", "Gọi đến tổng đài", "phone", "0912345687")));
        soon.put("from", Instant.now().minusSeconds(60).toString());
        soon.put("until", Instant.now().plusSeconds(2).toString());
        Api.Answer promised = operator().post("/api/v1/call-backs", soon).expect(201);
        String colleague = officer.get("/api/v1/me").expect(200).text("id");

        operator()
                .post(
                        "/api/v1/call-backs/" + promised.text("id") + "/pass",
                        Map.of("ownerId", colleague),
                        Map.of("If-Match", "\"" + promised.number("version") + "\""))
                .expect(200);

        Eventually.see("overdue", () -> overdue(officer), count -> count > before);
    }

    @Test
    void whoever_sees_the_number_on_the_lead_sees_it_in_the_thread() {
        String question = question("Cô Sen Hội Thoại", "Gọi lại cho em 0912 345 688 nhé");
        Api manager = province.as("province_manager");

        assertThat(manager.get("/api/v1/threads/QUESTION/" + question).expect(200).raw()).contains("+84912345688");
        manager.post("/api/v1/threads/QUESTION/" + question + "/messages", Map.of("text", "Chào cô")).expect(403);
    }

    @Test
    void what_was_answered_elsewhere_stands_in_the_thread_and_ends_the_waiting() {
        String thread = writtenBy("Chị Sáu Hội Thoại", "Sáu cho hỏi");
        String person = province.simulator().message(page(), "Chị Sáu Hội Thoại", "Còn ai không");
        province.simulator().messageElsewhere(page(), person, "Trả lời từ điện thoại của trang");

        Eventually.see("elsewhere", () -> entries(thread), seen -> seen.size() == 3);

        assertThat(line(thread).get("waitingSince")).isNull();
    }

    @Test
    void a_comment_is_answered_privately_once() {
        String question = question("Cô Bảy Hội Thoại", "Cho em hỏi mức đóng");

        Api.Answer first = operator()
                .post("/api/v1/threads/QUESTION/" + question + "/private-reply", Map.of("text", "Chào cô Bảy"))
                .expect(201);
        operator()
                .post("/api/v1/threads/QUESTION/" + question + "/private-reply", Map.of("text", "Chào lần nữa"))
                .expect(409);

        assertThat(first.text("privateReply")).isEqualTo("USED");
        Eventually.see("private reply", () -> sent("Chào cô Bảy"), seen -> seen.size() == 1);
        assertThat(sent("Chào lần nữa")).isEmpty();
    }

    @Test
    void who_never_wrote_is_not_written_to_and_the_platform_is_not_asked() {
        String question = question("Cô Tám Hội Thoại", "Cho em hỏi");
        int calls = province.simulator().ledger().calls("POST /" + page() + "/messages");

        Api.Answer refused = operator()
                .post("/api/v1/threads/QUESTION/" + question + "/messages", Map.of("text", "Chào cô"))
                .expect(409);

        assertThat(refused.text("code")).isEqualTo("messenger.window-closed");
        assertThat(province.simulator().ledger().calls("POST /" + page() + "/messages")).isEqualTo(calls);
    }

    @Test
    void everything_with_a_person_stands_in_one_thread() {
        String question = question("Cô Chín Hội Thoại", "Gọi lại cho em 0912 345 679 nhé, em hỏi mức đóng");
        operator().post("/api/v1/questions/" + question + "/claim", Map.of()).expect(200);
        province.simulator().message(page(), "Cô Chín Hội Thoại", "Em nhắn ở đây nữa");
        String call = promise(Map.of("questionId", question, "basis", "ASKED", "basisNote", "Xin gọi lại")).text("id");
        operator()
                .post(
                        "/api/v1/threads/QUESTION/" + question + "/texts",
                        Map.of("channel", "SMS", "phone", "0912345679", "words", "Dạ em sẽ gọi lại cô"))
                .expect(201);

        List<Map<String, Object>> entries = Eventually.see(
                "whole thread",
                () -> list(operator()
                        .get("/api/v1/threads/QUESTION/" + question)
                        .expect(200)
                        .json()),
                seen -> seen.size() >= 4);

        assertThat(entries)
                .extracting(one -> one.get("kind"))
                .contains("COMMENT", "MESSAGE", "CALL_BACK", "TEXT");
        assertThat(list(operator().get("/api/v1/threads/CALL_BACK/" + call).expect(200).json()))
                .extracting(one -> one.get("kind"))
                .contains("COMMENT", "MESSAGE", "CALL_BACK", "TEXT");
        assertThat(operator().get("/api/v1/threads/QUESTION/" + question).raw()).contains("+84912345679");
        assertThat(province.as("auditor").get("/api/v1/threads/QUESTION/" + question).expect(200).raw())
                .doesNotContain("912345679")
                .doesNotContain("Cô Chín");
    }

    @Test
    void a_text_goes_to_the_persons_own_numbers_alone() {
        String question = question("Cô Mười Hội Thoại", "Gọi em 0912 345 680");

        operator()
                .post(
                        "/api/v1/threads/QUESTION/" + question + "/texts",
                        Map.of("channel", "SMS", "phone", "0987654321", "words", "Chào cô"))
                .expect(422);
    }

    @Test
    void a_promised_call_settles_its_question_when_it_is_kept() {
        String question = question("Chú Hai Hội Thoại", "Gọi em 0912 345 681");
        operator().post("/api/v1/questions/" + question + "/claim", Map.of()).expect(200);
        Api.Answer promised = promise(Map.of("questionId", question, "basis", "ASKED", "basisNote", "Xin gọi lại"));
        assertThat(promised.text("phone")).isEqualTo("+84912345681");
        assertThat(operator().get("/api/v1/questions/" + question).text("state")).isEqualTo("HANDED_OFF");

        attempt(promised, Map.of("outcome", "NO_ANSWER", "note", "Không nghe máy")).expect(422);
        Api.Answer kept =
                attempt(promised, Map.of("outcome", "REACHED", "note", "Đã tư vấn mức đóng")).expect(200);

        assertThat(kept.text("state")).isEqualTo("KEPT");
        Eventually.see(
                "settled",
                () -> operator().get("/api/v1/questions/" + question).expect(200).raw(),
                raw -> raw.contains("Đã tư vấn mức đóng"));
    }

    @Test
    void a_call_that_nobody_asked_for_keeps_to_the_hours_of_calls() {
        Map<String, Object> night = new HashMap<>(call(Map.of("basis", "COLD", "basisNote", "Danh sách", "phone", "0912345682")));
        night.put("from", "2027-03-01T20:00:00+07:00");
        night.put("until", "2027-03-01T20:30:00+07:00");

        operator().post("/api/v1/call-backs", night).expect(422);
    }

    @Test
    void who_only_looks_on_sees_no_number_of_a_promised_call() {
        String id = promise(Map.of("basis", "ASKED", "basisNote", "Gọi đến tổng đài", "phone", "0912345683", "name", "Cô Ba Hội Thoại"))
                .text("id");

        String seen = province.as("auditor").get("/api/v1/call-backs/" + id).expect(200).raw();

        assertThat(seen).doesNotContain("912345683").doesNotContain("Cô Ba");
        province.as("auditor").post("/api/v1/call-backs/" + id + "/cancel", Map.of("reason", "x")).expect(403);
    }

    @Test
    void a_promise_whose_slot_is_over_is_told_once() {
        Map<String, Object> soon = new HashMap<>(
                call(Map.of("basis", "ASKED", "basisNote", "Gọi đến tổng đài", "phone", "0912345684")));
        soon.put("from", Instant.now().minusSeconds(60).toString());
        soon.put("until", Instant.now().plusSeconds(2).toString());
        String id = operator().post("/api/v1/call-backs", soon).expect(201).text("id");

        Eventually.see(
                "escalated",
                () -> operator().get("/api/v1/call-backs/" + id).expect(200).json(),
                seen -> seen.get("escalatedAt") != null);

        assertThat(operator().get("/api/v1/call-backs?which=OVERDUE").expect(200).items())
                .extracting(one -> one.get("id"))
                .contains(id);
    }

    @Test
    void whoever_wrote_today_is_invited_in_messenger_and_nobody_else() {
        province.live();
        province.simulator().comment(province.liveVideo(), "Cô Hẹ Hội Thoại", "Cho tôi hỏi về lương hưu");
        province.simulator().comment(province.liveVideo(), "Cô Kiệu Hội Thoại", "Cho tôi hỏi về thai sản");
        province.simulator().message(page(), "Cô Hẹ Hội Thoại", "Tôi nhắn ở đây");
        String next = province.planned();
        Map<String, Object> wrote = invited(next, "Cô Hẹ Hội Thoại");
        Map<String, Object> silent = invited(next, "Cô Kiệu Hội Thoại");
        Api producer = province.as("producer");

        Eventually.see(
                "window",
                () -> producer.get("/api/v1/invitations/" + wrote.get("id")).expect(200).text("messenger"),
                "STANDARD"::equals);
        producer.post("/api/v1/invitations/" + wrote.get("id") + "/message", Map.of()).expect(202);
        Api.Answer refused = producer.post("/api/v1/invitations/" + silent.get("id") + "/message", Map.of()).expect(409);

        assertThat(refused.text("code")).isEqualTo("messenger.window-closed");
        Eventually.see("invited", () -> sent(wrote.get("words").toString()), seen -> seen.size() == 1);
        Eventually.see(
                "noted",
                () -> producer.get("/api/v1/invitations/" + wrote.get("id")).expect(200).raw(),
                raw -> raw.contains("\"channel\":\"MESSENGER\""));
        producer.post("/api/v1/invitations/" + wrote.get("id") + "/message", Map.of()).expect(409);
    }

    private Map<String, Object> invited(String programme, String name) {
        Api producer = province.as("producer");
        Map<String, Object> candidate = Eventually.see(
                        "candidate",
                        () -> producer
                                .get("/api/v1/programmes/" + programme + "/candidates?limit=200")
                                .expect(200)
                                .items()
                                .stream()
                                .filter(one -> name.equals(one.get("name")))
                                .toList(),
                        seen -> !seen.isEmpty())
                .getFirst();
        return producer.post(
                        "/api/v1/programmes/" + programme + "/invitations",
                        Map.of("candidate", Map.of("kind", candidate.get("kind"), "id", candidate.get("id"))))
                .expect(201)
                .json();
    }

    private Api operator() {
        return province.as("operator");
    }

    private String writtenBy(String author, String text) {
        province.live();
        province.simulator().message(page(), author, text);
        return Eventually.see(
                        "thread with the message",
                        () -> operator().get("/api/v1/conversations?waiting=true&limit=200").expect(200).items().stream()
                                .filter(one -> holds(one, text))
                                .toList(),
                        seen -> !seen.isEmpty())
                .getFirst()
                .get("id")
                .toString();
    }

    private String page() {
        return province.simulator().ledger().broadcasts().getLast().pageId();
    }

    private boolean holds(Map<String, Object> line, String text) {
        String start = text.substring(0, Math.min(12, text.length()));
        return entries(line.get("id").toString()).stream()
                .anyMatch(one -> one.get("words").toString().startsWith(start));
    }

    private List<Map<String, Object>> entries(String thread) {
        return entries("CONVERSATION", thread);
    }

    private List<Map<String, Object>> entries(String kind, String id) {
        return list(operator().get("/api/v1/threads/" + kind + "/" + id).expect(200).json());
    }

    private String state(String thread) {
        return String.valueOf(entries(thread).getLast().get("state"));
    }

    private Map<String, Object> questionOf(String programme) {
        return Eventually.see(
                        "question",
                        () -> operator()
                                .get("/api/v1/programmes/" + programme + "/questions")
                                .expect(200)
                                .items(),
                        seen -> !seen.isEmpty())
                .getFirst();
    }

    private void settled(String question, String outcome) {
        Eventually.see(
                "settled",
                () -> operator().get("/api/v1/questions/" + question).expect(200).raw(),
                raw -> raw.contains("\"outcome\":\"" + outcome + "\""));
    }

    private Map<String, Object> source(String programme) {
        return sources(programme).stream()
                .filter(one -> "messenger".equals(one.get("source")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // as the API writes it
    private List<Map<String, Object>> sources(String programme) {
        return (List<Map<String, Object>>) operator()
                .get("/api/v1/programmes/" + programme + "/coverage")
                .expect(200)
                .json()
                .get("sources");
    }

    private static int overdue(Api somebody) {
        return ((Number) somebody.get("/api/v1/call-backs/overdue").expect(200).json().get("count")).intValue();
    }

    private Map<String, Object> line(String thread) {
        return operator().get("/api/v1/conversations?limit=200").expect(200).items().stream()
                .filter(one -> thread.equals(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private String lastState(String thread) {
        return String.valueOf(Eventually.see(
                        "sent",
                        () -> entries(thread).getLast(),
                        last -> !"SENDING".equals(last.get("state"))
                                && !String.valueOf(last.get("state")).startsWith("WAITS_"))
                .get("state"));
    }

    private void answer(String thread, String text) {
        operator()
                .post("/api/v1/threads/CONVERSATION/" + thread + "/messages", Map.of("text", text))
                .expect(201);
    }

    private String question(String author, String text) {
        String programme = province.live();
        province.simulator().comment(province.liveVideo(), author, text);
        return Eventually.see(
                        "question",
                        () -> operator()
                                .get("/api/v1/programmes/" + programme + "/questions")
                                .expect(200)
                                .items(),
                        seen -> !seen.isEmpty())
                .getFirst()
                .get("id")
                .toString();
    }

    private Api.Answer promise(Map<String, Object> what) {
        return operator().post("/api/v1/call-backs", call(what)).expect(201);
    }

    private static Map<String, Object> call(Map<String, Object> what) {
        Map<String, Object> call = new HashMap<>(what);
        call.put("channel", "PHONE");
        call.put("from", Instant.now().plusSeconds(3600).toString());
        call.put("until", Instant.now().plusSeconds(7200).toString());
        return call;
    }

    private Api.Answer attempt(Api.Answer promised, Map<String, Object> what) {
        return operator()
                .post(
                        "/api/v1/call-backs/" + promised.text("id") + "/attempts",
                        what,
                        Map.of("If-Match", "\"" + promised.number("version") + "\""));
    }

    private List<Ledger.Message> sent(String text) {
        return province.simulator().ledger().messages().stream()
                .filter(message -> message.byPage() && message.text().equals(text))
                .toList();
    }

    private static String window(Map<String, Object> line) {
        return ((Map<?, ?>) line.get("window")).get("stage").toString();
    }

    @SuppressWarnings("unchecked") // as the API writes it
    private static List<Map<String, Object>> list(Map<String, Object> thread) {
        return (List<Map<String, Object>>) thread.get("entries");
    }
}
