package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.game.GameDesk;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.domain.game.GameRules;
import vn.lensong.domain.game.Prize;
import vn.lensong.domain.game.Task;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.script.SegmentType;

/** Tonight's game: its rules are published, and its segment opens it. */
@Singleton
final class DemoGames {

    private static final String RULES =
            """
            Mọi người xem chương trình đều được trả lời trong phần bình luận, trừ người làm việc cho cơ quan BHXH, \
            tổ chức dịch vụ thu và người trong gia đình.
            Ai trả lời đúng và sớm hơn thì xếp trên, tính theo giờ bình luận, không bốc thăm.
            Mỗi người tính một câu trả lời hợp lệ đầu tiên, theo nội dung được lưu lần đầu.""";

    private final GameDesk games;
    private final ProgrammeDesk programmes;

    DemoGames(GameDesk games, ProgrammeDesk programmes) {
        this.games = games;
        this.programmes = programmes;
    }

    void prepare(Actor producer, UUID programme) {
        UUID game = games.draft(
                producer,
                programme,
                new GameRules(
                        "Đố vui có thưởng (giả lập)",
                        RULES,
                        new Task(
                                Task.Type.CHOICE,
                                "Từ 01/7/2025, đóng BHXH đủ bao nhiêu năm thì đủ điều kiện về thời gian để hưởng lương hưu?",
                                List.of("15 năm", "20 năm", "25 năm"),
                                List.of("A"),
                                false),
                        120,
                        GameRules.Ties.EQUAL_PRIZE,
                        null,
                        0,
                        List.of(
                                new Prize("Một thẻ BHYT hộ gia đình (giả lập)", 1, 1_000_000),
                                new Prize("Áo mưa (giả lập)", 3, 80_000)),
                        3,
                        24,
                        7,
                        90,
                        "Chúc mừng {name} trúng {prize}! Mời bạn nhắn tin cho trang trước {until} để nhận giải.",
                        opener(producer, programme)));
        games.publish(producer, game);
    }

    private @Nullable Integer opener(Actor producer, UUID programme) {
        return programmes.show(producer, programme).segments().stream()
                .filter(one -> one.type() == SegmentType.MINIGAME)
                .map(Segment::no)
                .findFirst()
                .orElse(null);
    }
}
