package vn.lensong.application.partner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.partner.ImportColumns;
import vn.lensong.domain.partner.LeadImport;

/** Gathers the rows of a file and keeps them, some hundred at a time. */
final class Gathering implements TableReading.Taker {

    /** As many as are taken in together. */
    private static final int ROWS = TakeInLeads.ROWS_AT_ONCE;

    private static final int CHARACTERS = 200_000;

    private final LeadImports imports;
    private final UUID importId;
    private final LeadImport.Kind kind;
    private final Clock clock;
    private final List<LeadImports.Line> waiting = new ArrayList<>();
    private List<String> head = List.of();
    private int characters;
    private int rows;
    private int lastNo;

    Gathering(LeadImports imports, UUID importId, LeadImport.Kind kind, Clock clock) {
        this.imports = imports;
        this.importId = importId;
        this.kind = kind;
        this.clock = clock;
    }

    @Override
    public void take(int no, List<String> cells) {
        if (head.isEmpty()) {
            ImportColumns.of(kind, cells);
            head = List.copyOf(cells);
            return;
        }
        waiting.add(new LeadImports.Line(no, cells));
        characters += cells.stream().mapToInt(String::length).sum();
        rows++;
        lastNo = no;
        if (waiting.size() == ROWS || characters >= CHARACTERS) {
            keep();
        }
    }

    /** There are no more. Refuses {@code table.empty} when there were none. */
    void end() {
        if (rows == 0) {
            throw Refusal.field("file", "table.empty", Map.of());
        }
        keep();
    }

    List<String> head() {
        return head;
    }

    int rows() {
        return rows;
    }

    int lastNo() {
        return lastNo;
    }

    private void keep() {
        if (!waiting.isEmpty()) {
            imports.keep(importId, List.copyOf(waiting), clock.instant());
            waiting.clear();
            characters = 0;
        }
    }
}
