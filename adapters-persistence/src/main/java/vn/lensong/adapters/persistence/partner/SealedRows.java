package vn.lensong.adapters.persistence.partner;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.platform.Seal;
import vn.lensong.application.partner.LeadImports.Line;

/** Some hundred rows of an import as one sealed text, which opens in its own place only. */
@Singleton
class SealedRows {

    private final Json json;
    private final Seal seal;

    SealedRows(Json json, Seal seal) {
        this.json = json;
        this.seal = seal;
    }

    String sealed(UUID importId, int firstNo, List<Line> lines) {
        Block block = new Block(
                lines.stream().map(Line::no).toList(), lines.stream().map(Line::cells).toList());
        return seal.seal(json.write(block), purpose(importId, firstNo));
    }

    /** The rows; empty when they were sealed under another secret, so that nobody reads them any more. */
    Optional<List<Line>> opened(UUID importId, int firstNo, String sealed) {
        return seal.open(sealed, purpose(importId, firstNo)).map(text -> lines(json.read(text, Block.class)));
    }

    private static List<Line> lines(Block block) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < block.numbers().size(); i++) {
            lines.add(new Line(block.numbers().get(i), block.cells().get(i)));
        }
        return lines;
    }

    private static String purpose(UUID importId, int first) {
        return "lead import " + importId + " " + first;
    }
}
