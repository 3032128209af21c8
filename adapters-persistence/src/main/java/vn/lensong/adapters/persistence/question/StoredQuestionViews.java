package vn.lensong.adapters.persistence.question;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Labels;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.application.Page;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.question.Asker;
import vn.lensong.domain.question.Stage;
import vn.lensong.domain.question.Stage.State;

/** The question desk's cards and the prompter's lines, straight from the rows. */
@Singleton
class StoredQuestionViews implements QuestionViews {

    private static final String CARDS =
            """
            select q.*, coalesce(i.labels, '') as labels, coalesce(i.removed, false) as item_removed,
                coalesce(i.edited, false) as item_edited,
                coalesce(i.platform = 'messenger', false) as item_private, p.went_live_at,
                (select count(*) from question m where m.merged_into = q.id) as merged_here
            from question q
            left join inbound_item i on i.id = q.item_id
            left join programme p on p.id = q.programme_id
            """;

    private static final String WALK =
            """
            (select id, asked_at from question where programme_id = ? and state = ? %s
            order by programme_id, state, asked_at, id limit ?)
            """;

    private static final String WALK_BACK =
            """
            (select id, state, words, asked_at, answer, stage_at, offset_seconds from question
            where programme_id = ? and state = ?
            order by programme_id desc, state desc, asked_at desc, id desc limit ?)
            """;

    private static final String FURTHER = "and asked_at >= ? and (asked_at > ? or id > ?)";

    private final Database database;

    StoredQuestionViews(Database database) {
        this.database = database;
    }

    @Override
    public Page<Card> page(UUID programmeId, Set<State> states, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        if (states.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        // One short ordered walk along the index for each state; the leading columns in "order by" show H2 the index.
        StringJoiner walks = new StringJoiner(" union all ");
        List<Object> values = new ArrayList<>();
        for (State state : states) {
            walks.add(from == null ? WALK.formatted("") : WALK.formatted(FURTHER));
            values.addAll(List.of(programmeId, state));
            if (from != null) {
                values.addAll(List.of(from.at(), from.at(), from.id()));
            }
            values.add(ask.limit() + 1);
        }
        values.add(ask.limit() + 1);
        // Joined instead, H2 takes the page for as long as the state has questions and reads the whole table beside it.
        String page = "where q.id in (select id from (" + walks + ") walked order by asked_at, id limit ?) ";
        List<Card> cards = database.read(sql -> sql.list(
                CARDS + page + "order by q.asked_at, q.id",
                StoredQuestionViews::card,
                values.toArray()));
        return Cursor.page(cards, ask, card -> new Cursor(card.askedAt(), card.id()));
    }

    @Override
    public Optional<Card> card(UUID questionId) {
        return database.read(sql -> sql.first(CARDS + "where q.id = ?", StoredQuestionViews::card, questionId));
    }

    @Override
    public Page<Card> work(UUID ownerId, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        StringBuilder where =
                new StringBuilder("where q.by_id = ? and q.state = 'HANDED_OFF' and q.settled_at is null");
        List<Object> values = new ArrayList<>(List.of(ownerId));
        if (from != null) {
            where.append(" and (q.due_at > ? or (q.due_at = ? and q.id > ?))");
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        List<Card> cards = database.read(sql -> sql.list(
                CARDS + where + " order by q.due_at, q.id limit ?", StoredQuestionViews::card, values.toArray()));
        return Cursor.page(cards, ask, card -> new Cursor(Objects.requireNonNull(card.dueAt()), card.id()));
    }

    @Override
    public List<Wording> wordings(UUID programmeId, Set<State> states, int most) {
        if (states.isEmpty()) {
            return List.of();
        }
        StringJoiner walks = new StringJoiner(" union all ");
        List<Object> values = new ArrayList<>();
        for (State state : states) {
            walks.add(WALK_BACK);
            values.addAll(List.of(programmeId, state, most));
        }
        values.add(most);
        return database
                .read(sql -> sql.list(
                        "select * from (" + walks + ") walked order by asked_at desc, id desc limit ?",
                        StoredQuestionViews::wording,
                        values.toArray()))
                .reversed();
    }

    private static Wording wording(Row row) {
        State state = row.constant("state", State.class);
        return new Wording(
                row.id("id"),
                state,
                row.text("words"),
                row.instant("asked_at"),
                row.textOrNull("answer"),
                answered(state) ? row.instantOrNull("stage_at") : null,
                row.numberOrNull("offset_seconds"));
    }

    private static boolean answered(State state) {
        return state == State.ANSWERED_ON_AIR || state == State.ANSWERED_IN_WRITING;
    }

    @Override
    public List<Line> cued(UUID programmeId) {
        return database.read(sql -> sql.list(
                """
                select id, words, asker_key, asker_name, stage_at, answer_id, spoken, figures, legal_basis
                from question
                where programme_id = ? and state = 'CUED' order by stage_at, id
                """,
                row -> new Line(
                        row.id("id"),
                        row.text("words"),
                        new Asker(row.textOrNull("asker_key"), row.textOrNull("asker_name"))
                                .firstName(),
                        row.instant("stage_at"),
                        StageColumns.saying(
                                row.idOrNull("answer_id"),
                                row.textOrNull("spoken"),
                                row.textOrNull("figures"),
                                row.textOrNull("legal_basis"))),
                programmeId));
    }

    @Override
    public int answeredOnAirSince(UUID programmeId, Instant from) {
        return database.read(sql -> sql.count(
                "select count(*) from question where programme_id = ? and state = 'ANSWERED_ON_AIR' and stage_at >= ?",
                programmeId,
                from));
    }

    private static Card card(Row row) {
        State state = row.constant("state", State.class);
        Set<Label> labels = Labels.of(row.text("labels"));
        Someone by = row.textOrNull("by_name") == null ? null : new Someone(row.id("by_id"), row.text("by_name"));
        Instant sharedAt = row.instantOrNull("shared_at");
        Instant stageAt = row.instantOrNull("stage_at");
        String channel = row.textOrNull("channel");
        return new Card(
                row.id("id"),
                row.longNumber("version"),
                row.id("programme_id"),
                row.id("item_id"),
                state,
                row.text("words"),
                row.textOrNull("asker_name"),
                labels,
                labels.contains(Label.PHONE),
                row.instant("asked_at"),
                offset(row),
                state == State.CLAIMED || state == State.CUED ? by : null,
                row.instantOrNull("lease_until"),
                state == State.CUED ? stageAt : null,
                row.textOrNull("answer"),
                replyState(row),
                row.textOrNull("failure"),
                answered(state) ? stageAt : sharedAt,
                row.numberOrNull("offset_seconds"),
                channel == null ? null : Stage.Channel.valueOf(channel),
                state == State.HANDED_OFF ? by : null,
                row.instantOrNull("due_at"),
                row.idOrNull("merged_into"),
                row.textOrNull("reason"),
                row.flag("item_removed"),
                row.flag("item_edited"),
                state == State.ANSWERED_ON_AIR || sharedAt != null && row.textOrNull("answer") == null,
                state == State.MERGED ? row.idOrNull("by_id") : null,
                row.number("merged_here") + 1,
                row.instantOrNull("escalated_at"),
                row.instantOrNull("settled_at"),
                row.textOrNull("outcome"),
                row.flag("item_private"));
    }

    private static @Nullable Integer offset(Row row) {
        Instant live = row.instantOrNull("went_live_at");
        Instant asked = row.instant("asked_at");
        return live == null || asked.isBefore(live)
                ? null
                : Math.toIntExact(Duration.between(live, asked).toSeconds());
    }

    private static @Nullable ReplyState replyState(Row row) {
        if (row.textOrNull("answer") == null) {
            return null;
        }
        if (row.textOrNull("failure") != null) {
            return ReplyState.FAILED;
        }
        return row.textOrNull("reply_id") == null ? ReplyState.SENDING : ReplyState.SENT;
    }
}
