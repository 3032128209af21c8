package vn.lensong.application.preparation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.preparation.PreparationItem.State;
import vn.lensong.domain.script.Track;

/** Preparation as people look at it. When an item is due follows from when its programme starts now. */
public interface PreparationViews {

    /** All items of a programme, by due time, then by id. */
    List<Row> board(UUID programmeId);

    Optional<Row> row(UUID itemId);

    /** A person's items of programmes that are planned, ready or on air, open ones only, by due time, then by id. */
    List<Row> mine(UUID personId);

    /**
     * One item.
     *
     * @param fromScript whether the framework script asks for it
     * @param suggestedOwner who the script thinks does it, in words
     * @param words the evidence when it is done, the reason when it is waived
     */
    record Row(
            UUID id,
            long version,
            UUID programmeId,
            String programmeTitle,
            Instant startsAt,
            Track track,
            String title,
            int minutesBefore,
            Instant dueAt,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            String suggestedOwner,
            boolean blocking,
            boolean fromScript,
            String evidenceWanted,
            State state,
            @Nullable String settledByName,
            @Nullable Instant settledAt,
            String words) {}
}
