package vn.lensong.adapters.web;

import io.micronaut.serde.annotation.SerdeImport;
import vn.lensong.application.game.GameListDesk;
import vn.lensong.application.game.GamePanel;
import vn.lensong.domain.game.Objection;
import vn.lensong.domain.game.Prize;

/** The records of games that go out as JSON just as they are. */
@SerdeImport(GamePanel.class)
@SerdeImport(GamePanel.Winner.class)
@SerdeImport(GamePanel.Published.class)
@SerdeImport(GameListDesk.Counts.class)
@SerdeImport(GameListDesk.Change.class)
@SerdeImport(Objection.class)
@SerdeImport(Prize.class)
final class GameShapes {

    private GameShapes() {}
}
